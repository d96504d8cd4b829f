/** One activity as it is planned: when and where, with its shifts, and since when people were called to it. */
import { addMinutes, at } from '../clock'
import { idOf, itemAt, type Random } from '../random'
import type { Community } from '../regions'
import { demoNow } from './calendar'
import type { Campaign } from './campaigns'
import type { Organiser, Organisers } from './organisers'
import type { Template } from './templates'

export type Fate = 'held' | 'cancelled' | 'draft'

export interface PlannedShift {
  id: string
  name: string
  startsAt: Date
  endsAt: Date
  breakMinutes: number
  share: number
  qualification: string | undefined
}

export interface PlannedActivity {
  id: string
  number: number
  template: Template
  title: string
  place: string
  organiser: Organiser
  leaderId: string
  campaign: Campaign | undefined
  seriesId: string | undefined
  isChanged: boolean
  day: string
  shifts: PlannedShift[]
  startsAt: Date
  endsAt: Date
  fate: Fate
  createdAt: Date
  publishedAt: Date
  /** Set apart from the rest by the part that it has. */
  part?: Part
}

/** Those of 港城花园 that the personas meet. */
export type Part = 'overdue' | 'objected' | 'full' | 'inviting' | 'unfinished' | 'calledOff'

/** What is written down of it before. */
export interface Slot {
  template: Template
  community: Community
  day: string
  campaign?: Campaign | undefined
  organiser?: Organiser
  fate?: Fate
  seriesId?: string
  isChanged?: boolean
  part?: Part
}

export function activityOf(
  slot: Slot,
  number: number,
  organisers: Organisers,
  random: Random,
): PlannedActivity {
  const { template, campaign, seriesId, isChanged = false, day, part } = slot
  const isByStaff = template.by === 'organization' && !slot.organiser
  const community = isByStaff ? itemAt(organisers.staffed, number) : slot.community
  const organiser = slot.organiser ?? organisers.pick(template.by, community, number)
  const startsAt = at(day, template.time)
  // Called to some days before; what lies ahead has been called to by now, unless it is a draft.
  const publishedAt = new Date(
    Math.min(
      addMinutes(startsAt, -(random.int(6, 14) * 1440) + random.int(0, 300)).getTime(),
      addMinutes(demoNow(), -random.int(600, 6000)).getTime(),
    ),
  )
  const createdAt = addMinutes(publishedAt, -random.int(40, 3000))
  const id = idOf(createdAt, 'activity', String(number), template.title)
  const short = organiser.community.name.replace(/(社区|村)$/, '')
  const named = (text: string) => text.replace('#', short)
  const shifts = template.shifts.map((shift, index): PlannedShift => {
    const from = addMinutes(startsAt, shift.from ?? 0)
    return {
      id: idOf(createdAt, 'shift', id, String(index)),
      name: shift.name,
      startsAt: from,
      endsAt: addMinutes(from, shift.minutes),
      breakMinutes: shift.rest ?? 0,
      share: shift.share ?? 1,
      qualification: shift.qualification,
    }
  })
  return {
    id,
    number,
    template,
    title: named(template.title),
    place: named(template.place),
    organiser,
    leaderId: organiser.personId,
    campaign,
    seriesId,
    isChanged,
    day,
    shifts,
    startsAt,
    endsAt: new Date(Math.max(...shifts.map(({ endsAt }) => endsAt.getTime()))),
    fate: slot.fate ?? 'held',
    createdAt,
    publishedAt,
    ...(part ? { part } : {}),
  }
}

export const isOver = ({ endsAt }: PlannedActivity): boolean => endsAt <= demoNow()
