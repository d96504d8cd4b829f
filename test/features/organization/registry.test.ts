import type { InputOf } from '@contract/methods'
import { creditCode } from '../../../cloudfunctions/demo/codes'
import { checkCharacterOf } from '../../../cloudfunctions/features/organization/codeRule'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildDistrict,
  buildOfficer,
  buildPerson,
  buildRegion,
  type Place,
  signIn,
} from '../../support/factories'

/** With the check character that the first 17 ask for. */
const right = (body: string) => body + checkCharacterOf(body)

describe('the registry of social organisations', () => {
  let test: TestDistrict
  let community: Place
  let other: Place
  let officer: Caller
  let reader: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    const street = await buildRegion(test, { kind: 'subdistrict' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    other = await buildRegion(test, { kind: 'community', name: '俞范社区' }, street)
    officer = await buildOfficer(test, 'communityOfficer', community)
    reader = await signIn(test, await buildPerson(test))
  })
  afterAll(() => test.close())

  type Facts = InputOf<'organization.add'>
  const registered = (more: Partial<Facts> = {}): Facts => ({
    name: '后大街乐龄服务中心',
    type: 'privateNonEnterprise',
    field: 'service',
    regionId: community.id,
    code: '52330211MJ90000146',
    headIsMember: true,
    ...more,
  })
  const filed = (more: Partial<Facts> = {}): Facts => ({
    name: '后大街合唱队',
    type: 'filedCommunity',
    field: 'culture',
    regionId: community.id,
    filingNo: '社备001',
    headIsMember: false,
    ...more,
  })
  const add = (facts: Facts, caller = officer) => test.callAs(caller, 'organization.add', facts)

  it('has legal persons by their code and filed ones by their number, each once', async () => {
    expect(await add(registered())).toMatchObject({
      ok: true,
      value: { code: '52330211MJ90000146' },
    })
    expect(await add(registered({ name: '又一个' }))).toMatchObject({ code: 'code_taken' })
    expect(await add(filed({ code: '51330211MJ90000149', tier: 'community' }))).toMatchObject({
      ok: true,
      value: expect.not.objectContaining({ code: expect.anything() }),
    })
    expect(await add(filed({ name: '又一队' }))).toMatchObject({ code: 'code_taken' })
    const { code: _code, ...codeless } = registered()
    expect(await add(codeless)).toMatchObject({ code: 'invalid_input' })
    const { filingNo: _no, ...numberless } = filed()
    expect(await add(numberless)).toMatchObject({ code: 'invalid_input' })
  })

  it('takes a code with a wrong check character only with a reason, which stays readable (S-5)', async () => {
    const wrong = registered({ name: '校验错', code: '91350203m0001qay9b' })
    expect(await add(wrong)).toMatchObject({ code: 'reason_required', rule: 'S-5' })
    const added = await add({ ...wrong, codeOverrideReason: '证书如此,已核对' })
    expect(added).toMatchObject({ ok: true, value: { codeOverrideReason: '证书如此,已核对' } })
    const id = added.ok ? added.value.id : ''
    const right = {
      ...wrong,
      id,
      version: 1,
      code: creditCode('privateNonEnterprise', 77),
      codeOverrideReason: '不再需要',
    }
    const corrected = await test.must(officer, 'organization.correct', right)
    expect(corrected).not.toHaveProperty('codeOverrideReason')
    expect(await test.callAs(officer, 'organization.correct', right)).toMatchObject({
      code: 'stale',
    })
  })

  it('asks why of a code of another class or of a registrar far away, and says which (S-5)', async () => {
    const askedOf = async (facts: Partial<Facts>) => {
      const answer = await add(registered({ name: '待核', ...facts }))
      return answer.ok ? [] : [answer.code, answer.problems?.[0]?.message]
    }
    expect(await askedOf({ type: 'foundation', code: creditCode('association', 78) })).toEqual([
      'reason_required',
      '开头两位不是所选类型的 53。请核对证书，确认无误后写明理由',
    ])
    const far = right('51110101MJ9000780')
    const said = await askedOf({ type: 'association', code: far })
    expect(said[1]).toContain('登记机关的区划代码 110101 不在本市')
    expect(said[1]).not.toContain('校验码')
    expect(
      await add(
        registered({
          name: '外地登记',
          type: 'association',
          code: far,
          codeOverrideReason: '总会在外地登记',
        }),
      ),
    ).toMatchObject({ ok: true, value: { codeOverrideReason: '总会在外地登记' } })
    // A foundation is registered by the province.
    expect(await askedOf({ type: 'foundation', code: right('53330000MJ9000783') })).toEqual([])
  })

  it('ends for its staff when it is cancelled: they act for it no more, nor are they named', async () => {
    const personId = await buildPerson(test, { name: '干事' })
    const added = await add(filed({ name: '要注销的队', filingNo: '社备009' }))
    const id = added.ok ? added.value.id : ''
    await test.must(officer, 'organization.setStaff', { id, personId, isStaff: true })
    const elsewhere = await add(filed({ name: '留着的队', filingNo: '社备010' }))
    const kept = elsewhere.ok ? elsewhere.value.id : ''
    await test.must(officer, 'organization.setStaff', { id: kept, personId, isStaff: true })
    const staff = await signIn(test, personId)
    const places = async () =>
      (await test.must(staff, 'account.me', {})).grants.map(({ placeId }) => placeId).sort()
    expect(await places()).toEqual([id, kept].sort())

    const cancelled = await test.must(officer, 'organization.cancel', { id, reason: '到期' })
    expect(cancelled.staff).toEqual([])
    expect(await places()).toEqual([kept])
    expect((await test.must(officer, 'organization.find', { id })).staff).toEqual([])
    expect((await test.must(officer, 'organization.find', { id: kept })).staff).toHaveLength(1)
    expect(
      await test.callAs(officer, 'organization.setStaff', { id, personId, isStaff: true }),
    ).toMatchObject({ code: 'organization_cancelled' })
  })

  it('is kept by each office for its own place, also when something is moved', async () => {
    expect(await add(filed({ filingNo: '社备002', regionId: other.id }))).toMatchObject({
      code: 'forbidden',
    })
    const added = await add(filed({ filingNo: '社备003' }))
    const id = added.ok ? added.value.id : ''
    const move = { ...filed({ filingNo: '社备003', regionId: other.id }), id, version: 1 }
    expect(await test.callAs(officer, 'organization.correct', move)).toMatchObject({
      code: 'forbidden',
    })
    const neighbour = await buildOfficer(test, 'communityOfficer', other)
    const take = { id, reason: '误登' }
    expect(await test.callAs(neighbour, 'organization.cancel', take)).toMatchObject({
      code: 'forbidden',
    })
    expect(await test.callAs(officer, 'organization.cancel', take)).toMatchObject({ ok: true })
    expect(await test.callAs(officer, 'organization.cancel', take)).toMatchObject({
      code: 'organization_cancelled',
    })
  })

  it('is read by whoever is bound, by type, place and part of the name, the cancelled apart', async () => {
    const page = await test.must(reader, 'organization.list', {
      query: '合唱',
      regionId: community.id,
    })
    expect(page).toMatchObject({ items: [{ name: '后大街合唱队' }], can: { add: false } })
    expect(page.counts).toMatchObject({ filedCommunity: 1, foundation: 0 })
    const { items: coded } = await test.must(reader, 'organization.list', {
      query: '91350203m0001',
    })
    expect(coded).toEqual([])
    const { items: found } = await test.must(reader, 'organization.list', {
      query: creditCode('privateNonEnterprise', 77).toLowerCase(),
    })
    expect(found.map(({ name }) => name)).toEqual(['校验错'])
    const { items: numbered } = await test.must(reader, 'organization.list', { query: '备001' })
    expect(numbered.map(({ name }) => name)).toContain('后大街合唱队')
    for (const query of ['%', '_', "'"]) {
      expect((await test.must(reader, 'organization.list', { query })).items).toEqual([])
    }
    const cancelled = await test.must(reader, 'organization.list', { status: 'cancelled' })
    expect(cancelled.items).toHaveLength(2)
  })
})
