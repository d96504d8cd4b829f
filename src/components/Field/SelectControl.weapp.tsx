import { Picker, Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import type { SelectControlProps } from './control'

/** WeChat's own wheel. */
export function SelectControl({
  label,
  options,
  value,
  placeholder,
  disabled,
  onChange,
}: SelectControlProps) {
  const chosen = options.findIndex((option) => option.value === value)
  const text = options[chosen]?.text
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.text)}
      value={Math.max(0, chosen)}
      disabled={disabled}
      onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
    >
      <View
        className="field__native"
        {...a11y({ role: 'combobox', label: `${label}，${text ?? placeholder}` })}
      >
        <Text className={text ? '' : 'field__placeholder'}>{text ?? placeholder}</Text>
        <Icon name="down" />
      </View>
    </Picker>
  )
}
