/** An activity that goes on now, made by the front door, and what its organiser's phone shows. */
import { scanToken, spokenCode, stepAt } from '@contract/activity'
import type { InputOf, Method, OutputOf } from '@contract/methods'
import { dayOf } from '../../cloudfunctions/core/days'

export type Ask = <M extends Method>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>

const HOUR = 3_600_000

interface Times {
  /** Hours from now. */
  begins?: number
  lasts?: number
}

/** Published by an office that is signed in; its shift begins in half an hour, so the doors are open. */
export async function openLiveActivity(
  ask: Ask,
  title: string,
  { begins = 0.5, lasts = 1.5 }: Times = {},
) {
  const startsAt = Date.now() + begins * HOUR
  const { acting, person } = await ask('account.me', {})
  if (acting?.placeKind !== 'region' || !person) throw new Error('only an office opens one here')
  const draft = await ask('activity.create', {
    organiserKind: 'region',
    organiserId: acting.placeId,
    title,
    kind: 'volunteer',
    regionId: acting.placeId,
    place: '南门广场',
    content: '引导居民分类投放垃圾',
    shifts: [
      {
        name: '桶边引导',
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + lasts * HOUR).toISOString(),
        places: 20,
      },
    ],
    risk: '路面湿滑，注意脚下',
    leaderId: person.id,
    contactName: person.name,
    contactPhone: '0574-86000000',
  })
  const { id } = await ask('activity.publish', { id: draft.id, version: draft.version })
  return { id, shiftId: draft.shifts[0]?.id ?? '' }
}

/** What the organiser's phone shows at a moment, made of the key it has fetched. */
export async function shownBy(ask: Ask, activityId: string, at = Date.now()) {
  const { keys } = await ask('activity.checkInKey', { activityId })
  const key = keys.find(({ day }) => day === dayOf(new Date(at)))?.key ?? ''
  return {
    token: scanToken(key, activityId, stepAt(at)),
    code: spokenCode(key, activityId, stepAt(at)),
  }
}
