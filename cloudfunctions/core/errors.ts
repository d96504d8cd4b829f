import type { ErrorCode, Problem } from '@contract/errors'
import type { RuleId } from '@contract/rules'

interface Reasons {
  problems?: Problem[]
  rule?: RuleId
}

/** A refusal that the person is told about. Anything else that is thrown becomes `internal`. */
export class AppError extends Error {
  readonly problems: Problem[] | undefined
  readonly rule: RuleId | undefined

  constructor(
    readonly code: ErrorCode,
    { problems, rule }: Reasons = {},
  ) {
    super(code)
    this.problems = problems
    this.rule = rule
  }
}

/** Something is wrong with one field, and the form says so beside it. */
export function wrong(path: string, message: string): AppError {
  return new AppError('invalid_input', { problems: [{ path, message }] })
}

/** Asks for the reason that a rule wants written down before going on. */
export function needReason(rule: RuleId, path: string, message: string): AppError {
  return new AppError('reason_required', { rule, problems: [{ path, message }] })
}

/** The value, or `not_found`: what may not be seen and what is not there answer alike. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new AppError('not_found')
  return value
}
