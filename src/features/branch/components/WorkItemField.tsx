import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChipsField, TextField } from '@/components/Field'

/** What a renewal of an old estate is made of. */
const USUAL = [
  '入户说明',
  '意见收集',
  '车位规划',
  '楼道窗户',
  '管线整治',
  '屋面防水',
  '施工协调',
  '质量巡查',
]
const OTHER = '其他'

interface Props {
  value: string
  error?: string | undefined
  onChange: (workItem: string) => void
}

/** 工作事项: one of the usual ones, or in one's own words. */
export function WorkItemField({ value, error, onChange }: Props) {
  const [isOther, setOther] = useState(value !== '' && !USUAL.includes(value))
  const choose = ([chosen = '']: string[]) => {
    setOther(chosen === OTHER)
    onChange(chosen === OTHER || chosen === value ? '' : chosen)
  }
  return (
    <View>
      <ChipsField
        label="工作事项"
        optional
        options={[...USUAL, OTHER].map((text) => ({ value: text, text }))}
        value={[isOther ? OTHER : value]}
        onChange={choose}
      />
      {isOther && (
        <TextField
          label="哪一项"
          maxLength={60}
          placeholder="例如：竣工资料整理"
          value={value}
          error={error}
          onChange={onChange}
        />
      )}
    </View>
  )
}
