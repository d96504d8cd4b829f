/** The wall: by a link without a person, through a simulated night, and when it cannot be refreshed. */
import { closeBrowser } from './support/browser'
import { type Visitor, visit, visitAsNobody } from './support/visitor'

const HALL = { width: 1920, height: 1080 }
const DESK = { width: 1440, height: 900 }
const WALL = '/features/dashboard/pages/wall'
/** A wall asks once a minute: a night of twelve hours, which passes in some seconds. */
const REFRESHES = 720
const WARM_UP = 60
const AGAIN_MS = 60_000

afterAll(closeBrowser)

/** What lives in the window after the rubbish has been taken out. */
async function weigh({ page }: Visitor) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  await devtools.detach()
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** A wall that is reading its last answer still when it is time again does not ask; then time goes on. */
async function refresh({ page }: Visitor, times: number): Promise<void> {
  for (let time = 0; time < times; ) {
    const answered = page
      .waitForResponse((answer) => answer.url().endsWith('/fn/api'), { timeout: 3_000 })
      .catch(() => undefined)
    await page.clock.runFor(AGAIN_MS)
    const answer = await answered
    await answer?.finished()
    if (answer) time += 1
  }
}

it('survives a night without a reload, and its memory stays', async () => {
  const hall = await visit('districtOfficer', HALL)
  await hall.page.clock.install()
  await hall.open(WALL)
  await hall.see('镇海区先锋云')
  await refresh(hall, WARM_UP)
  const evening = await weigh(hall)
  await refresh(hall, REFRESHES)
  const morning = await weigh(hall)
  await hall.see('镇海区先锋云')
  expect(morning.heap - evening.heap).toBeLessThan(1.5 * 1024 * 1024)
  expect(morning.nodes - evening.nodes).toBeLessThan(200)
  expect(morning.listeners - evening.listeners).toBeLessThan(20)
  expect(hall.complaints).toEqual([])
}, 120_000)

it('says since when it could not be refreshed, and goes on when it can', async () => {
  const hall = await visit('districtOfficer', HALL)
  await hall.page.clock.install()
  await hall.open(WALL)
  await hall.see(/数据截至/)
  await hall.page.context().setOffline(true)
  await hall.page.clock.runFor(AGAIN_MS)
  await hall.see(/\d\d:\d\d 起没有更新/)
  await hall.see('1,774 家')
  await hall.page.context().setOffline(false)
  // It may have asked at once when the network came back, and then does not ask twice.
  await hall.page.clock.runFor(AGAIN_MS)
  await hall.see(/数据截至/)
})

it('hangs by a link without a person until the link is stopped', async () => {
  const desk = await visit('subdistrictOfficer', DESK)
  await desk.open('/features/dashboard/pages/place')
  await desk.tap('更多')
  await (await desk.sheet('更多办理')).tap('大屏链接')
  await desk.type('屏幕在哪里', '街道一楼大厅')
  await desk.tap('生成链接')
  await desk.see('链接已生成，只显示这一次')
  const link = await desk.page.locator('.db-link').textContent()
  const hall = await visitAsNobody(HALL)
  await hall.open(new URL(link ?? '').pathname + new URL(link ?? '').search)
  await hall.see('招宝山街道先锋云')
  await hall.see(/这个链接到 .* 为止/)
  expect(hall.complaints).toEqual([])
  await desk.tap('停用')
  await (await desk.sheet('停用“街道一楼大厅”的链接？')).tap('停用')
  await desk.see('已停用')
  await hall.page.reload()
  await hall.see(/这个大屏链接已经停用/)
  expect(await hall.text()).not.toContain('招宝山')
})
