import type { Attendance } from '@contract/branch'
import { useEffect, useState } from 'react'
import { useAction } from '@/lib/useAction'

export type Mark = NonNullable<Attendance['state']>
type Entry = { personId: string; state: Mark }
type Marks = ReadonlyMap<string, Mark>

/**
 * Names are tapped faster than a line answers: each tap is shown at once and kept, and whatever has
 * gathered while one call was under way goes with the next.
 */
export function useMarks(send: (entries: Entry[]) => Promise<unknown>) {
  const [waiting, setWaiting] = useState<Marks>(new Map())
  const sending = useAction(async (marks: Marks) => {
    await send([...marks].map(([personId, state]) => ({ personId, state })))
    setWaiting((now) => new Map([...now].filter(([id, state]) => marks.get(id) !== state)))
  })
  const { run, clear, isBusy, error } = sending
  useEffect(() => {
    if (waiting.size > 0 && !isBusy && !error) void run(waiting)
  }, [waiting, isBusy, error, run])

  return {
    error,
    retry: clear,
    mark: (people: Attendance[], state: Mark) => {
      if (error) clear()
      setWaiting((now) => new Map([...now, ...people.map(({ id }) => [id, state] as const)]))
    },
    /** As tapped, also where the server has not answered yet. */
    shown: (people: Attendance[]): Attendance[] =>
      people.map((person) => {
        const state = waiting.get(person.id) ?? person.state
        return state ? { ...person, state } : person
      }),
  }
}
