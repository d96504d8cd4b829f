import type { CreateActivityInput } from '@contract/activity'
import type { Problem } from '@contract/errors'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { lockShifts } from '../queries/shifts'

export type ShiftFacts = v.InferOutput<typeof CreateActivityInput>['shifts'][number]

export const columnsOfShift = (shift: Omit<ShiftFacts, 'id'>, index: number) => ({
  position: index + 1,
  name: shift.name,
  startsAt: new Date(shift.startsAt),
  endsAt: new Date(shift.endsAt),
  places: shift.places,
  breakMinutes: shift.breakMinutes,
  qualification: shift.qualification ?? null,
})

/** The first beginning and the last end: kept on the activity, so that lists need no shifts. */
export function spanOf(shifts: { startsAt: Date; endsAt: Date }[]) {
  const starts = shifts.map(({ startsAt }) => startsAt.getTime())
  const ends = shifts.map(({ endsAt }) => endsAt.getTime())
  return shifts.length === 0
    ? { startsAt: null, endsAt: null }
    : { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) }
}

/**
 * Makes the shifts of an activity what was sent: known ones change, new ones are added, those left
 * out go. One that anybody has to do with stays, and keeps a place for each who has one; once hours
 * stand on it, it keeps its time, which their records name (V-13).
 * @returns whether one of those that were there has another time now
 */
export async function saveShifts(
  { db, actor }: CommandContext,
  activityId: string,
  shifts: ShiftFacts[],
): Promise<boolean> {
  const { districtId } = actor
  const before = await lockShifts(db, districtId, activityId)
  const sent = new Set(shifts.map(({ id }) => id))
  if (before.some(({ id, isUsed }) => isUsed && !sent.has(id))) throw new AppError('shift_taken')

  const problems: Problem[] = []
  const seen = new Set<string>()
  shifts.forEach(({ id, places }, index) => {
    if (!id) return
    const known = before.find((shift) => shift.id === id)
    if (!known || seen.has(id)) throw new AppError('not_found')
    seen.add(id)
    if (places < known.taken) {
      problems.push({
        path: `shifts.${index}.places`,
        message: `已经有 ${known.taken} 人报名，人数不能更少`,
      })
    }
  })
  if (problems.length > 0) throw new AppError('shift_taken', { problems })
  shifts.forEach((shift, index) => {
    const known = before.find(({ id }) => id === shift.id)
    if (known?.hasHours && isMoved(known, shift)) {
      const message = '这个班次已经有人确认了时长，时间不能再改'
      problems.push({ path: `shifts.${index}.startsAt`, message })
    }
  })
  if (problems.length > 0) throw new AppError('invalid_input', { problems, rule: 'V-13' })

  const gone = before.filter(({ id }) => !sent.has(id)).map(({ id }) => id)
  if (gone.length > 0) {
    await db
      .deleteFrom('activityShift')
      .where('districtId', '=', districtId)
      .where('id', 'in', gone)
      .execute()
  }
  for (const [index, { id, ...shift }] of shifts.entries()) {
    const columns = columnsOfShift(shift, index)
    if (id) {
      await db
        .updateTable('activityShift')
        .set(columns)
        .where('districtId', '=', districtId)
        .where('id', '=', id)
        .execute()
    } else {
      await db
        .insertInto('activityShift')
        .values({ ...columns, districtId, id: newId(), activityId })
        .execute()
    }
  }
  return before.some((shift) => {
    const now = shifts.find(({ id }) => id === shift.id)
    return now !== undefined && isMoved(shift, now)
  })
}

const isMoved = (
  before: { startsAt: Date; endsAt: Date },
  after: Pick<ShiftFacts, 'startsAt' | 'endsAt'>,
): boolean =>
  Date.parse(after.startsAt) !== before.startsAt.getTime() ||
  Date.parse(after.endsAt) !== before.endsAt.getTime()
