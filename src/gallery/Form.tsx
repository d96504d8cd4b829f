import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import {
  ChipsField,
  DateField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '@/components/Field'
import { PhotoPicker } from '@/components/PhotoGrid'
import { Steps } from '@/components/Steps'

/** Every kind of field, and the buttons. */
export function Form() {
  const [text, setText] = useState('')
  const [chips, setChips] = useState(['1'])
  const [isOn, setOn] = useState(true)
  return (
    <Card title="表单">
      <Steps names={['基本情况', '党员', '核对']} current={1} />
      <TextField
        label="支部名称"
        value={text}
        onChange={setText}
        placeholder="例如：港城花园临时党支部"
        error="请填写支部名称"
      />
      <TextField
        label="补贴金额"
        value="1200"
        unit="元"
        type="digit"
        onChange={() => undefined}
        optional
        hint="没有补贴就不填"
      />
      <TextArea label="理由" value={text} onChange={setText} placeholder="为什么超过 50 人" />
      <SelectField
        label="社区"
        value=""
        onChange={() => undefined}
        options={[{ value: '1', text: '后大街社区' }]}
      />
      <DateField label="成立日期" value="2026-07-04" onChange={() => undefined} />
      <ChipsField
        label="任务组"
        value={chips}
        onChange={setChips}
        options={[
          { value: '1', text: '政策宣传' },
          { value: '2', text: '设计规划' },
        ]}
      />
      <SwitchField label="长辈版" hint="字更大，按钮更大" value={isOn} onChange={setOn} />
      <PhotoPicker photos={[]} onAdd={() => undefined} onRemove={() => undefined} />
      <Button kind="danger" text="退出支部" icon="logout" onTap={() => undefined} />
      <Button text="正在提交" busy onTap={() => undefined} />
      <Button text="不能提交" disabled onTap={() => undefined} />
    </Card>
  )
}
