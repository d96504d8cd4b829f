import type { Todo, TodoKind } from '@contract/today'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { dateBlock, daysUntil, dueWords, formatTime } from '@/lib/dates'
import { TODO_WORDS } from '../todoWords'

interface Props {
  todo: Todo
  onOpen: () => void
}

const SOON = 3

/** Things that happen at an hour, and are not due by a day. */
const isHour = (kind: TodoKind) => kind === 'meeting' || kind === 'runActivity'

/** One thing that waits for me: when, what, and how urgent in words. */
export function TodoItem({ todo, onOpen }: Props) {
  const { title, note, dueAt, kind } = todo
  const { icon } = TODO_WORDS[kind]
  const time = isHour(kind) && dueAt ? formatTime(dueAt) : undefined
  return (
    <ListItem
      title={title}
      facts={[note, time].filter(Boolean).join(' · ')}
      {...(dueAt ? { date: dateBlock(dueAt) } : { icon })}
      side={<Urgency {...todo} />}
      onTap={onOpen}
    />
  )
}

function Urgency({ kind, dueAt, isOverdue }: Todo) {
  const { word } = TODO_WORDS[kind]
  if (!dueAt) return <Tag tone="info" text={word} />
  // The day is that of the activity, not one by which to answer.
  if (kind === 'answerInvitation' || kind === 'answerSwap') return <Tag tone="warn" text={word} />
  if (kind === 'meeting') return <Tag tone="info" icon="calendar" text={meetingWord(dueAt)} />
  if (kind === 'runActivity') {
    const hasBegun = Date.parse(dueAt) <= Date.now()
    return <Tag tone={hasBegun ? 'brand' : 'info'} icon="qr" text={hasBegun ? '进行中' : '今天'} />
  }
  if (isOverdue) return <Tag tone="brand" icon="warn" text={dueWords(dueAt)} />
  return daysUntil(dueAt) < SOON ? (
    <Tag tone="warn" text={dueWords(dueAt)} />
  ) : (
    <Tag tone="plain" icon="clock" text={dueWords(dueAt)} />
  )
}

function meetingWord(startsAt: string): string {
  const days = daysUntil(startsAt)
  if (days <= 0) return '今天开会'
  return days === 1 ? '明天开会' : `${days} 天后开会`
}
