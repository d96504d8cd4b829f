/** One running product for all tests of a browser: the built host, a database with the demonstration. */
import { dayOf } from '../../../cloudfunctions/core/days'
import { type Stack, withStack } from '../../../config/tasks/support/stack'

const NAME = 'E2E_STACK'

/** Kept where both ends of a jest run find it, whichever way they were loaded. */
const keeper = globalThis as { stopE2eProduct?: () => Promise<void> }

export async function startProduct(): Promise<void> {
  if (process.env[NAME]) return
  await new Promise<void>((ready, fail) => {
    let stop = () => {}
    const over = withStack({ demo: true, today: dayOf(new Date()) }, (stack) => {
      process.env[NAME] = JSON.stringify(stack)
      ready()
      return new Promise<void>((done) => {
        stop = done
      })
    })
    over.catch(fail)
    keeper.stopE2eProduct = () => {
      stop()
      return over
    }
  })
}

export async function stopProduct(): Promise<void> {
  await keeper.stopE2eProduct?.()
}

/** Where it runs; for the tests. */
export function product(): Stack {
  const text = process.env[NAME]
  if (!text) throw new Error('the product is not running: npm test -- e2e')
  return JSON.parse(text) as Stack
}
