import { formatDate } from '@/lib/dates'

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

/** 2026年11月23日, 14:00; what to do where nothing is chosen. */
export function dateWords(mode: 'date' | 'time', value: string): string {
  if (!value) return mode === 'date' ? '选择日期' : '选择时间'
  return mode === 'date' ? formatDate(value) : value
}
