import type { ActivityDetail } from '@contract/activity'

const NOTHING: ActivityDetail['can'] = {
  edit: false,
  publish: false,
  discard: false,
  cancel: false,
  copy: false,
  signUp: false,
  checkIn: false,
  run: false,
  help: false,
  nameCrew: false,
  repeat: false,
  confirmHours: false,
  closeRecord: false,
  report: false,
  note: false,
  remind: false,
  seeEvents: false,
}

interface Facts extends Partial<Omit<ActivityDetail, 'can'>> {
  can?: Partial<ActivityDetail['can']>
}

/** An activity in which the caller may do what is named, and nothing else. */
export function activity({ can, ...facts }: Facts = {}): ActivityDetail {
  return {
    id: 'activity-1',
    title: '桶边督导',
    kind: 'volunteer',
    phase: 'open',
    startsAt: '2026-12-04T14:00:00.000Z',
    endsAt: '2026-12-04T18:00:00.000Z',
    regionId: 'c0a80101-0000-4000-8000-000000000001',
    regionName: '后大街社区',
    place: '南门广场',
    organiserName: '后大街社区',
    places: 10,
    taken: 3,
    content: '引导居民分类投放',
    organiserKind: 'region',
    organiserId: 'region-1',
    audience: 'everyone',
    shifts: [
      {
        id: 'c0a80101-0000-4000-8000-000000000002',
        name: '守夜',
        startsAt: '2026-12-04T14:00:00.000Z',
        endsAt: '2026-12-04T18:00:00.000Z',
        places: 10,
        breakMinutes: 15,
        taken: 3,
        waiting: 0,
      },
    ],
    isDangerous: false,
    skills: ['摄影'],
    crew: [],
    agreementReasons: [],
    missing: [],
    warnings: [],
    version: 1,
    ...facts,
    can: { ...NOTHING, ...can },
  }
}

type Answers = Record<string, (input: never) => unknown>

/** The door to a server that answers as told and remembers what it was asked. */
export function door(answers: Answers) {
  const asked: [string, unknown][] = []
  const call = async (method: string, input: never) => {
    asked.push([method, input])
    return answers[method]?.(input)
  }
  return { call: call as never, asked }
}
