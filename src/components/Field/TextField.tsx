import { View } from '@tarojs/components'
import { AtInput } from 'taro-ui'
import { Field, type FieldProps } from './Field'

interface Props extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  type?: 'text' | 'number' | 'digit' | 'idcard' | 'phone' | 'password'
  maxLength?: number
  /** Behind the value: 元, 户, 小时. */
  unit?: string
}

/** One line of text or a number. */
export function TextField(props: Props) {
  const {
    value,
    onChange,
    placeholder = '',
    type = 'text',
    maxLength = 140,
    unit,
    ...field
  } = props
  // A counter matters only near the end.
  const counter =
    maxLength <= 500 && value.length > maxLength * 0.7 ? `${value.length}/${maxLength}` : undefined
  return (
    <Field {...field} counter={counter}>
      <View className="field__box">
        <AtInput
          name={field.label}
          value={value}
          type={type}
          maxlength={type === 'phone' ? 11 : maxLength}
          placeholder={placeholder}
          disabled={field.disabled ?? false}
          border={false}
          onChange={(next: string | number) => onChange(String(next))}
        />
        {unit && <View className="field__unit">{unit}</View>}
      </View>
    </Field>
  )
}
