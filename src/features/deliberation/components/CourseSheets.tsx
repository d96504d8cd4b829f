import type { DeliberationDetail } from '@contract/deliberation'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import type { CourseAct, useCourse } from '../useCourse'
import { AccountSheet } from './AccountSheet'
import { EditSheet } from './EditSheet'
import { LinkSheet } from './LinkSheet'
import { WorkSheet } from './WorkSheet'

interface Asking {
  title: string
  act: string
  said: string
  hint?: string
  /** The label of the day, of the words, or of both. */
  day?: string
  past?: boolean
  words?: string
  optional?: boolean
}

const ASKED: Partial<Record<CourseAct, Asking>> = {
  openConsultation: {
    title: '开始征求意见',
    act: '开始',
    said: '已开始征求意见',
    day: '截止到哪天（含当天）',
    hint: '开始以后问题不能再改。截止前，谁选了什么不公布。',
  },
  openMenu: {
    title: '开放菜单',
    act: '开放',
    said: '菜单已开放',
    day: '截止到哪天（含当天）',
    hint: '开放以后菜单不能再改。每户截止前可以改，结果截止后公布。',
  },
  extend: { title: '改截止日期', act: '保存', said: '已改', day: '截止到哪天（含当天）' },
  startDeciding: {
    title: '转入业主表决',
    act: '转入表决',
    said: '已转入表决',
    words: '有楼栋没开会、有顾虑没上门时，说明原因',
    optional: true,
  },
  startWorks: {
    title: '登记开工',
    act: '登记',
    said: '已登记开工',
    day: '开工日期',
    past: true,
    words: '依据（表决结果、文号）',
  },
  finish: {
    title: '登记完工',
    act: '登记完工',
    said: '已完工',
    day: '完工日期',
    past: true,
    words: '小结',
  },
  cancel: { title: '终止议事', act: '终止', said: '已终止', words: '原因' },
  doubt: {
    title: '请上门说明',
    act: '提交',
    said: '已登记，会有人上门',
    words: '顾虑是什么',
    hint: '只有互助站、社区和上门的人看得到。',
  },
}

interface Props {
  deliberation: DeliberationDetail
  course: ReturnType<typeof useCourse>
  /** Whose doubt it is. */
  householdId?: string | undefined
}

/** Everything that a step of the course asks for, one sheet at a time. */
export function CourseSheets({ deliberation, course, householdId }: Props) {
  const { act } = course
  const asking = act && ASKED[act]
  return (
    <>
      <Sheet title={asking?.title ?? ''} isOpen={asking !== undefined} onClose={course.close}>
        {act && asking && (
          <AskForm
            key={act}
            asking={asking}
            course={course}
            onSend={(day, words) =>
              void course.run(
                () => send(deliberation, course, act, { day, words, householdId }),
                asking.said,
              )
            }
          />
        )}
      </Sheet>
      <WorkSheet deliberation={deliberation} course={course} />
      <LinkSheet deliberation={deliberation} course={course} />
      <EditSheet deliberation={deliberation} course={course} />
      <AccountSheet deliberation={deliberation} course={course} />
    </>
  )
}

interface Said {
  day: string
  words: string
  householdId: string | undefined
}

function send(
  { id }: DeliberationDetail,
  { store }: Props['course'],
  act: CourseAct,
  { day, words, householdId = '' }: Said,
): Promise<DeliberationDetail> {
  switch (act) {
    case 'openConsultation':
      return store.change('deliberation.openStep', { id, step: 'consultation', closesOn: day })
    case 'openMenu':
      return store.change('deliberation.openStep', { id, step: 'menu', closesOn: day })
    case 'extend':
      return store.change('deliberation.extend', { id, closesOn: day })
    case 'startDeciding':
      return store.change('deliberation.startDeciding', { id, ...(words && { reason: words }) })
    case 'startWorks':
      return store.change('deliberation.startWorks', { id, startedOn: day, basis: words })
    case 'finish':
      return store.change('deliberation.finish', { id, finishedOn: day, summary: words })
    case 'doubt':
      return store.change('deliberation.raiseDoubt', { id, householdId, reason: words })
    default:
      return store.change('deliberation.cancel', { id, reason: words })
  }
}

interface FormProps {
  asking: Asking
  course: Props['course']
  onSend: (day: string, words: string) => void
}

function AskForm({ asking, course, onSend }: FormProps) {
  const { day, words, past, hint, act, optional } = asking
  const [chosen, setChosen] = useState(past ? toDay() : '')
  const [text, setText] = useState('')
  const isReady = (!day || chosen !== '') && (!words || optional || text.trim() !== '')
  return (
    <>
      {hint && <Warning tone="info" text={hint} />}
      {day && (
        <DateField
          label={day}
          value={chosen}
          onChange={setChosen}
          {...(past ? { to: toDay() } : { from: toDay() })}
        />
      )}
      {words && (
        <TextArea
          label={words}
          optional={optional ?? false}
          maxLength={past && !day ? 1000 : 200}
          value={text}
          onChange={setText}
        />
      )}
      {course.error && <Warning text={course.error} />}
      <Button
        text={act}
        busy={course.busy}
        disabled={!isReady}
        onTap={() => onSend(chosen, text.trim())}
      />
    </>
  )
}
