/** Getting in and out: personas, pairing, roles, sessions that end, addresses of others. */
import { closeBrowser } from './support/browser'
import { enter } from './support/door'
import { product } from './support/product'
import { readQr } from './support/qr'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const ESTATE = '港城花园临时党支部'
/** What only its page says. */
const INSIDE = '成立情况'
const DESK = { width: 1440, height: 900 }
let branch: string

beforeAll(async () => {
  const office = await enter(product().url, 'communityOfficer')
  const { items } = await office.call('branch.list', { query: ESTATE })
  branch = `/features/branch/pages/detail?id=${items[0]?.id}`
})
afterAll(closeBrowser)

it('lets a person of the demonstration in, and out again', async () => {
  const visitor = await visitAsNobody()
  await visitor.open('/')
  await visitor.tap('去登录')
  await visitor.tap('张海波')
  await visitor.see('等我处理')
  await visitor.open('/features/account/tabs/me')
  await visitor.see('张海波')
  await visitor.tap('退出登录')
  const question = await visitor.sheet('退出登录？')
  await question.tap('退出')
  await visitor.see('还没有登录')
  await visitor.open(branch)
  await visitor.see('演示登录')
  expect(await visitor.isThere(INSIDE)).toBe(false)
  await visitor.leave()
})

it('lets a desk in by the code that a phone types', async () => {
  const desk = await visitAsNobody(DESK)
  const phone = await visit('member')
  await desk.open('/features/account/pages/signIn')
  await desk.see('用微信登录电脑')
  const code = (await desk.page.locator('.pairing__code').textContent())?.trim() ?? ''
  await phone.open('/features/account/pages/approve')
  await phone.type('登录码', code)
  await phone.tap('同意登录')
  await phone.see('电脑已经登录')
  await desk.see('等我处理')
  await desk.see(/张海波/)
  expect([...desk.complaints, ...phone.complaints]).toEqual([])
  await desk.leave()
  await phone.leave()
})

it('lets a desk in by the code that a phone scans', async () => {
  const desk = await visitAsNobody(DESK)
  const phone = await visit('elder')
  await desk.open('/features/account/pages/signIn')
  const picture = desk.page.getByRole('img', { name: /^二维码/ }).filter({ visible: true })
  await desk.settle()
  const link = readQr(await picture.first().screenshot()) ?? ''
  await phone.open(link)
  await phone.tap('同意登录')
  await desk.see('等我处理')
  await desk.see(/郑明德/)
  await desk.leave()
  await phone.leave()
})

it('refuses a code that nobody shows', async () => {
  const phone = await visit('member')
  await phone.open('/features/account/pages/approve')
  await phone.type('登录码', '000000')
  await phone.tap('同意登录')
  await phone.see('登录码不对')
  await phone.see('还可以试 4 次')
  await phone.leave()
})

it('shows in which role one is, and follows when it is changed', async () => {
  const visitor = await visit('secretary')
  await visitor.open('/features/account/tabs/me')
  await visitor.tap('切换身份')
  await visitor.see('当前身份')
  await visitor.actAs('后大街社区第一党支部')
  expect(await chip(visitor)).toContain('后大街社区第一党支部')
  await visitor.actAs('党员本人')
  expect(await chip(visitor)).toContain('党员')
  await visitor.actAs(ESTATE)
  expect(await chip(visitor)).toContain(ESTATE)
  await visitor.leave()
})

it('leads to sign-in when the session has ended, and back to where one was', async () => {
  const session = await enter(product().url, 'secretary')
  const visitor = await visit(session)
  await visitor.open(branch)
  await visitor.see(ESTATE)
  const [own] = await session
    .call('account.listSessions', {})
    .then((all) => all.filter((one) => one.current))
  await session.call('account.revokeSession', { id: own?.id ?? '' })
  await visitor.tap('党员名册')
  await visitor.see('登录已经失效')
  await visitor.see('演示登录')
  await visitor.tap('周敏')
  await visitor.page.waitForURL('**/branch/pages/members*')
  await visitor.see('组织关系不动，自愿加入')
  await visitor.leave()
})

it('asks a stranger at a deep link to sign in, shows nothing before, and goes on afterwards', async () => {
  const stranger = await visitAsNobody()
  await stranger.open(branch)
  await stranger.see('演示登录')
  expect(await stranger.isThere('登录已经失效')).toBe(false)
  expect(await stranger.isThere(INSIDE)).toBe(false)
  await stranger.tap('张海波')
  await stranger.see(INSIDE)
  await stranger.leave()
})

it('shows a resident nothing of a branch but that it is not theirs to see', async () => {
  const resident = await visit('resident')
  for (const page of ['detail', 'members', 'groups', 'meetings', 'summary']) {
    await resident.open(branch.replace('detail', page))
    await resident.see(/不存在|不能做这一步/)
    for (const words of ['张海波', '周敏', '质量监理组']) {
      expect(await resident.isThere(words)).toBe(false)
    }
  }
  await resident.leave()
})

const chip = (visitor: Visitor) =>
  visitor.page.locator('.head__chip').filter({ visible: true }).textContent()

it('says that there is no such page, and leads home', async () => {
  const visitor = await visit('member')
  await visitor.open('/nope')
  await visitor.see('没有这一页')
  await visitor.tap('回到首页')
  await visitor.see('等我处理')
  await visitor.leave()
})

it('tells a resident at the door what is not theirs to do, with a way back', async () => {
  const visitor = await visit('resident')
  for (const path of [
    '/features/branch/pages/edit',
    '/features/member/pages/edit',
    '/features/member/pages/import',
    '/features/organization/pages/edit',
    '/features/account/pages/bindingRequests',
    '/features/account/pages/grants',
  ]) {
    await visitor.open(path)
    await visitor.see(/您当前的身份不能做这一步/)
  }
  await visitor.open('/features/branch/pages/task?id=nonsense')
  await visitor.see(/这个地址不完整/)
  expect(await visitor.isThere('重试')).toBe(false)
  await visitor.tap('返回')
  // What waits there depends on what others did before.
  await visitor.see(/^今天 · /)
  expect(new URL(visitor.page.url()).pathname).toBe('/features/today/pages/today')
  await visitor.leave()
})
