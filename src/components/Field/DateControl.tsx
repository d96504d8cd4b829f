import type { DateControlProps } from './control'

/** The browser's own calendar or clock. */
export function DateControl({
  label,
  mode,
  value,
  from,
  to,
  disabled,
  onChange,
}: DateControlProps) {
  return (
    <input
      className="field__native"
      type={mode}
      aria-label={label}
      value={value}
      min={from}
      max={to}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
