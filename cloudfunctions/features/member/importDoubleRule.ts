/** Who of a table is there twice, and who is on the roster already. Name and phone, or name and home branch. */

import { nameForm } from '../../core/sheet/text'
import type { MemberFacts } from './commands/addMembers'
import type { CellProblem } from './importRule'

export interface ImportedRow {
  row: number
  facts: MemberFacts
  /** What the home branch is called, inside or outside. */
  homeName: string
}

const homeKey = (name: string, homeName: string) => `${name}\n${nameForm(homeName)}`

/** What is wrong with rows that repeat an earlier one, by the number of the row. */
export function findDoubles(rows: ImportedRow[]): Map<number, CellProblem> {
  const problems = new Map<number, CellProblem>()
  const byPhone = new Map<string, ImportedRow>()
  const byHome = new Map<string, ImportedRow>()
  const byHomeWithoutPhone = new Map<string, ImportedRow>()

  for (const row of rows) {
    const { name, phone } = row.facts
    const key = homeKey(name, row.homeName)
    // Two of one name in one branch are two people when each has a phone.
    const sameHome = phone ? byHomeWithoutPhone.get(key) : byHome.get(key)
    const double = (phone ? byPhone.get(phone) : undefined) ?? sameHome
    if (!double) {
      if (phone) byPhone.set(phone, row)
      else byHomeWithoutPhone.set(key, row)
      if (!byHome.has(key)) byHome.set(key, row)
    } else if (double.facts.name === name) {
      problems.set(row.row, {
        column: 'name',
        value: name,
        message: `与第 ${double.row} 行是同一个人`,
      })
    } else {
      const message = `与第 ${double.row} 行的手机号相同，姓名不同`
      problems.set(row.row, { column: 'phone', value: '', message })
    }
  }
  return problems
}

export interface KnownPerson {
  id: string
  name: string
  /** Null for somebody of the register who is no member. */
  status: 'active' | 'left' | null
}

export interface KnownMember {
  name: string
  homeName: string
  hasPhone: boolean
  status: 'active' | 'left'
}

/** What the district knows of the people in a table. */
export interface Known {
  byPhone: ReadonlyMap<string, KnownPerson[]>
  members: readonly KnownMember[]
}

export type Verdict =
  | { verdict: 'add'; personId?: string }
  | { verdict: 'same'; hasLeft: boolean }
  | { verdict: 'error'; problem: CellProblem }

/** Compares with what is known. Nobody is told to whom a phone belongs. */
export function compareWith(known: Known): (row: ImportedRow) => Verdict {
  const byHome = new Map<string, KnownMember>()
  const byHomeWithoutPhone = new Map<string, KnownMember>()
  for (const member of known.members) {
    const key = homeKey(member.name, member.homeName)
    byHome.set(key, member)
    if (!member.hasPhone) byHomeWithoutPhone.set(key, member)
  }

  return ({ facts: { name, phone }, homeName }) => {
    const people = phone ? (known.byPhone.get(phone) ?? []) : []
    const namesakes = people.filter((person) => person.name === name)
    const same =
      namesakes.find((person) => person.status !== null) ??
      (phone ? byHomeWithoutPhone : byHome).get(homeKey(name, homeName))
    if (same) return { verdict: 'same', hasLeft: same.status === 'left' }
    if (namesakes[0]) return { verdict: 'add', personId: namesakes[0].id }
    if (people.length === 0) return { verdict: 'add' }
    const message = '这个手机号已登记在别人名下，请核对'
    return { verdict: 'error', problem: { column: 'phone', value: '', message } }
  }
}
