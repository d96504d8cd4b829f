/** What is printed of a deliberation: the board and the invitation, as PDF. */
import { writeFileSync } from 'node:fs'
import { buildDeliberation } from '../../support/deliberations'
import { openTestDistrict, STRANGER, type TestDistrict } from '../../support/district'
import { buildRegion, signIn } from '../../support/factories'
import { buildRepresentative } from '../../support/households'
import { pagesOf } from '../../support/pdf'
import { buildWorld, type World } from '../../support/world'

describe('the papers of a deliberation', () => {
  let test: TestDistrict
  let world: World
  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterAll(() => test.close())

  it('prints the board for anybody, and counts of a step after its close alone', async () => {
    const estate = await buildRegion(test, { kind: 'estate', name: '公示小区' }, world.community)
    const building = await buildRegion(test, { kind: 'building', name: '1号楼' }, estate)
    const household = await buildRegion(test, { kind: 'household', name: '101室' }, building)
    const speaker = await signIn(test)
    await buildRepresentative(test, speaker, household)
    const of = { region: estate, createdBy: world.createdBy }
    const { id, menu } = await buildDeliberation(test, of)
    await test.must(speaker, 'deliberation.reply', {
      id,
      step: 'menu',
      householdId: household.id,
      optionIds: [menu.options[0] ?? ''],
    })
    const print = async () => {
      const { name, base64 } = await test.must(STRANGER, 'deliberation.printBoard', { id })
      const bytes = Buffer.from(base64, 'base64')
      if (process.env['KEEP_PAPERS'])
        writeFileSync(`${process.env['KEEP_PAPERS']}/board.pdf`, bytes)
      return { name, text: pagesOf(bytes).join('') }
    }
    const open = await print()
    expect(open.name).toBe('老旧小区改造公示.pdf')
    for (const words of ['公示小区', '菜单式方案', '1/1 户', '车位增加一倍', '480,000.00 元']) {
      expect(open.text).toContain(words)
    }
    expect(open.text).not.toContain('方案1，480,000.00 元，1 户')
    expect(open.text).not.toContain('101室')
    test.clock.now = () => new Date(Date.now() + 8 * 86_400_000)
    expect((await print()).text).toContain('方案1，480,000.00 元，1 户')
    test.clock.now = () => new Date()
  })

  it('prints the invitation of an evening with its buildings, time and place', async () => {
    const { evening } = world.deliberations
    const by = world.accounts.communityOfficer
    const input = { meetingId: evening }
    const { base64 } = await test.must(by, 'deliberation.printInvitation', input)
    const bytes = Buffer.from(base64, 'base64')
    if (process.env['KEEP_PAPERS'])
      writeFileSync(`${process.env['KEEP_PAPERS']}/invitation.pdf`, bytes)
    const text = pagesOf(bytes).join('')
    for (const words of ['楼栋会邀请', '的各位邻居', '地点：小区议事厅', '请到：']) {
      expect(text).toContain(words)
    }
    const stranger = await test.callAs(
      world.accounts.resident,
      'deliberation.printInvitation',
      input,
    )
    expect(stranger).toMatchObject({ ok: false })
  })
})
