import type { Attendance } from '@contract/branch'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { useMarks } from '@/features/branch/useMarks'
import { CallError } from '@/lib/call'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const PEOPLE: Attendance[] = ['一', '二', '三'].map((id) => ({ id, name: id, hasVote: true }))
type Send = Parameters<typeof useMarks>[0]

interface Shown {
  marks?: ReturnType<typeof useMarks>
}

function Page({ send, shown }: { send: Send; shown: Shown }) {
  shown.marks = useMarks(send)
  return null
}

function setup(send: Send) {
  const shown: Shown = {}
  act(() => createRoot(document.createElement('div')).render(<Page send={send} shown={shown} />))
  return {
    mark: (index: number) =>
      act(() => shown.marks?.mark(PEOPLE.slice(index, index + 1), 'present')),
    retry: () => act(async () => shown.marks?.retry()),
    get present() {
      return shown.marks?.shown(PEOPLE).filter(({ state }) => state === 'present').length
    },
    get error() {
      return shown.marks?.error
    },
  }
}

it('loses no tap while a call is under way, and sends those that gathered in one', async () => {
  const sent: string[][] = []
  const answers: (() => void)[] = []
  const page = setup((entries) => {
    sent.push(entries.map(({ personId }) => personId))
    return new Promise<void>((resolve) => {
      answers.push(resolve)
    })
  })
  page.mark(0)
  page.mark(1)
  page.mark(2)
  expect(page.present).toBe(3)
  await act(async () => answers[0]?.())
  await act(async () => answers[1]?.())
  expect(sent).toEqual([['一'], ['二', '三']])
})

it('keeps what was tapped when a call fails, and sends it again when asked', async () => {
  let isOffline = true
  const sent: number[] = []
  const page = setup(async (entries) => {
    if (isOffline) throw new CallError('offline')
    sent.push(entries.length)
  })
  await act(async () => page.mark(0))
  expect(page.error).toContain('网络不通')
  expect(page.present).toBe(1)
  isOffline = false
  await page.retry()
  expect(sent).toEqual([1])
  expect(page.error).toBeUndefined()
})
