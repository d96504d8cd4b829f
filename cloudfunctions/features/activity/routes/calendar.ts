import {
  type CalendarApi,
  SetCalendarDayInput,
  SetHoursSettingsInput,
  WorkCalendarInput,
} from '@contract/activity'
import { Empty } from '@contract/common'
import type { CommandContext, Context } from '../../../core/context'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { setCalendarDay, setHoursSettings } from '../commands/calendar'
import { hoursSettingPolicy } from '../policy'
import { presentCalendar } from '../present/calendar'
import { findHoursSettings, findOwnDays } from '../queries/calendar'

async function calendarOf({ db, actor }: Context, year: number) {
  const own = await findOwnDays(db, actor.districtId, `${year}-01-01`, `${year}-12-31`)
  return presentCalendar(year, own, hoursSettingPolicy.edit(actor))
}

async function settingsOf({ db, actor }: Context) {
  const settings = await findHoursSettings(db, actor.districtId)
  return { ...settings, can: { edit: hoursSettingPolicy.edit(actor) } }
}

/** Both stand on the record of the district, whose officer acts here. */
const about = (ctx: CommandContext, detail: Record<string, unknown>) =>
  ctx.about('region', ctx.actor.acting?.placeId ?? '', detail)

export const calendarRoutes: Routes<CalendarApi> = {
  'activity.workCalendar': query(WorkCalendarInput, (ctx, { year }) => calendarOf(ctx, year)),

  'activity.setCalendarDay': command(SetCalendarDayInput, async (ctx, { day, isWorking, name }) => {
    authorize(ctx.actor, hoursSettingPolicy.edit, undefined)
    const said =
      isWorking === undefined
        ? undefined
        : { isWorking, name: name ?? (isWorking ? '调休上班' : '放假') }
    await setCalendarDay(ctx, day, said)
    about(ctx, { day, isWorking: isWorking ?? null })
    return calendarOf(ctx, Number(day.slice(0, 4)))
  }),

  'activity.hoursSettings': query(Empty, settingsOf),

  'activity.setHoursSettings': command(SetHoursSettingsInput, async (ctx, settings) => {
    authorize(ctx.actor, hoursSettingPolicy.edit, undefined)
    await setHoursSettings(ctx, settings)
    about(ctx, settings)
    return settingsOf(ctx)
  }),
}
