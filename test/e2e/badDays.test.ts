/** No signal, double taps, going back in the middle, very long names, empty lists. */
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { findSideways } from './support/inspect'
import { product } from './support/product'
import { type Visitor, visit } from './support/visitor'

const ESTATE = '港城花园临时党支部'
let secretary: Session
let member: Session
let branchId: string
let groupId: string
let taskId: string

beforeAll(async () => {
  secretary = await enter(product().url, 'secretary')
  member = await enter(product().url, 'member')
  const { items } = await secretary.call('branch.list', { query: ESTATE })
  branchId = items[0]?.id ?? ''
  const { groups } = await secretary.call('branch.find', { id: branchId })
  groupId = groups.find(({ name }) => name === '政策宣传组')?.id ?? ''
  const people = await secretary.call('branch.listMembers', { branchId, query: '张海波' })
  const task = await secretary.call('branch.createTask', {
    groupId,
    title: '地下车库走访',
    assigneeId: people[0]?.id,
  })
  taskId = task.id
})
afterAll(closeBrowser)

const logsSaying = async (said: string) => {
  const { logs } = await member.call('branch.findTask', { id: taskId })
  return logs.filter((log) => log.said === said).length
}

async function writeLog(visitor: Visitor, said: string) {
  await visitor.tap('记一笔')
  const sheet = await visitor.sheet('记一笔')
  await sheet.type('做了什么', said)
  return sheet
}

describe('without signal', () => {
  let phone: Visitor
  beforeAll(async () => {
    phone = await visit(member)
    await phone.open(`/features/branch/pages/task?id=${taskId}`)
  })
  afterAll(() => phone.leave())

  it('says so in a strip, and keeps what is written', async () => {
    await phone.page.context().setOffline(true)
    await phone.see('看到的可能不是最新的')
    const sheet = await writeLog(phone, '地下车库里走访了3户')
    await sheet.tap('保存记录')
    await sheet.gone()
    await phone.see('待发送')
    await phone.see('1 条已保存在手机里')
    expect(await logsSaying('地下车库里走访了3户')).toBe(0)
  })

  it('sends it once when the signal is back', async () => {
    await phone.page.context().setOffline(false)
    await phone.miss('待发送')
    await phone.see('地下车库里走访了3户')
    expect(await logsSaying('地下车库里走访了3户')).toBe(1)
    await phone.open(`/features/branch/pages/task?id=${taskId}`)
    await phone.open('/features/account/pages/outbox')
    await phone.see('都送出去了')
    expect(await logsSaying('地下车库里走访了3户')).toBe(1)
  })

  it('keeps it also when the app is closed meanwhile', async () => {
    await phone.open(`/features/branch/pages/task?id=${taskId}`)
    await phone.page.route('**/fn/api', (route) => route.abort())
    const sheet = await writeLog(phone, '关掉再开也还在')
    await sheet.tap('保存记录')
    await sheet.gone()
    await phone.see('待发送')
    await phone.page.unroute('**/fn/api')
    await phone.open('/features/account/pages/outbox')
    await phone.see('都送出去了')
    expect(await logsSaying('关掉再开也还在')).toBe(1)
  })
})

it('does one thing for a double tap', async () => {
  const phone = await visit(member)
  await phone.open(`/features/branch/pages/task?id=${taskId}`)
  const sheet = await writeLog(phone, '手抖点了两下')
  await (await sheet.find('保存记录')).dblclick()
  await phone.see('手抖点了两下')
  await phone.settle()
  expect(await logsSaying('手抖点了两下')).toBe(1)
  await phone.leave()
})

it('keeps the draft of a form that was left in the middle', async () => {
  const office = await visit('communityOfficer')
  await office.open('/features/branch/tabs/home')
  await office.tap('新建支部')
  await office.tap('下一步')
  await office.type('支部名称', '写到一半的临时党支部')
  await office.page.goBack()
  await office.see('辖区支部')
  await office.tap('新建支部')
  await office.tap('下一步')
  // The box itself: the field around it bears the same label.
  const name = office.page
    .getByLabel('支部名称', { exact: true })
    .and(office.page.locator('input'))
    .filter({ visible: true })
  expect(await name.last().inputValue()).toBe('写到一半的临时党支部')
  await office.leave()
})

it('says what is missing in an empty form, field by field', async () => {
  const visitor = await visit(secretary)
  await visitor.open(`/features/branch/pages/taskEdit?groupId=${groupId}`)
  await visitor.tap('布置')
  await visitor.see('请填写任务')
  await visitor.open(`/features/branch/pages/meetingEdit?branchId=${branchId}`)
  await visitor.tap('安排')
  await visitor.see('请填写标题')
  // The day is proposed: that of the last one, a month later.
  expect(await visitor.isThere('请选择时间')).toBe(false)
  await visitor.leave()
})

it.each([
  { name: 'a phone', width: 390, height: 844 },
  { name: 'a small phone', width: 320, height: 640 },
  { name: 'a desk', width: 1440, height: 900 },
])('bears the longest names on $name', async ({ width, height }) => {
  const office = await enter(product().url, 'communityOfficer')
  const { regionId } = await office.call('branch.find', { id: branchId })
  const name = `${width}${'港城花园老旧小区综合改造提升工程推进工作'.repeat(4)}`.slice(0, 80)
  const branch = await office.call('branch.create', {
    kind: 'temporary',
    name,
    regionId,
    purpose: '外墙Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'.repeat(5),
    units: [],
  })
  const visitor = await visit(office, { width, height })
  for (const page of ['detail', 'approve', 'edit']) {
    await visitor.open(`/features/branch/pages/${page}?id=${branch.id}`)
    expect(await findSideways(visitor.page)).toEqual([])
  }
  await visitor.open('/features/branch/tabs/home')
  await visitor.see(name)
  expect(await findSideways(visitor.page)).toEqual([])
  await visitor.leave()
})
