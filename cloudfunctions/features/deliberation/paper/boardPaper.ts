/** 公示页: how a deliberation stands, without a name or a room. */
import type { FileAnswer } from '@contract/common'
import { type DeliberationDetail, STATE_NAME, type Step } from '@contract/deliberation'
import { drawFacts, drawHeading } from '../../activity/paper/facts'
import { dayText } from '../../activity/paper/words'
import { momentText } from '../../decision/pack/words'
import { drawPaper } from './sheet'
import { namesText, yuanText } from './words'

type Fact = [string, string | undefined]

/** @param today `2026-11-23`, as of which it is printed */
export function drawBoard(
  deliberation: DeliberationDetail,
  today: string,
  url: string | undefined,
): Promise<FileAnswer> {
  const { title, regionName, state, aim, households, buildings } = deliberation
  const subtitle = `${regionName} · ${buildings} 栋 ${households} 户 · ${STATE_NAME[state]} · ${dayText(today)}`
  return drawPaper(
    { title: `${title}公示`, subtitle, url, about: '扫码看最新进展' },
    (doc, from) => {
      let y = drawFacts(doc, [['目的', aim]], from)
      for (const step of ['menu', 'consultation'] as const) {
        const { closesOn, questions } = deliberation[step]
        if (!closesOn || questions.length === 0) continue
        y = drawFacts(
          doc,
          stepFacts(deliberation, step),
          drawHeading(doc, stepTitle(deliberation, step), y),
        )
      }
      for (const [heading, facts] of chapters(deliberation)) {
        if (facts.some(([, value]) => value))
          y = drawFacts(doc, facts, drawHeading(doc, heading, y, 60))
      }
    },
  )
}

function stepTitle(deliberation: DeliberationDetail, step: Step): string {
  const { closesOn = '', isOpen, replied } = deliberation[step]
  const until = isOpen ? `${dayText(closesOn)} 24:00 截止` : `${dayText(closesOn)} 已截止`
  const name = step === 'menu' ? '菜单式方案' : '征求意见'
  return `${name}（${until}，${replied}/${deliberation.households} 户）`
}

/** How many households stand behind an option is told after the close alone. */
function stepFacts(deliberation: DeliberationDetail, step: Step): Fact[] {
  const { questions, isClosed } = deliberation[step]
  return questions.flatMap(({ prompt, options, summary }, index): Fact[] => [
    [`问题 ${index + 1}`, prompt],
    ...options.map(
      ({ title, effect, costFen, households }, place): Fact => [
        `　选项 ${place + 1}`,
        [
          title,
          costFen !== undefined && `${yuanText(costFen)} 元`,
          isClosed ? `${households ?? 0} 户` : effect,
        ]
          .filter(Boolean)
          .join('，'),
      ],
    ),
    ['　小结', summary],
  ])
}

function chapters(deliberation: DeliberationDetail): [string, Fact[]][] {
  const { meetings, coverage, doubts, account } = deliberation
  const held = meetings.filter(({ state }) => state === 'held')
  const present = held.reduce((sum, meeting) => sum + meeting.present, 0)
  return [
    [
      '楼栋会',
      meetings.length === 0
        ? []
        : [
            [
              '已开',
              `${held.length} 场，覆盖 ${coverage.covered}/${coverage.buildings} 栋，到会 ${present} 户次`,
            ],
            ...meetings
              .filter(({ state }) => state === 'planned')
              .map(
                ({ startsAt, buildings, place }): Fact => [
                  '待召开',
                  `${momentText(new Date(startsAt))}，${namesText(buildings)}，${place}`,
                ],
              ),
          ],
    ],
    [
      '进展',
      [
        [
          '有顾虑的户',
          doubts.raised > 0
            ? `${doubts.raised} 户，上门 ${doubts.visits} 次，已消除 ${doubts.settled} 户，保留意见 ${doubts.standing} 户`
            : undefined,
        ],
        ['开工依据', deliberation.basis],
        ['开工', deliberation.startedOn && dayText(deliberation.startedOn)],
        ['完工', deliberation.finishedOn && dayText(deliberation.finishedOn)],
        ['小结', deliberation.summary],
      ],
    ],
    [
      '公开账目（元）',
      account
        ? [
            ...account.lines.map(
              ({ kind, title, fen }): Fact => [
                kind === 'income' ? '收入' : '支出',
                `${title}　${yuanText(fen)}`,
              ],
            ),
            ['结余', yuanText(account.balance)],
          ]
        : [],
    ],
  ]
}
