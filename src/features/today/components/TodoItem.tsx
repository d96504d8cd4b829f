import type { Todo } from '@contract/today'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { dateBlock, daysUntil, dueWords, formatTime } from '@/lib/dates'
import { TODO_WORDS } from '../todoWords'

interface Props {
  todo: Todo
  onOpen: () => void
}

const SOON = 3

/** One thing that waits for me: when, what, and how urgent in words. */
export function TodoItem({ todo, onOpen }: Props) {
  const { title, note, dueAt, kind } = todo
  const { icon } = TODO_WORDS[kind]
  const time = kind === 'meeting' && dueAt ? formatTime(dueAt) : undefined
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
  if (kind === 'meeting') return <Tag tone="info" icon="calendar" text={meetingWord(dueAt)} />
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
