/** The ids that the pages need, asked for as a person would find them. */
import type { InputOf } from '@contract/methods'
import { enter, type Session } from '../e2e/support/door'
import { takePart } from './partakes'
import { bringProblems, holdEvent, startStations } from './stations'

const ESTATE = '港城花园临时党支部'
const GROUP = '质量监理组'

export async function lookAround(url: string) {
  const secretary = await enter(url, 'secretary')
  const office = await enter(url, 'communityOfficer')
  const district = await enter(url, 'districtOfficer')

  const { items: branches } = await district.call('branch.list', { limit: 100 })
  const estate = one(branches, ({ name }) => name === ESTATE)
  const past = one(branches, ({ state }) => state === 'dissolved')
  const { items: waiting } = await office.call('branch.list', { state: 'submitted' })
  const submitted = one(waiting)
  const { groups } = await secretary.call('branch.find', { id: estate.id })
  const group = one(groups, ({ name }) => name === GROUP)
  const { columns } = await secretary.call('branch.board', { groupId: group.id })
  const tasks = columns.flatMap((column) => column.items)
  // The one that has most to show.
  const [task] = tasks
    .filter(({ state }) => state === 'doing')
    .sort((a, b) => b.logCount - a.logCount)
  const meetings = await secretary.call('branch.listMeetings', { branchId: estate.id })
  const members = await secretary.call('branch.listMembers', {
    branchId: estate.id,
    query: '张海波',
  })
  const { items: organizations } = await district.call('organization.list', {})
  const { items: listed } = await office.call('member.list', {})
  const details = await Promise.all(listed.map(({ id }) => office.call('member.find', { id })))
  const [root] = await district.call('region.list', {})
  const streets = await district.call('region.list', { parentId: one([root]).id })
  const { items: collections } = await (await enter(url, 'elder')).call('collection.list', {})
  const collection = (wanted: string) => one(collections, ({ name }) => name === wanted)
  const begun = await startStations({
    office,
    member: await enter(url, 'member'),
    elder: await enter(url, 'elder'),
    newcomer: await enter(url, 'newcomer'),
  })
  return {
    windows: collection('楼道窗户维修'),
    lamps: collection('7 号楼楼道灯改造'),
    pipes: collection('7 号楼雨水管疏通'),
    ...(await planMonth(district, office)),
    ...(await takePart(office, await enter(url, 'member'))),
    ...begun,
    held: await holdEvent(
      begun.station.id,
      { member: await enter(url, 'member'), elder: await enter(url, 'elder') },
      inDays(0),
    ),
    ...(await bringProblems(begun.station.id, {
      secretary,
      newcomer: await enter(url, 'newcomer'),
    })),
    ...(await deliberate(office, await enter(url, 'resident'))),
    decision: await decide(office),
    ...(await decided(office)),
    giving: await give(await enter(url, 'member')),
    estate,
    past,
    submitted,
    group,
    task: one([task]),
    meeting: one(meetings, ({ state }) => state === 'held'),
    member: one(members),
    unbound: one(details, ({ isBound }) => !isBound),
    organization: one(organizations),
    street: one(streets, ({ name }) => name === '招宝山街道'),
    invitation: await secretary.call('branch.createInvitation', { branchId: estate.id }),
  }
}

/** The estate that went through all steps, and the one whose households are choosing. */
/** A draft of the estate, as its community writes one. */
async function decide(office: Session) {
  const { items } = await office.call('deliberation.list', {})
  const { regionId } = one(items, ({ title }) => title.includes('港城花园'))
  return office.call('decision.draft', {
    regionId,
    kind: 'consultation',
    matter: 8,
    title: '道路两侧增设车位',
    question: '是否同意在小区道路两侧增设 120 个车位，并保留消防通道？',
    plan: '沿小区东、西两条道路划线，不占绿地和消防登高面，施工约两周。',
    reasoning: '占用业主共有的道路，属于改变共有部分用途',
  })
}

/** The vote of the large estate that is over, and the one that is going on. */
async function decided(office: Session) {
  const { items } = await office.call('decision.list', {})
  return {
    renovation: one(items, ({ title }) => title.includes('港城花园')),
    company: one(items, ({ title }) => title.includes('望江小区')),
  }
}

async function deliberate(office: Session, resident: Session) {
  const { items } = await office.call('deliberation.list', {})
  const large = one(items, ({ title }) => title.includes('港城花园'))
  const middle = one(items, ({ title }) => title.includes('望江小区'))
  const { meetings } = await office.call('deliberation.find', { id: middle.id })
  const { mine } = await resident.call('deliberation.find', { id: middle.id })
  const { consultation } = await office.call('deliberation.find', { id: large.id })
  return {
    large,
    asked: consultation.questions.at(-1)?.id ?? '',
    middle,
    evening: one(meetings, ({ state }) => state === 'planned'),
    household: one(mine),
  }
}

/** By the host's clock, which stands still while pictures are taken. */
const now = (): number => Date.parse(process.env['STILL_AT'] ?? '') || Date.now()
const inDays = (days: number) =>
  new Date(now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

/** What somebody does every morning, and tells the others. */
async function give(member: Session) {
  const [known] = await member.call('activity.myGivings', {})
  if (known) return known
  const startedOn = inDays(-4)
  const { id } = await member.call('activity.startGiving', { title: '给施工点送凉开水', startedOn })
  for (const days of [-4, -3, -1]) {
    await member.call('activity.logGiving', { id, day: inDays(days), note: '两桶，六点前送到' })
  }
  return member.call('activity.publishGiving', { id, isPublic: true })
}

/** A month that goes on, an activity that one can come to, and one that cannot be published yet. */
async function planMonth(district: Session, office: Session) {
  const { acting: root } = await district.call('account.me', {})
  const { acting, person } = await office.call('account.me', {})
  const campaign = await district.call('campaign.create', {
    kind: 'welfareMonth',
    name: '全区公益月',
    regionId: root?.placeId ?? '',
    startsOn: inDays(-10),
    endsOn: inDays(20),
    themes: ['环境', '助老', '便民'],
    goalMinutes: 60_000,
    goalPeople: 800,
  })
  await district.call('campaign.publish', { id: campaign.id })
  const common = {
    organiserKind: 'region' as const,
    organiserId: acting?.placeId ?? '',
    regionId: acting?.placeId ?? '',
    kind: 'volunteer' as const,
    campaignId: campaign.id,
    place: '港城花园南门广场',
    content: '磨剪刀、修伞、理发，请带水杯，穿红马甲。',
  }
  const shift = (name: string, places: number) => ({
    name,
    places,
    startsAt: `${inDays(3)}T13:00:00+08:00`,
    endsAt: `${inDays(3)}T16:00:00+08:00`,
  })
  const ready = await office.call('activity.create', {
    ...common,
    title: '便民服务日',
    risk: '用电用刀，注意安全；久站请适当休息。',
    ...(person && { leaderId: person.id }),
    shifts: [shift('接待引导', 10), { ...shift('家电维修', 2), qualification: '电工证' }],
  })
  const { id, version } = ready
  await office.call('activity.publish', { id, version })
  return {
    campaign,
    gathering: await gather(office, { ...common, leaderId: person?.id }),
    activity: await office.call('activity.repeat', { id, untilOn: inDays(20) }),
    activityDraft: await office.call('activity.create', {
      ...common,
      title: '台风后清障',
      isDangerous: true,
      shifts: [],
    }),
  }
}

type Facts = Omit<InputOf<'activity.create'>, 'title' | 'shifts'>

/** One that begins in half an hour, with people at the door. */
async function gather(office: Session, facts: Facts) {
  const at = (minutes: number) => new Date(now() + minutes * 60_000).toISOString()
  const { id, version } = await office.call('activity.create', {
    ...facts,
    title: '门口清扫',
    risk: '路面湿滑，注意脚下',
    shifts: [{ name: '清扫', startsAt: at(25), endsAt: at(90), places: 12 }],
  })
  const activity = await office.call('activity.publish', { id, version })
  const shiftId = activity.shifts[0]?.id ?? ''
  for (const [index, name] of ['何建国', '陈秀英', '林新来', '周晚晴'].entries()) {
    const phone = `1990000088${index}`
    const present = index < 2 ? { present: {} } : {}
    await office.call('activity.registerVolunteer', { shiftId, name, phone, ...present })
  }
  return activity
}

/** What is where in the demonstration. */
export type Known = Awaited<ReturnType<typeof lookAround>>

function one<T>(all: (T | undefined)[], isIt: (item: T) => boolean = () => true): T {
  const found = all.find((item): item is T => item !== undefined && isIt(item))
  if (!found) throw new Error('the demonstration has no such thing')
  return found
}
