/** A draft of an activity in a real browser: its point on the map, set by standing there, and its end. */
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { product } from './support/product'
import { visit } from './support/visitor'

const GATE = { latitude: 29.951234, longitude: 121.716049, accuracy: 12 }

let office: Session

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
})
afterAll(closeBrowser)

async function draft(title: string): Promise<string> {
  const { acting } = await office.call('account.me', {})
  const placeId = acting?.placeId ?? ''
  const { id } = await office.call('activity.create', {
    organiserKind: 'region',
    organiserId: placeId,
    regionId: placeId,
    kind: 'volunteer',
    title,
    content: '扫地',
    place: '南门广场',
    shifts: [],
  })
  return id
}

it('has its point where the organiser stands, unless the phone does not say', async () => {
  const id = await draft('门口的活动')
  const visitor = await visit(office)
  const context = visitor.page.context()
  await context.grantPermissions([], { origin: product().url })
  await visitor.open(`/features/activity/pages/edit?id=${id}`)
  await visitor.see('没有设置')
  await visitor.tap('设成我现在的位置')
  await visitor.see('没有得到准确的位置')
  await visitor.see('没有设置')

  await context.grantPermissions(['geolocation'], { origin: product().url })
  await context.setGeolocation(GATE)
  await visitor.tap('设成我现在的位置')
  await visitor.see('北纬 29.9512，东经 121.7160')
  await visitor.tap('保存')
  await visitor.see('还没有安排班次')
  const saved = await office.call('activity.find', { id })
  expect(saved.point).toEqual({ latitude: 29.95123, longitude: 121.71605 })

  await visitor.open(`/features/activity/pages/edit?id=${id}`)
  await visitor.tap('去掉这个点')
  await visitor.tap('保存')
  await visitor.see('还没有安排班次')
  expect((await office.call('activity.find', { id })).point).toBeUndefined()
  expect(visitor.complaints).toEqual([])
  await visitor.leave()
}, 60_000)

it('is thrown away after one question that names it, and is found no more', async () => {
  const id = await draft('不办了的活动')
  const visitor = await visit(office)
  await visitor.open(`/features/activity/pages/detail?id=${id}`)
  await visitor.tap('更多办理')
  await visitor.tap('删除草稿')
  const question = await visitor.sheet('删除这份草稿？')
  await visitor.see('“不办了的活动”的内容，都会删除，不能恢复。')
  await question.tap('删除草稿')
  await question.gone()
  await visitor.open(`/features/activity/pages/detail?id=${id}`)
  await visitor.miss('不办了的活动')
  await expect(office.call('activity.find', { id })).rejects.toThrow('not_found')
  await visitor.leave()
}, 60_000)
