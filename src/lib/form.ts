import { useRef, useState } from 'react'
import * as v from 'valibot'
import { read, remove, write } from './storage'

export type Problems = Record<string, string>

type Checked<Output> = { ok: true; output: Output } | { ok: false; problems: Problems }

/** Checks by the contract's schema; what is wrong comes back by field, in its Chinese sentence. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input)
  if (result.success) return { ok: true, output: result.output }
  const problems: Problems = {}
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? ''
    problems[path] ??= issue.message
  }
  return { ok: false, problems }
}

interface Options {
  /** Keeps what was typed under this key until the form is done. */
  draft?: string
}

/** The values of a form, what is wrong with them, and their draft. */
export function useForm<Values extends object>(initial: Values, { draft }: Options = {}) {
  const first = useRef<Values>()
  first.current ??= { ...initial, ...(draft ? read<Partial<Values>>(`draft:${draft}`) : undefined) }
  const [values, setValues] = useState<Values>(first.current)
  const [problems, setProblems] = useState<Problems>({})

  const set = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
    const next = { ...values, [name]: value }
    setValues(next)
    // What is wrong with the form as a whole (no path) may be mended by any field.
    setProblems(({ [name]: _mended, '': _whole, ...others }) => others)
    if (draft) write(`draft:${draft}`, next)
  }

  return {
    values,
    set,
    problems,
    /** Shows what the server found wrong. */
    setProblems,
    /** The props of a field: value, onChange, error. */
    bind: <Name extends keyof Values & string>(name: Name) => ({
      value: values[name],
      onChange: (value: Values[Name]) => set(name, value),
      error: problems[name],
    }),
    /** The parsed input when all is well; otherwise shows what is wrong and answers undefined. */
    parse: <Schema extends v.GenericSchema>(schema: Schema, input: unknown = values) => {
      const checked = check(schema, input)
      setProblems(checked.ok ? {} : checked.problems)
      return checked.ok ? (checked.output as v.InferOutput<Schema>) : undefined
    },
    /** Whether what one step of the form asks for is well; shows what is wrong of that step alone. */
    isWell: (schema: v.GenericSchema, input: unknown, isOfStep: (path: string) => boolean) => {
      const checked = check(schema, input)
      const wrong = checked.ok ? [] : Object.entries(checked.problems)
      const own = wrong.filter(([path]) => isOfStep(path))
      setProblems(Object.fromEntries(own))
      return own.length === 0
    },
    /** The form is done: its draft goes. */
    done: () => {
      if (draft) remove(`draft:${draft}`)
    },
  }
}
