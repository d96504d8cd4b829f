export interface Option {
  value: string
  text: string
}

export interface SelectControlProps {
  label: string
  options: Option[]
  value: string
  placeholder: string
  disabled: boolean
  onChange: (value: string) => void
}

export interface DateControlProps {
  label: string
  mode: 'date' | 'time'
  /** 2026-11-23 or 14:00; empty when nothing is chosen. */
  value: string
  from?: string | undefined
  to?: string | undefined
  disabled: boolean
  onChange: (value: string) => void
}
