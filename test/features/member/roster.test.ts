import type { InputOf } from '@contract/methods'
import { type Caller, openTestDistrict, type TestDistrict } from '../../support/district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildMember,
  buildOfficer,
  buildRegion,
  joinBranch,
  type Place,
  signIn,
} from '../../support/factories'

describe('the roster', () => {
  let test: TestDistrict
  let street: Place
  let community: Place
  let other: Place
  let officer: Caller
  let neighbour: Caller

  beforeAll(async () => {
    test = await openTestDistrict()
    const district = await buildDistrict(test)
    street = await buildRegion(test, { kind: 'subdistrict' }, district)
    community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
    other = await buildRegion(test, { kind: 'community', name: '俞范社区' }, street)
    officer = await buildOfficer(test, 'communityOfficer', community)
    neighbour = await buildOfficer(test, 'communityOfficer', other)
  })
  afterAll(() => test.close())

  const facts = (more: Partial<InputOf<'member.add'>> = {}): InputOf<'member.add'> => ({
    name: '王秀珍',
    phone: '13900001206',
    category: 'full',
    homeBranchName: '机关党支部',
    regionId: community.id,
    skills: [],
    services: [],
    isMobile: false,
    isInService: false,
    ...more,
  })
  const namesOf = async (query: string, caller = officer) =>
    (await test.must(caller, 'member.list', { query })).items.map(({ name }) => name)

  it('has each person once, and tells namesakes apart by their phones', async () => {
    const added = await test.must(officer, 'member.add', facts())
    expect(added).toMatchObject({ name: '王秀珍', phoneMasked: '139****1206', version: 1 })
    expect(JSON.stringify(added)).not.toContain('13900001206')
    expect(await test.callAs(officer, 'member.add', facts())).toMatchObject({
      code: 'member_exists',
    })
    expect(
      await test.callAs(officer, 'member.add', facts({ phone: '139 0000-1207' })),
    ).toMatchObject({ ok: true })
  })

  it.each(['王秀珍', '秀', '珍', 'wangxiuzhen', 'wxz', '1206', '13900001206', 'WANG XIU'])(
    'finds her by %s, once, among the people of the place',
    async (query) => {
      const found = await namesOf(query)
      expect(found).toContain('王秀珍')
      expect(found.length).toBeLessThanOrEqual(2)
      expect(await namesOf(query, neighbour)).toEqual([])
    },
  )

  it('finds nobody by wildcards, quotes or a part of the phone that is not its end', async () => {
    for (const query of ['%', '_', "' or '1'='1", '0000', '139****1206'])
      expect(await namesOf(query)).toEqual([])
  })

  it('gives pages that stay right while people are added', async () => {
    const region = await buildRegion(test, { kind: 'community' }, street)
    const keeper = await buildOfficer(test, 'communityOfficer', region)
    const surnames = ['安', '鲍', '曹', '邓', '范', '高', '何', '金', '李', '孟']
    for (const surname of surnames) await buildMember(test, { region, name: `${surname}明` })
    const seen: string[] = []
    for (let cursor: string | undefined, page = 0; page === 0 || cursor; page++) {
      const answer = await test.must(keeper, 'member.list', {
        limit: 3,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...answer.items.map(({ name }) => name))
      expect(answer.total).toBe(page === 0 ? 10 : undefined)
      cursor = answer.nextCursor
      // One before what was read, one after it.
      if (page === 0) for (const name of ['艾新', '赵新']) await buildMember(test, { region, name })
    }
    expect(seen).toEqual([...surnames.map((surname) => `${surname}明`), '赵新'])
  })

  it('is corrected from the version that was seen, keeps the phone when none is given, and is found by the new name', async () => {
    const { id } = await test.must(
      officer,
      'member.add',
      facts({ name: '旧名字', phone: '13900001301' }),
    )
    const { phone: _phone, ...rest } = facts({ name: '新名字' })
    const corrected = await test.must(officer, 'member.correct', { ...rest, id, version: 1 })
    expect(corrected).toMatchObject({ name: '新名字', phoneMasked: '139****1301', version: 2 })
    expect(await test.callAs(officer, 'member.correct', { ...rest, id, version: 1 })).toMatchObject(
      { code: 'stale' },
    )
    expect(await namesOf('xinmingzi')).toEqual(['新名字'])
    expect(await namesOf('旧名字')).toEqual([])
    expect(await namesOf('1301')).toEqual(['新名字'])
  })

  it('is left with day and whereto, and read on', async () => {
    const { id } = await test.must(
      officer,
      'member.add',
      facts({ name: '将离开', phone: '13900001302' }),
    )
    const departure = { id, leftOn: '2026-11-01', reason: '转往外省' }
    expect(await test.must(officer, 'member.leave', departure)).toMatchObject({
      status: 'left',
      leftReason: '转往外省',
    })
    expect(await test.callAs(officer, 'member.leave', departure)).toMatchObject({
      code: 'member_left',
    })
    expect(await namesOf('将离开')).toEqual([])
    const { items } = await test.must(officer, 'member.list', { status: 'left' })
    expect(items.map(({ name }) => name)).toContain('将离开')
  })

  it('shows a phone to those who keep the record, with a reason that stays', async () => {
    const { id } = await test.must(
      officer,
      'member.add',
      facts({ name: '有电话', phone: '13900001303' }),
    )
    const reveal = (caller: Caller) =>
      test.callAs(caller, 'member.revealPhone', { id, reason: '通知开会' })
    expect(await reveal(officer)).toEqual({ ok: true, value: { phone: '13900001303' } })
    expect(await reveal(neighbour)).toMatchObject({ code: 'not_found' })
    const { items } = await test.must(officer, 'account.listEvents', {
      subjectKind: 'member',
      subjectId: id,
    })
    expect(items).toMatchObject([
      { method: 'member.revealPhone', reason: '通知开会', who: '李干部', role: 'communityOfficer' },
      { method: 'member.add' },
    ])
    expect(JSON.stringify(items)).not.toContain('1303')
  })

  it('is read by a secretary for their own branch, and nobody is moved into a roster that others keep', async () => {
    const home = await buildBranch(test, { region: community, kind: 'regular' })
    const secretaryId = await buildMember(test, {
      region: community,
      name: '支部书记',
      homeBranchId: home,
    })
    await buildGrant(test, secretaryId, 'secretary', home)
    const secretary = await signIn(test, secretaryId)
    expect((await test.must(secretary, 'member.list', {})).items.map(({ name }) => name)).toEqual([
      '支部书记',
    ])

    const { id } = await test.must(
      officer,
      'member.add',
      facts({ name: '要搬的人', phone: '13900001304' }),
    )
    expect(await test.callAs(secretary, 'member.find', { id })).toMatchObject({ code: 'not_found' })
    const move = { ...facts({ name: '要搬的人', regionId: other.id }), id, version: 1 }
    expect(await test.callAs(officer, 'member.correct', move)).toMatchObject({
      code: 'community_elsewhere',
    })
  })

  it('puts nobody on the roster of a branch that others keep, nor takes anybody off it', async () => {
    const foreign = await buildBranch(test, { region: other, kind: 'regular', name: '俞范支部' })
    const own = await buildBranch(test, { region: community, kind: 'regular', name: '后大街支部' })
    const secretaryId = await buildMember(test, { region: other, homeBranchId: foreign })
    await buildGrant(test, secretaryId, 'secretary', foreign)
    const secretary = await signIn(test, secretaryId)
    const inside = (homeBranchId: string, more: Partial<InputOf<'member.add'>>) => ({
      ...facts(more),
      homeBranchId,
      homeBranchName: undefined,
    })
    const add = (caller: Caller, input: InputOf<'member.add'>) =>
      test.callAs(caller, 'member.add', input)

    const first = inside(foreign, { name: '赵试一', phone: '13900001401' })
    expect(await add(officer, first)).toMatchObject({ code: 'home_branch_elsewhere' })
    // Neither does a secretary write people into a community of others.
    expect(await add(secretary, first)).toMatchObject({ code: 'community_elsewhere' })
    expect(await add(secretary, { ...first, regionId: other.id })).toMatchObject({ ok: true })

    const second = facts({ name: '赵试二', phone: '13900001402' })
    const { id } = await test.must(officer, 'member.add', second)
    const change = (caller: Caller, version: number, input: InputOf<'member.add'>) =>
      test.callAs(caller, 'member.correct', { ...input, id, version })
    const into = (branch: string) => inside(branch, { name: '赵试二', phone: '13900001402' })
    expect(await change(officer, 1, into(foreign))).toMatchObject({ code: 'home_branch_elsewhere' })
    expect(await change(officer, 1, into(own))).toMatchObject({ ok: true })
    // An office over both may; then what stays as it was is no obstacle for the community.
    const above = await buildOfficer(test, 'subdistrictOfficer', street)
    expect(await change(above, 2, into(foreign))).toMatchObject({ ok: true })
    expect(await change(officer, 3, { ...into(foreign), skills: ['合唱'] })).toMatchObject({
      ok: true,
    })
    expect(await change(officer, 4, second)).toMatchObject({ code: 'home_branch_elsewhere' })
    expect(await change(secretary, 4, { ...into(foreign), regionId: other.id })).toMatchObject({
      code: 'community_elsewhere',
    })
  })

  it('shows a temporary branch’s secretary those who joined, as long as they belong', async () => {
    const branch = await buildBranch(test, { region: community })
    const secretaryId = await buildMember(test, { region: community, name: '临时书记' })
    await buildGrant(test, secretaryId, 'secretary', branch)
    const secretary = await signIn(test, secretaryId)
    const joinedId = await buildMember(test, { region: other, name: '来帮忙的' })
    await joinBranch(test, branch, joinedId)
    expect(await test.callAs(secretary, 'member.find', { id: joinedId })).toMatchObject({
      ok: true,
    })
    await test.must(await signIn(test, joinedId), 'branch.leave', { branchId: branch })
    expect(await test.callAs(secretary, 'member.find', { id: joinedId })).toMatchObject({
      code: 'not_found',
    })
  })
})
