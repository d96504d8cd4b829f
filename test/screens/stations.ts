import type { Session } from '../e2e/support/door'

interface Helpers {
  /** Starts them. */
  member: Session
  /** Is asked to coordinate, and has not answered. */
  elder: Session
  /** Coordinates. */
  newcomer: Session
  office: Session
}

/** A station that is open, with somebody who coordinates and somebody who is asked to; and one that waits. */
export async function startStations({ member, elder, newcomer, office }: Helpers) {
  const { acting } = await office.call('account.me', {})
  const regionId = acting?.placeId ?? ''
  const { items } = await office.call('station.list', { regionId, query: '楼道清理互助站' })
  const station = items[0] ?? (await begin({ member, elder, newcomer, office }, regionId))
  const { items: waiting } = await office.call('station.list', { regionId, state: 'proposed' })
  const proposed =
    waiting[0] ??
    (await elder.call('station.initiate', {
      regionId,
      name: '老邻居书法互助站',
      aim: '教孩子写字，春节给邻居写春联。',
      showsParty: false,
    }))
  return { station, proposed }
}

async function begin({ member, elder, newcomer, office }: Helpers, regionId: string) {
  const { id } = await member.call('station.initiate', {
    regionId,
    name: '楼道清理互助站',
    aim: '一起清楼道、修路灯，谁家有急事搭把手。每周六上午在社区活动室碰头。',
    showsParty: true,
  })
  await office.call('station.approve', { id })
  for (const whom of [newcomer, elder]) {
    await member.call('station.inviteCoordinator', { id, ...(await numberOf(office, whom)) })
  }
  return newcomer.call('station.answerInvitation', { id, accept: true, showsParty: false })
}

/** The name and the number by which somebody is invited, as the office may read them. */
export async function numberOf(office: Session, whom: Session) {
  const { person } = await whom.call('account.me', {})
  if (!person) throw new Error('nobody is signed in')
  const reason = '邀请担任互助站协调人'
  const { phone } = await office.call('member.revealPhone', { id: person.id, reason })
  return { name: person.name, phone }
}

/** Of the station: one problem that waits to be taken in, and one that is being worked on, for all to see. */
export async function bringProblems(
  stationId: string,
  { secretary, newcomer }: Record<'secretary' | 'newcomer', Session>,
) {
  const { items } = await secretary.call('problem.list', { view: 'mine', stationId })
  const facts = { stationId, showsName: false, belongsHere: true } as const
  const fresh =
    items.find(({ state }) => state === 'new') ??
    (await secretary.call('problem.bring', {
      ...facts,
      kind: 'parking',
      urgency: 'soon',
      words: '消防通道上总停着两辆车，救护车进不来',
      place: '2号楼东侧通道',
    }))
  const worked = items.find(({ state }) => state === 'taken') ?? (await work())
  return { fresh, worked }

  async function work() {
    const { id } = await secretary.call('problem.bring', {
      ...facts,
      kind: 'repair',
      urgency: 'normal',
      words: '三单元门口的路灯不亮，晚上老人下楼看不见台阶',
      place: '7号楼3单元门口',
    })
    await newcomer.call('problem.takeIn', { id, urgency: 'normal' })
    const text = '已经约好电工，周六上午来换灯。'
    const { steps } = await newcomer.call('problem.answer', { id, text })
    const [brought] = steps
    if (!brought) throw new Error('a problem begins with being brought')
    return newcomer.call('problem.review', { id, stepId: brought.id, approve: true })
  }
}

/** Held today: the elder has signed in, others were counted; and what is reported of an earlier year. */
export async function holdEvent(
  stationId: string,
  { member, elder }: Record<'member' | 'elder', Session>,
  heldOn: string,
) {
  const { items } = await member.call('station.listEvents', { id: stationId })
  const known = items[0]
  if (known) return known
  const place = '7号楼架空层'
  const { id, code = '' } = await member.call('station.addEvent', {
    id: stationId,
    name: '7号楼楼道清理',
    kind: 'service',
    place,
    heldOn,
  })
  await elder.call('station.signIn', { id, code })
  await member.call('station.reportYear', {
    id: stationId,
    year: Number(heldOn.slice(0, 4)) - 2,
    name: 'times',
    value: 1800,
    qualifier: 'over',
    source: '互助站台账',
    reason: '启用以前的数字',
  })
  return member.call('station.countEvent', { id, count: 24, reason: '老人不用手机，现场点数' })
}
