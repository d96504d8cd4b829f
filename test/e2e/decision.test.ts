/** Story D's decision in a real browser: owners vote on a phone, the desk enters and checks papers, and a pack is taken out. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { closeBrowser } from './support/browser'
import { enter, type Session } from './support/door'
import { takePhoto } from './support/photo'
import { product } from './support/product'
import { visit, visitAsNobody } from './support/visitor'

const PAGES = '/features/decision/pages'
const DESK = { width: 1440, height: 900 }

let office: Session
let voting: string
let closed: string

beforeAll(async () => {
  office = await enter(product().url, 'communityOfficer')
  const { items } = await office.call('decision.list', {})
  voting = items.find(({ title }) => title.includes('望江小区'))?.id ?? ''
  closed = items.find(({ title }) => title.includes('港城花园'))?.id ?? ''
})
afterAll(closeBrowser)

it('lets the owner vote on a phone from 今天, and change it until the close', async () => {
  const phone = await visit('resident')
  await phone.open('/features/today/pages/today')
  await phone.tap('投票：望江小区选聘物业服务企业')
  await phone.see('截止以前不公布任何结果')
  await phone.tap('不同意')
  await phone.tap('投票')
  await phone.see('已投')
  await phone.tap('同意')
  await phone.tap('改投')
  await phone.see('以前投过')
  await phone.see('只有您看得到')
})

it('takes a vote by building, room and the code of a slip', async () => {
  const { slips } = await office.call('decision.printCodes', { id: voting, building: '6号楼' })
  const [slip] = slips
  const [building = '', room = ''] = slip?.flats[0]?.split(' ') ?? []
  const phone = await visit('newcomer')
  await phone.open(`${PAGES}/detail?id=${voting}`)
  await phone.type('楼栋', building.replace('号楼', ''))
  await phone.type('室号', room.replace('室', ''))
  await phone.type('投票码', (slip?.code ?? '').toLowerCase())
  await phone.tap('登记')
  await phone.see(`我的一票：${building} ${room}`)
  await phone.tap('弃权')
  await phone.tap((await phone.can('改投')) ? '改投' : '投票')
  await phone.see('弃权（手机投票')
})

it('enters a paper with the moment at which it was signed, for somebody else to check', async () => {
  const desk = await visit(office, DESK)
  await desk.open(`${PAGES}/papers?id=${voting}`)
  await desk.see('等待核对 4 张')
  await desk.tap('照片相符，计入')
  await desk.see('等待核对 3 张')
  await desk.type('楼栋、室号或姓名', '5号楼')
  await desk.tap('查找')
  await desk.tap('5号楼 101室')
  const sheet = await desk.sheet('录入：5号楼 101室')
  await sheet.tap('同意')
  await sheet.see('签票的日期')
  const choosing = desk.page.waitForEvent('filechooser')
  await sheet.tap('拍签字的表决票')
  const photo = await takePhoto(desk.page)
  await (await choosing).setFiles({ name: '票.jpg', mimeType: 'image/jpeg', buffer: photo })
  await sheet.see('已选 1 张')
  await sheet.tap('录入')
  await sheet.gone()
  await desk.see('等待核对 4 张')
})

it('acts for an owner at the counter, who signs on the screen, and keeps both names', async () => {
  const desk = await visit(office)
  await desk.open(`${PAGES}/papers?id=${voting}`)
  await desk.type('楼栋、室号或姓名', '5号楼')
  await desk.tap('查找')
  await desk.tap('5号楼 102室')
  const sheet = await desk.sheet('录入：5号楼 102室')
  await sheet.tap('同意')
  await sheet.tap('柜台代办')
  const { items } = await office.call('decision.listVoters', { id: voting, query: '5号楼' })
  const owner = items.find(({ flats }) => flats.includes('5号楼 102室'))?.ownerName ?? ''
  await sheet.type('业主姓名', owner)
  await sheet.see(`您在替 5号楼 102室 ${owner} 办理`)
  await sign(desk.page)
  await sheet.tap('录入')
  await sheet.gone()
  await desk.see(`${owner}本人屏幕签字`)
})

/** As a hand would: a few strokes across the paper. */
async function sign(page: Page): Promise<void> {
  const paper = page.locator('.pad__canvas')
  await paper.scrollIntoViewIfNeeded()
  const box = await paper.boundingBox()
  if (!box) throw new Error('no paper to sign on')
  for (const row of [0.3, 0.5, 0.7]) {
    await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * row)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * (row - 0.15), { steps: 6 })
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * (row + 0.1), { steps: 6 })
    await page.mouse.up()
  }
}

it('shows the result of 802 owners to a visitor without account, in both dimensions', async () => {
  const visitor = await visitAsNobody()
  await visitor.open(`${PAGES}/detail?id=${closed}`)
  await visitor.see('731 位业主 / 802 位业主')
  await visitor.see('至少要 535 位业主')
  await visitor.see('652 位业主 / 731 位业主')
  await visitor.see('《民法典》第二百七十八条')
  await visitor.see('正式表决结果录入')
  await visitor.tap('看议事经过：港城花园老旧小区改造')
  await visitor.see('25 栋 802 户')
  await visitor.tap('看表决结果')
  await visitor.see('表决结果')
})

it('takes out the evidence pack, whose file anybody can check', async () => {
  const desk = await visit(office, DESK)
  await desk.open(`${PAGES}/pack?id=${closed}`)
  const coming = desk.page.waitForEvent('download')
  await desk.tap('导出 PDF')
  const bytes = readFileSync(await (await coming).path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await desk.see('已导出 1 份')
  const visitor = await visitAsNobody()
  await visitor.open(`${PAGES}/pack?id=${closed}`)
  await visitor.type('SHA-256 校验值', createHash('sha256').update(bytes).digest('hex'))
  await visitor.tap('核对')
  await visitor.see('与导出时一致，没有改动')
  expect(await visitor.can('导出 PDF')).toBe(false)
})
