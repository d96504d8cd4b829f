import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Row } from '@/components/Row'

interface Props {
  units: string[]
  error?: string | undefined
  onChange: (units: string[]) => void
}

/** The units that a joint branch covers. */
export function UnitsField({ units, error, onChange }: Props) {
  const [name, setName] = useState('')
  const add = () => {
    const unit = name.trim()
    if (!unit || units.includes(unit)) return
    onChange([...units, unit])
    setName('')
  }
  return (
    <View>
      <TextField
        label="联合单位"
        hint="一个一个添加，一般不超过 5 个"
        placeholder="例如：港城花园物业服务部"
        maxLength={80}
        value={name}
        error={error}
        onChange={setName}
      />
      <Button small kind="secondary" icon="plus" text="添加单位" onTap={add} />
      {units.map((unit) => (
        <Row
          key={unit}
          label={unit}
          value={
            <Button
              small
              kind="plain"
              text="去掉"
              label={`去掉${unit}`}
              onTap={() => onChange(units.filter((other) => other !== unit))}
            />
          }
        />
      ))}
    </View>
  )
}
