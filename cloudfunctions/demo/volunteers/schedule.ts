/** 400 activities: which, where, when, by whom, and what became of them. */
import { castId } from '../cast'
import { addDays, at } from '../clock'
import { idOf, itemAt, type Random, randomOf } from '../random'
import { type Community, communityNamed, type Tree } from '../regions'
import { today, weekdayNear } from './calendar'
import type { Campaign, CampaignKey } from './campaigns'
import type { Organiser, Organisers } from './organisers'
import { activityOf, type PlannedActivity, type Slot } from './plannedActivity'
import { CIVILITY, ESTATE, FRIDAY, FRIDAY_WITH_HAIRCUTS, GIVING } from './templates'

/** How many of each: with those around the estate they are 400. */
const COUNTS: Record<'giving1' | 'civility1' | 'giving2' | 'civility2', number> = {
  giving1: 62,
  civility1: 54,
  giving2: 70,
  civility2: 62,
}
const RUNNING = { past: 47, future: 19 }
const UPCOMING = 17
const FRIDAYS = { past: 22, future: 4 }
const SATURDAYS = { past: 9, future: 2 }
const TALKS = 14
const ESTATE_PAST = 8

/** The temporary branch of 港城花园. */
export interface Estate {
  id: string
  activeOn: string
}

export function planActivities(
  tree: Tree,
  campaigns: Record<CampaignKey, Campaign>,
  organisers: Organisers,
  estate: Estate,
): PlannedActivity[] {
  const random = randomOf('schedule')
  const slots = [
    ...(Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((key) =>
      monthSlots(key, campaigns[key], COUNTS[key], tree, random),
    ),
    ...runningSlots(campaigns.running, tree, random),
    ...comingSlots(campaigns, tree, random),
    ...seriesSlots(tree, organisers),
    ...talkSlots(tree, random),
    ...estateSlots(tree, campaigns.running, estate),
  ]
  return slots
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((slot, index) => activityOf(slot, index, organisers, random))
}

/** Round the seven sub-districts and towns; organisations only where they have staff. */
function placeOf({ parts, communities }: Tree, index: number, random: Random): Community {
  const part = itemAt(parts, index)
  const own = communities.filter((one) => one.part.id === part.id)
  const isEstate = part.id === parts[0]?.id && random.chance(30)
  return isEstate ? communityNamed(communities, '后大街社区') : random.pick(own)
}

function monthSlots(
  key: string,
  campaign: Campaign,
  count: number,
  tree: Tree,
  random: Random,
): Slot[] {
  const templates = key.startsWith('giving') ? GIVING : CIVILITY
  return Array.from({ length: count }, (_, index): Slot => {
    const day = addDays(campaign.startsOn, Math.floor((index * 30) / count))
    const fate = index % 17 === 9 ? 'cancelled' : 'held'
    // One more each round, so that a sub-district does not always have the same ones.
    const turn = index + Math.floor(index / templates.length)
    return {
      template: itemAt(templates, turn),
      community: placeOf(tree, index, random),
      day,
      campaign,
      fate,
    }
  })
}

function runningSlots(campaign: Campaign, tree: Tree, random: Random): Slot[] {
  const { past, future } = RUNNING
  return Array.from({ length: past + future }, (_, index): Slot => {
    const isPast = index < past
    const day = isPast
      ? addDays(today(), -1 - Math.floor((index * 22) / past))
      : addDays(today(), 1 + Math.floor(((index - past) * 22) / future))
    const fate = index % 23 === 11 ? 'cancelled' : index === past + future - 1 ? 'draft' : 'held'
    const turn = index + Math.floor(index / GIVING.length)
    return {
      template: itemAt(GIVING, turn),
      community: placeOf(tree, index, random),
      day,
      campaign,
      fate,
    }
  })
}

function comingSlots(
  { upcoming, cancelled, draft }: Record<CampaignKey, Campaign>,
  tree: Tree,
  random: Random,
): Slot[] {
  const here = communityNamed(tree.communities, '后大街社区')
  const jiaochuan = tree.communities.filter(({ part }) => part.id === tree.parts[1]?.id)
  const [river, party] = [itemAt(GIVING, 3), itemAt(CIVILITY, CIVILITY.length - 1)]
  return [
    ...Array.from(
      { length: UPCOMING },
      (_, index): Slot => ({
        template: itemAt(CIVILITY, index),
        community: placeOf(tree, index, random),
        day: addDays(upcoming.startsOn, Math.floor((index * 14) / UPCOMING)),
        campaign: upcoming,
        fate: index % 5 === 4 ? 'draft' : 'held',
      }),
    ),
    ...[0, 3].map(
      (days): Slot => ({
        template: river,
        community: itemAt(jiaochuan, days),
        day: addDays(cancelled.startsOn, days + 1),
        campaign: cancelled,
        fate: 'cancelled',
      }),
    ),
    ...[2, 5].map(
      (days): Slot => ({
        template: party,
        community: here,
        day: addDays(draft.startsOn, days),
        campaign: draft,
        fate: 'draft',
      }),
    ),
  ]
}

/** Every Friday in 俞范's neighbourhood centre, every Saturday morning at 汶溪's waste station. */
function seriesSlots({ communities }: Tree, organisers: Organisers): Slot[] {
  const yufan = communityNamed(communities, '俞范社区')
  const wenxi = communityNamed(communities, '汶溪社区')
  const weeks = (weekday: number, { past, future }: { past: number; future: number }) => {
    const next = weekdayNear(addDays(today(), 1), weekday)
    return Array.from({ length: past + future }, (_, index) => addDays(next, 7 * (index - past)))
  }
  const idSince = (day: string | undefined, name: string) =>
    idOf(at(addDays(day ?? today(), -12), '10:00'), 'series', name)
  const fridays = weeks(5, FRIDAYS)
  const saturdays = weeks(6, SATURDAYS)
  const secretary = organisers.pick('branch', yufan, 0)
  return [
    ...fridays.map((day, index): Slot => {
      const isChanged = index === FRIDAYS.past + 1
      return {
        template: isChanged ? FRIDAY_WITH_HAIRCUTS : FRIDAY,
        community: yufan,
        day,
        organiser: secretary,
        seriesId: idSince(fridays[0], 'friday'),
        isChanged,
        fate: index === 9 ? 'cancelled' : 'held',
      }
    }),
    ...saturdays.map(
      (day): Slot => ({
        template: itemAt(GIVING, 0),
        community: wenxi,
        day,
        seriesId: idSince(saturdays[0], 'saturday'),
      }),
    ),
  ]
}

/** Between the months: what is no volunteering goes on all the year. */
function talkSlots(tree: Tree, random: Random): Slot[] {
  const templates = [...CIVILITY, ...GIVING].filter(({ kind }) => kind !== 'volunteer')
  return Array.from(
    { length: TALKS },
    (_, index): Slot => ({
      template: itemAt(templates, index),
      community: placeOf(tree, index + 2, random),
      day: addDays(today(), 12 - index * 17),
    }),
  )
}

function estateSlots({ communities }: Tree, running: Campaign, estate: Estate): Slot[] {
  const community = communityNamed(communities, '后大街社区')
  const organiser: Organiser = {
    kind: 'branch',
    id: estate.id,
    community,
    personId: castId('secretary'),
    role: 'secretary',
  }
  const own = (template: number, day: number, more: Partial<Slot> = {}): Slot => ({
    template: itemAt(ESTATE, template),
    community,
    organiser,
    day: addDays(today(), day),
    ...more,
  })
  return [
    ...Array.from({ length: ESTATE_PAST }, (_, index) => ({
      ...own(index, 0),
      day: addDays(estate.activeOn, 6 + index * 14),
    })),
    own(0, -17, { part: 'overdue', campaign: running }),
    own(1, -6, { part: 'objected', campaign: running }),
    own(1, 3, { part: 'full', campaign: running }),
    own(0, 9, { part: 'inviting', campaign: running }),
    own(2, 15, { part: 'unfinished', fate: 'draft', campaign: running }),
    own(2, 5, { part: 'calledOff', fate: 'cancelled', campaign: running }),
  ]
}
