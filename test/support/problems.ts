/** Problems of a station, brought and taken on as people do it. */
import type { InputOf } from '@contract/methods'
import type { Caller, TestDistrict } from './district'

export type Brought = Partial<InputOf<'problem.bring'>>

/** Brought by a neighbour; nobody has looked at it yet. */
export function bringProblem(
  test: TestDistrict,
  by: Caller,
  stationId: string,
  facts: Brought = {},
) {
  return test.must(by, 'problem.bring', {
    stationId,
    kind: 'repair',
    words: '三单元门口的路灯不亮，晚上老人下楼看不见台阶',
    place: '7号楼3单元门口',
    urgency: 'soon',
    showsName: false,
    belongsHere: true,
    ...facts,
  })
}

/** Looked at by a keeper, and public since. */
export async function bringPublic(
  test: TestDistrict,
  by: Caller,
  keeper: Caller,
  stationId: string,
  facts: Brought = {},
) {
  const { id, steps } = await bringProblem(test, by, stationId, facts)
  const stepId = steps[0]?.id ?? ''
  return test.must(keeper, 'problem.review', { id, stepId, approve: true })
}

/** One to act on in each state, all of them public and brought by a resident. */
export async function buildProblems(
  test: TestDistrict,
  stationId: string,
  { resident, keeper }: { resident: Caller; keeper: Caller },
) {
  const make = () => bringPublic(test, resident, keeper, stationId)
  const fresh = await make()
  const twin = await make()
  const other = await make()
  const [{ id: taken }, { id: solved }] = [await make(), await make()]
  for (const id of [taken, solved])
    await test.must(keeper, 'problem.takeIn', { id, urgency: 'soon' })
  await test.must(keeper, 'problem.solve', { id: solved, result: '换了灯泡，当晚就亮了' })
  return {
    fresh: fresh.id,
    step: fresh.steps[0]?.id ?? '',
    twin: twin.id,
    unwanted: other.id,
    taken,
    solved,
  }
}
