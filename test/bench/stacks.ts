import { type Stack, withStack } from '../../config/tasks/support/stack'

interface Sized {
  stack: Stack
  size: number
}

/** All stacks at once, one for each size, so that their rounds can be interleaved. */
export async function withStacks(
  [size, ...rest]: number[],
  use: (stacks: Sized[]) => Promise<void>,
  ready: Sized[] = [],
): Promise<void> {
  if (size === undefined) return use(ready)
  await withStack({ demo: false, durable: true }, (stack) =>
    withStacks(rest, use, [...ready, { stack, size }]),
  )
}
