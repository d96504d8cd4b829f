import { Icon } from '@/components/Icon'
import type { SelectControlProps } from './control'

/** The browser's own list: it knows the keyboard, the screen reader and the size of a phone. */
export function SelectControl({
  label,
  options,
  value,
  placeholder,
  disabled,
  onChange,
}: SelectControlProps) {
  return (
    <div className="field__select">
      <select
        className="field__native"
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  )
}
