import { View } from '@tarojs/components'
import { AtTextarea } from 'taro-ui'
import { Field, type FieldProps } from './Field'

interface Props extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
}

/** Several lines of text. */
export function TextArea({ value, onChange, placeholder = '', maxLength = 500, ...field }: Props) {
  return (
    <Field {...field} counter={`${value.length}/${maxLength}`}>
      <View className="field__box field__box--area">
        <AtTextarea
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          disabled={field.disabled ?? false}
          count={false}
          onChange={onChange}
        />
      </View>
    </Field>
  )
}
