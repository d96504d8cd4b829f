/**
 * 议事: the estate of 802 households with its whole course from the first question to the works, and
 * a smaller estate whose menu is open this week. Twelve evenings of two buildings are twenty-four;
 * the last evening took the twenty-fifth as well.
 */
import { accountOfPerson, castId } from '../cast'
import { addDays, at, DEMO_TODAY } from '../clock'
import { RENOVATION_DECISION } from '../decisions'
import { collect, type SomeRows } from '../district'
import { personName } from '../names'
import { idOf, itemAt, type Random, randomOf } from '../random'
import type { Place, Tree } from '../regions'
import { ask, collectReplies, evening, type Home, speakFor } from './course'
import { doubt } from './doubts'
import {
  ACCOUNT,
  CONSULTATION,
  DOUBTS,
  LAST_MINUTES,
  MENU,
  MET,
  MIDDLE_CONSULTATION,
  MIDDLE_DOUBTS,
  MIDDLE_MENU,
  MIDDLE_MET,
  MINUTES,
  OPINIONS,
  SUMMARIES,
  WORKS,
} from './texts'

const EVENINGS = 12
const FIRST_EVENING = '2026-04-13'
const DOUBTFUL = 46
const KEEPERS = ['elder', 'leader', 'publicityLeader'] as const
const HELPERS = KEEPERS.map((key) => castId(key))

interface Given {
  tree: Tree
  officer: string
}

export function buildDeliberations({ tree, officer }: Given): SomeRows {
  const resident = accountOfPerson(castId('resident'))
  return collect([largeEstate(tree, officer, resident), middleEstate(tree, officer, resident)])
}

function largeEstate(
  { rows, estate, buildings }: Tree,
  createdBy: string,
  resident: string,
): SomeRows {
  const random = randomOf('deliberation')
  const begunAt = at('2026-01-12', '14:20')
  const id = idOf(begunAt, 'deliberation', estate.path)
  const { homes, rows: speakers } = speakFor(homesOf(rows, buildings, 40, resident), 62, random)
  const consultation = ask(id, 'consultation', begunAt, CONSULTATION, SUMMARIES)
  const menu = ask(id, 'menu', at('2026-03-20'), MENU)
  const of = { deliberationId: id, helpers: HELPERS, nameOf: () => personName(random) }
  const works = WORKS.map(([workedOn, said]) => ({
    id: idOf(at(workedOn, '17:30'), 'work', id, said),
    deliberationId: id,
    workedOn,
    said,
    writtenBy: castId('leader'),
    writtenAt: at(workedOn, '17:30'),
  }))
  return collect([
    speakers,
    {
      deliberation: [
        {
          id,
          regionId: estate.id,
          regionPath: estate.path,
          title: '港城花园老旧小区改造',
          aim: '楼道、车位、管网都老了。改哪里、怎么改、谁来管，由 802 户自己商量决定。',
          state: 'working',
          consultationClosesOn: '2026-02-08',
          menuClosesOn: '2026-05-10',
          basis: '业主表决结果，面积和人数两项都达到四分之三以上；社区公示期内无异议',
          decisionId: RENOVATION_DECISION,
          startedOn: '2026-07-06',
          account: [...ACCOUNT],
          createdBy,
          version: 31,
          createdAt: begunAt,
          updatedAt: at('2026-11-20', '17:30'),
        },
      ],
      deliberationQuestion: [...consultation.questions, ...menu.questions],
      deliberationOption: [...consultation.options, ...menu.options],
      deliberationReply: [
        ...collectReplies(
          homes,
          {
            ...of,
            step: 'consultation',
            asked: consultation,
            from: '2026-01-15',
            days: 25,
            share: 91,
            changing: 2,
            words: OPINIONS,
          },
          random,
        ),
        ...collectReplies(
          homes,
          {
            ...of,
            step: 'menu',
            asked: menu,
            from: '2026-03-30',
            days: 42,
            share: 96,
            changing: 7,
          },
          random,
        ),
      ],
      deliberationWork: works,
    },
    ...eveningsOf(id, buildings, homes, random),
    doubt(
      random.some(homes, DOUBTFUL),
      {
        deliberationId: id,
        from: FIRST_EVENING,
        visitors: HELPERS,
        reasons: DOUBTS,
        met: MET,
        open: 0,
        standing: 5,
      },
      random,
    ),
  ])
}

function eveningsOf(
  id: string,
  buildings: readonly Place[],
  homes: readonly Home[],
  random: Random,
) {
  return Array.from({ length: EVENINGS }, (_, night) => {
    const isLast = night === EVENINGS - 1
    return evening(
      {
        deliberationId: id,
        day: addDays(FIRST_EVENING, night),
        buildings: buildings.slice(night * 2, isLast ? undefined : night * 2 + 2),
        place: '小区议事厅',
        minutes: isLast ? LAST_MINUTES : itemAt(MINUTES, night),
        helper: itemAt(HELPERS, night),
      },
      homes,
      random,
    )
  })
}

/** Six buildings; their evenings began last week, one building has none yet. */
function middleEstate({ rows, middle }: Tree, createdBy: string, resident: string): SomeRows {
  const random = randomOf('deliberation of the estate in the middle')
  const begunAt = at(addDays(DEMO_TODAY, -41), '10:05')
  const { estate, buildings } = middle
  const id = idOf(begunAt, 'deliberation', estate.path)
  const { homes, rows: speakers } = speakFor(homesOf(rows, buildings, 30, resident), 54, random)
  const consultation = ask(id, 'consultation', begunAt, MIDDLE_CONSULTATION, [
    '六成住户认为电动车充电最急，先做这一件，门禁和照明一并考虑。',
  ])
  const menu = ask(id, 'menu', at(addDays(DEMO_TODAY, -18)), MIDDLE_MENU)
  const of = { deliberationId: id, helpers: [createdBy], nameOf: () => personName(random) }
  // The persona's own household has not chosen yet: that is what it is opened for.
  const others = homes.filter(({ accountId }) => accountId !== resident)
  return collect([
    speakers,
    {
      deliberation: [
        {
          id,
          regionId: estate.id,
          regionPath: estate.path,
          title: '望江小区电动车充电棚',
          aim: '飞线充电不安全。充电棚建在哪里、顺带改什么，大家一起选。',
          state: 'choosing',
          consultationClosesOn: addDays(DEMO_TODAY, -21),
          menuClosesOn: addDays(DEMO_TODAY, 9),
          account: [],
          createdBy,
          version: 8,
          createdAt: begunAt,
          updatedAt: at(addDays(DEMO_TODAY, -12)),
        },
      ],
      deliberationQuestion: [...consultation.questions, ...menu.questions],
      deliberationOption: [...consultation.options, ...menu.options],
      deliberationReply: [
        ...collectReplies(
          others,
          {
            ...of,
            step: 'consultation',
            asked: consultation,
            from: addDays(DEMO_TODAY, -38),
            days: 16,
            share: 84,
            changing: 3,
            words: OPINIONS.slice(1, 3),
          },
          random,
        ),
        ...collectReplies(
          others,
          {
            ...of,
            step: 'menu',
            asked: menu,
            from: addDays(DEMO_TODAY, -17),
            days: 16,
            share: 52,
            changing: 6,
          },
          random,
        ),
      ],
    },
    ...buildings.slice(0, 5).map((building, night) =>
      evening(
        {
          deliberationId: id,
          day: addDays(DEMO_TODAY, night * 2 - 5),
          buildings: [building],
          place: '社区活动室',
          ...(night < 3 ? { minutes: itemAt(MINUTES, night) } : {}),
          helper: createdBy,
        },
        homes,
        random,
      ),
    ),
    doubt(
      random.some(others, 9),
      {
        deliberationId: id,
        from: addDays(DEMO_TODAY, -16),
        visitors: [createdBy],
        reasons: MIDDLE_DOUBTS,
        met: MIDDLE_MET,
        open: 4,
        standing: 1,
      },
      random,
    ),
  ])
}

/** The households in their order; one of them the persona's own. */
function homesOf(
  rows: Tree['rows'],
  buildings: readonly Place[],
  own: number,
  accountId: string,
): Home[] {
  const byId = new Map(buildings.map((building) => [building.id, building]))
  return rows
    .flatMap(({ kind, parentId, id, path, name }) => {
      const building = kind === 'household' ? byId.get(parentId ?? '') : undefined
      return building ? [{ id, path, name, building }] : []
    })
    .map((home, index) => (index === own ? { ...home, accountId } : home))
}
