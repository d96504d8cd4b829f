import { Icon } from '@/components/Icon'
import { type DateControlProps, dateWords } from './control'

/**
 * The browser's own calendar or clock. It writes a day as the browser's language does, so our words
 * stand over it until it is used.
 */
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
    <div className="field__native field__date">
      <span className={value ? 'field__words' : 'field__placeholder'} aria-hidden>
        {dateWords(mode, value)}
      </span>
      <Icon name={mode === 'date' ? 'calendar' : 'clock'} />
      <input
        className="field__picker"
        type={mode}
        aria-label={label}
        value={value}
        min={from}
        max={to}
        disabled={disabled}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
