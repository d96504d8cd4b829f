import type { Shift, Swap } from '@contract/activity'

/** What somebody who takes part is about to do. */
export type SignUpStep =
  | { kind: 'signUp' | 'mine' | 'notices' }
  | { kind: 'accept' | 'decline' | 'withdraw' | 'swap'; shift: Shift }
  | { kind: 'take' | 'refuse' | 'end'; swap: Swap }
