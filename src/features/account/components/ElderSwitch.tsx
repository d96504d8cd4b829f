import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SwitchField } from '@/components/Field'
import '../index.scss'

interface Props {
  value: boolean
  onChange: (isOn: boolean) => void
}

/** 长辈版: on or off, with a sample of its letters while it is off. */
export function ElderSwitch({ value, onChange }: Props) {
  return (
    <Card>
      <SwitchField label="长辈版" hint="字和按钮更大，内容更少" value={value} onChange={onChange} />
      {!value && (
        <View className="elder">
          <View className="sample">
            <View className="sample__title">打开以后字这么大</View>
            <View>11月25日 周三 14:00</View>
          </View>
        </View>
      )}
    </Card>
  )
}
