/** From what waits to what a person reads: one line, one place to go. Pure. */
import type { Todo } from '@contract/today'

/** The most urgent first: by due time, things without one last. */
export function byUrgency(a: Todo, b: Todo): number {
  if (a.dueAt && b.dueAt) return a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0
  return a.dueAt ? -1 : b.dueAt ? 1 : 0
}

type Facts = Omit<Todo, 'key' | 'isOverdue'> & { isOverdue?: boolean }

export function todo(facts: Facts): Todo {
  return { isOverdue: false, ...facts, key: `${facts.kind}:${facts.subjectId}` }
}
