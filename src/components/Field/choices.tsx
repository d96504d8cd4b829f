import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import type { Option } from './control'
import { DateControl } from './DateControl'
import { Field, type FieldProps } from './Field'
import { SelectControl } from './SelectControl'

interface SelectProps extends FieldProps {
  options: Option[]
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

/** One of many. For up to five, ChipsField shows them all at once. */
export function SelectField({
  options,
  value,
  onChange,
  placeholder = '请选择',
  ...field
}: SelectProps) {
  const { label, disabled = false } = field
  return (
    <Field {...field}>
      <SelectControl {...{ label, options, value, placeholder, disabled, onChange }} />
    </Field>
  )
}

interface DateProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  mode?: 'date' | 'time'
  from?: string
  to?: string
}

/** A day (2026-11-23) or a time of day (14:00). */
export function DateField({ value, onChange, mode = 'date', from, to, ...field }: DateProps) {
  const { label, disabled = false } = field
  return (
    <Field {...field}>
      <DateControl {...{ label, mode, value, from, to, disabled, onChange }} />
    </Field>
  )
}

interface SwitchProps extends FieldProps {
  value: boolean
  onChange: (value: boolean) => void
}

/** Yes or no, at once. */
export function SwitchField({
  label,
  hint,
  error,
  value,
  onChange,
  disabled = false,
}: SwitchProps) {
  return (
    <View className="field">
      <Tap
        className="switch"
        role="switch"
        label={label}
        checked={value}
        disabled={disabled}
        onTap={() => onChange(!value)}
      >
        <View className="switch__words">
          <View>{label}</View>
          {hint && <View className="field__hint">{hint}</View>}
        </View>
        <Text className="switch__state">{value ? '开' : '关'}</Text>
        <View className={classNames('switch__track', value && 'switch__track--on')}>
          <View className="switch__knob" />
        </View>
      </Tap>
      {error && <View className="field__error">{error}</View>}
    </View>
  )
}

interface ChipsProps extends FieldProps {
  options: Option[]
  value: string[]
  onChange: (value: string[]) => void
  /** Several may be chosen. */
  many?: boolean
}

/** A few choices, all to be seen; one or several. */
export function ChipsField({ options, value, onChange, many = false, ...field }: ChipsProps) {
  const choose = (key: string) => {
    if (!many) return onChange([key])
    onChange(value.includes(key) ? value.filter((other) => other !== key) : [...value, key])
  }
  return (
    <Field {...field}>
      <View
        className="chips"
        {...a11y({ role: many ? 'group' : 'radiogroup', label: field.label })}
      >
        {options.map((option) => {
          const isOn = value.includes(option.value)
          return (
            <Tap
              key={option.value}
              className={classNames('chip', isOn && 'chip--on')}
              role={many ? 'checkbox' : 'radio'}
              checked={isOn}
              disabled={field.disabled ?? false}
              onTap={() => choose(option.value)}
            >
              {isOn && <Icon name="check" />}
              <Text>{option.text}</Text>
            </Tap>
          )
        })}
      </View>
    </Field>
  )
}
