/** Which step of a deliberation is open. The close is the end of its day, by the server's clock alone. */
import type { DeliberationState, Step } from '@contract/deliberation'

interface Course {
  state: DeliberationState
  consultationClosesOn: string | null
  menuClosesOn: string | null
}

const STATE_OF: Record<Step, DeliberationState> = { consultation: 'consulting', menu: 'choosing' }

export const closesOnOf = (course: Course, step: Step): string | null =>
  step === 'consultation' ? course.consultationClosesOn : course.menuClosesOn

/** @param today the day in Asia/Shanghai on which it is asked */
export const isOpen = (course: Course, step: Step, today: string): boolean =>
  course.state === STATE_OF[step] && today <= (closesOnOf(course, step) ?? '')

/** What was said before the close is counted, and shown only after it. */
export function isClosed(course: Course, step: Step, today: string): boolean {
  const closesOn = closesOnOf(course, step)
  return closesOn !== null && today > closesOn && course.state !== 'cancelled'
}
