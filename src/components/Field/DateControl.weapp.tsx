import { Picker, Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import { type DateControlProps, dateWords } from './control'

/** WeChat's own wheel. */
export function DateControl({
  label,
  mode,
  value,
  from,
  to,
  disabled,
  onChange,
}: DateControlProps) {
  const text = dateWords(mode, value)
  const face = (
    <View className="field__native" {...a11y({ role: 'combobox', label: `${label}，${text}` })}>
      <Text className={value ? '' : 'field__placeholder'}>{text}</Text>
      <Icon name={mode === 'date' ? 'calendar' : 'clock'} />
    </View>
  )
  const limits = { ...(from && { start: from }), ...(to && { end: to }) }
  return mode === 'date' ? (
    <Picker
      mode="date"
      value={value}
      disabled={disabled}
      {...limits}
      onChange={(event) => onChange(event.detail.value)}
    >
      {face}
    </Picker>
  ) : (
    <Picker
      mode="time"
      value={value}
      disabled={disabled}
      {...limits}
      onChange={(event) => onChange(event.detail.value)}
    >
      {face}
    </Picker>
  )
}
