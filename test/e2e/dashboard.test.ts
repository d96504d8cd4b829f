/** Story J: the district's dashboard at a desk and on a phone, from the total down to a community. */
import { closeBrowser } from './support/browser'
import { enter } from './support/door'
import { product } from './support/product'
import { visit } from './support/visitor'

const PLACE = '/features/dashboard/pages/place'
const DESK = { width: 1440, height: 900 }

afterAll(closeBrowser)

it('shows an officer of the district honest figures, and what is behind each', async () => {
  const desk = await visit('districtOfficer', DESK)
  await desk.open('/features/today/pages/today')
  await desk.tap('看板')
  await desk.see('镇海区看板')
  await desk.see('1,774 家')
  // Tests before this one may have begun a station; the very figures are held by test/demo.
  await desk.see(/7成（15\d\/2[12]\d）/)
  await desk.see('逾700项')
  await desk.see('20余万人次')
  await desk.see('1.5万余个')
  await desk.see('约16个')
  expect(await desk.text()).not.toContain('700 项')
  await desk.tap('登记注册的法人社会组织')
  const sheet = await desk.sheet('登记注册的法人社会组织')
  await sheet.see('419 家')
  await sheet.see(/社会团体、民办非企业单位、基金会之和/)
  await sheet.see(/数据截至/)
  await sheet.tap('关闭')
  const coming = desk.page.waitForEvent('download')
  await desk.tap('导出表格')
  expect((await coming).suggestedFilename()).toMatch(/^看板_镇海区_.*\.xlsx$/)
  // The numbers of the chart stand beneath it.
  await desk.tap('看每个月的数字')
  await desk.page.getByRole('table', { name: '每个月的公益服务' }).waitFor()
  expect(desk.complaints).toEqual([])

  await desk.tap('招宝山街道')
  await desk.see('招宝山街道看板')
  await desk.tap('后大街社区')
  await desk.see('后大街社区看板')
  await desk.tap('镇海区')
  await desk.see('镇海区看板')
})

it('keeps what an office reports beside what is counted, with its history', async () => {
  const name = '平均每个农村社区'
  const desk = await visit('districtOfficer', DESK)
  await desk.open(PLACE)
  await desk.tap(name)
  await (await desk.sheet(name)).tap('填报与历史')
  await desk.see(`填报：${name}`)
  await desk.see('13家（现在列出的）')
  await desk.tap('约（大约）')
  await desk.type('数值', '12')
  await desk.type('来源', '年度统计')
  await desk.type('填报理由', '撤并了两个村')
  await desk.tap('填报')
  await desk.see('约12家')
  await desk.see('9.9 家')
  await desk.tap(name)
  const sheet = await desk.sheet(name)
  await sheet.see('年度统计')
  await sheet.tap('填报与历史')
  await desk.see('约12家（现在列出的）')
  await desk.tap('撤回')
  const asked = await desk.sheet('撤回填报的数字')
  await asked.type('理由', '重复填报')
  await asked.tap('撤回')
  await desk.see('9.9 家')
  await desk.miss('约12家')
})

it('says which unit has no hub, and takes it along in a bulletin', async () => {
  const desk = await visit('communityOfficer', DESK)
  await desk.open(PLACE)
  await desk.see('后大街社区看板')
  await desk.tap('看枢纽')
  await desk.see('1/1，100%')
  await desk.tap('后大街社区社会组织服务站')
  const closing = await desk.sheet('注销后大街社区社会组织服务站')
  await closing.type('原因', '房屋改造')
  await closing.tap('注销')
  await desk.see('0/1，0%')
  await desk.tap('还没有')
  const opening = await desk.sheet('登记后大街社区的服务站')
  await opening.type('地址', '后大街 1 号')
  await opening.tap('登记')
  await desk.see('1/1，100%')
  expect(desk.complaints).toEqual([])

  const office = await visit('districtOfficer', DESK)
  await office.open(PLACE)
  await office.tap('更多')
  await office.tap('月报和年报')
  await office.see('志愿服务年度报告')
  const coming = office.page.waitForEvent('download')
  await office.tap('年志愿服务年度报告')
  expect((await coming).suggestedFilename()).toMatch(/^志愿服务年度报告_镇海区_\d{4}\.pdf$/)
})

it('gives a community officer their community on a phone, and no other place', async () => {
  const phone = await visit('communityOfficer')
  await phone.open('/features/account/tabs/me')
  await phone.tap('看板')
  await phone.see('后大街社区看板')
  await phone.see('互助站')
  const district = await enter(product().url, 'districtOfficer')
  const { rows } = await district.call('dashboard.page', {})
  const other = rows.find(({ place }) => place?.name === '蛟川街道')?.place?.id
  await phone.open(`${PLACE}?regionId=${other}`)
  await phone.see(/不能做这一步/)
  expect(await phone.text()).not.toContain('蛟川')
})
