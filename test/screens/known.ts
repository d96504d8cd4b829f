/** The ids that the pages need, asked for as a person would find them. */
import { enter } from '../e2e/support/door'

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
  const details = await Promise.all(
    listed.slice(0, 5).map(({ id }) => office.call('member.find', { id })),
  )
  const [root] = await district.call('region.list', {})
  const streets = await district.call('region.list', { parentId: one([root]).id })
  return {
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

/** What is where in the demonstration. */
export type Known = Awaited<ReturnType<typeof lookAround>>

function one<T>(all: (T | undefined)[], isIt: (item: T) => boolean = () => true): T {
  const found = all.find((item): item is T => item !== undefined && isIt(item))
  if (!found) throw new Error('the demonstration has no such thing')
  return found
}
