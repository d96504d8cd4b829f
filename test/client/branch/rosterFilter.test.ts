import { ALL, filtersOf, matches, NONE } from '@/features/branch/rosterFilter'
import { group, member } from './support'

const people = [
  member(),
  member({ id: 'person-2', name: '陈立群', groupId: 'group-1', isOutside: false }),
]

it('puts those without a group first, and each group with its count', () => {
  expect(filtersOf(people, [group()], []).map(({ text, count }) => `${text} ${count}`)).toEqual([
    '未分组 1',
    '全部 2',
    '质量监理 1',
    '关系在外 1',
  ])
})

it('leaves out what nobody answers to', () => {
  const settled = people.slice(1)
  expect(filtersOf(settled, [group()], []).map(({ text }) => text)).toEqual(['全部', '质量监理'])
})

it('finds by name, home branch and skill, inside of the chosen part', () => {
  const found = (filter: string, query: string) =>
    people.filter((person) => matches(person, filter, query)).map(({ name }) => name)
  expect(found(ALL, ' 设计院 ')).toEqual(['何建国', '陈立群'])
  expect(found(NONE, '')).toEqual(['何建国'])
  expect(found('group-1', '建筑')).toEqual(['陈立群'])
  expect(found('group-1', '何建国')).toEqual([])
})

it('offers the party groups beside the task groups, and of a regular branch those alone', () => {
  const east = {
    id: 'party-1',
    name: '东区党小组',
    memberCount: 1,
    isMine: false,
    can: { plan: false, manage: false },
  }
  const divided = [
    member(),
    member({
      id: 'person-2',
      name: '陈立群',
      isOutside: false,
      partyGroup: { id: 'party-1', name: '东区党小组', isLeader: true },
    }),
  ]
  expect(filtersOf(divided, [], [east]).map(({ text, count }) => `${text} ${count}`)).toEqual([
    '全部 2',
    '东区党小组 1',
    '关系在外 1',
  ])
  const found = divided.filter((person) => matches(person, 'party-1', ''))
  expect(found.map(({ name }) => name)).toEqual(['陈立群'])
})
