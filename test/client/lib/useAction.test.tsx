import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { CallError } from '@/lib/call'
import { type Action, useAction } from '@/lib/useAction'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

interface PageProps {
  perform: (name: string) => Promise<string>
  shown: { action: Action<[string], string> | undefined }
}

function Page({ perform, shown }: PageProps) {
  shown.action = useAction(perform)
  return null
}

function setup(perform: PageProps['perform']) {
  const shown: PageProps['shown'] = { action: undefined }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Page perform={perform} shown={shown} />))
  return {
    get action() {
      if (!shown.action) throw new Error('not drawn')
      return shown.action
    },
    close: () => act(() => root.unmount()),
  }
}

it('is busy while it runs, and gives the answer', async () => {
  let finish: (value: string) => void = () => undefined
  const page = setup(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  let answer: string | undefined
  const running = act(async () => {
    const promise = page.action.run('一')
    finish('好')
    answer = await promise
  })
  await running
  expect(answer).toBe('好')
  expect(page.action).toMatchObject({ isBusy: false, error: undefined })
})

it('does not hear a second tap', async () => {
  const perform = jest.fn(async () => '好')
  const page = setup(perform)
  await act(async () => {
    await Promise.all([page.action.run('一'), page.action.run('一')])
  })
  expect(perform).toHaveBeenCalledTimes(1)
})

it('shows what happened in a sentence, which field, and tries again with the same', async () => {
  const perform = jest.fn(async (name: string) => {
    if (perform.mock.calls.length === 1) {
      throw new CallError('invalid_input', [{ path: 'name', message: '请填写姓名' }])
    }
    return name
  })
  const page = setup(perform)
  await act(async () => void (await page.action.run('周敏')))
  expect(page.action.error).toBe(new CallError('invalid_input').message)
  expect(page.action.problems).toEqual({ name: '请填写姓名' })
  await act(async () => void (await page.action.retry()))
  expect(perform).toHaveBeenLastCalledWith('周敏')
  expect(page.action.error).toBeUndefined()
})

it('keeps silent when its page has gone', async () => {
  const page = setup(async () => '好')
  const { run } = page.action
  page.close()
  await expect(run('一')).resolves.toBe('好')
})
