/** The printed sheet, read by other programs: its words, its pages, its QR code. */
import {
  type Caller,
  openTestDistrict,
  PUBLIC_URL,
  type TestDistrict,
} from '../../support/district'
import {
  buildDistrict,
  buildOfficer,
  buildPerson,
  buildRegion,
  signIn,
} from '../../support/factories'
import { pagesOf, qrOf } from '../../support/pdf'
import { buildSheet, lineOf } from '../../support/records'
import { buildEntry } from '../../support/service'
import { buildActivity } from '../../support/volunteers'

describe('the paper', () => {
  let test: TestDistrict
  let office: Caller
  let me: Caller & { personId: string }
  let entry: string

  beforeAll(async () => {
    test = await openTestDistrict()
    const region = await buildRegion(test, { name: '后大街社区' }, await buildDistrict(test))
    office = await buildOfficer(test, 'communityOfficer', region)
    const recordedBy = office.personId ?? ''
    const personId = await buildPerson(test, { name: '王䶮喆' })
    me = { ...(await signIn(test, personId)), personId }
    const activity = await buildActivity(test, { region, createdBy: recordedBy })
    entry = await buildEntry(test, activity, personId, { recordedBy })
  })
  afterAll(() => test.close())

  async function print(id: string) {
    const answer = await test.must(me, 'activity.printSheet', { id })
    return { ...answer, bytes: Buffer.from(answer.base64, 'base64') }
  }

  it('says that it is no certificate, and has the seven facts of each line', async () => {
    const { id, number, code } = await buildSheet(test, me.personId, [
      { ...lineOf(entry), minutes: 95 },
    ])
    const { name, mime, bytes } = await print(id)
    expect({ name, mime }).toEqual({ name: `服务记录单_${number}.pdf`, mime: 'application/pdf' })
    const [text = '', ...rest] = pagesOf(bytes)
    expect(rest).toEqual([])
    for (const words of [
      '服务记录单（非证明）',
      '姓名：王䶮喆',
      `编号：${number}`,
      `校验码：${code}`,
      '合计：1 次，共 1 小时 35 分',
      '2000-03-05 桶边督导 引导分类 南门广场 1 小时 35 分 社区 李组长',
      '未经记录单位盖章',
      '第 1 页，共 1 页',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('志愿服务证明 ')
  })

  it('becomes a certificate with the name of the body and the day once it is sealed', async () => {
    const { id } = await buildSheet(test, me.personId, [lineOf(entry)], 'requested')
    test.clock.now = () => new Date('2026-11-23T18:00:00Z')
    await test.must(office, 'activity.decideSeal', { id, approve: true })
    const { name, bytes } = await print(id)
    expect(name).toMatch(/^志愿服务证明_/)
    const [text = ''] = pagesOf(bytes)
    expect(text).toMatch(/^志愿服务证明/)
    // The office over the community that recorded it, in its own name.
    expect(text).toContain('汇总单位：后大街社区（盖章）')
    expect(text).toContain('2026 年 11 月 24 日')
    expect(text).not.toContain('非证明')
  })

  it('carries a QR code that leads to where it is checked', async () => {
    const { id, number, code } = await buildSheet(test, me.personId, [lineOf(entry)])
    expect(qrOf((await print(id)).bytes)).toBe(`${PUBLIC_URL}/v?n=${number}&c=${code}`)
  })

  it('goes on over several pages, each with its header and its number', async () => {
    const long =
      '在路口劝导电动车佩戴头盔，向过往居民发放文明倡议书，协助老人过马路，清理非机动车乱停放'
    const lines = Array.from({ length: 60 }, (_, index) => ({
      ...lineOf(entry),
      title: `第${index + 1}次活动`,
      content: long,
    }))
    const { id, number } = await buildSheet(test, me.personId, lines)
    const pages = pagesOf((await print(id)).bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`)
      expect(page).toContain(number)
      if (page.includes('次活动')) expect(page).toContain('日期 活动名称 服务内容')
    }
    const all = pages.join('')
    for (const { title } of lines) expect(all).toContain(title)
  })
})
