import { RequestToJoinInput } from '@contract/branch'
import { MEMBER_CATEGORIES, type MemberCategory } from '@contract/member'
import type { InputOf } from '@contract/methods'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChipsField, TextField } from '@/components/Field'
import { useForm } from '@/lib/form'
import { CATEGORY_WORDS } from '@/lib/words'
import '../index.scss'

interface Props {
  token: string
  groupId: string | undefined
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onApply: (input: InputOf<'branch.requestToJoin'>) => void
}

/** For someone whom the register does not know yet; the secretary looks at it. */
export function ApplyForm({ token, groupId, busy, error, problems, onApply }: Props) {
  const form = useForm({ name: '', phone: '', homeBranchName: '', skills: '' })
  const field = (name: keyof typeof form.values) => ({
    ...form.bind(name),
    error: form.problems[name] ?? problems[name],
  })
  const [category, setCategory] = useState<MemberCategory>('full')
  const send = () => {
    const { skills, ...facts } = form.values
    const input = form.parse(RequestToJoinInput, {
      token,
      category,
      ...facts,
      skills: skills.split(/[\s,，、;；]+/).filter(Boolean),
      ...(groupId && { groupId }),
    })
    if (input) onApply(input)
  }
  return (
    <View className="br-form">
      <Card title="名册里还没有您，请填写">
        <View className="br-text br-text--gap">书记核对后就能加入。手机号只用于核对身份。</View>
        <TextField label="姓名" maxLength={50} {...field('name')} />
        <TextField label="手机号" type="phone" {...field('phone')} />
        <TextField
          label="组织关系所在党支部"
          placeholder="例如：区城建设计院党支部"
          maxLength={100}
          {...field('homeBranchName')}
        />
        <ChipsField
          label="党员类别"
          options={MEMBER_CATEGORIES.map((value) => ({ value, text: CATEGORY_WORDS[value] }))}
          value={[category]}
          onChange={([value]) =>
            setCategory(MEMBER_CATEGORIES.find((one) => one === value) ?? category)
          }
        />
        <TextField
          label="特长"
          optional
          hint="几项之间用顿号或空格隔开"
          placeholder="例如：水电维修、摄影"
          {...field('skills')}
        />
        {error && <View className="br-error">{error}</View>}
        <Button text="提交申请" busy={busy} onTap={send} />
      </Card>
    </View>
  )
}
