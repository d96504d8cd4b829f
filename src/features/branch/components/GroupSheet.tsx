import type { TaskGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import '../index.scss'

interface Words {
  name: string
  aim: string
}

interface Props {
  /** Undefined: closed. */
  group: TaskGroup | 'new' | undefined
  suggestions: Words[]
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSave: (group: Words) => void
  onRemove: (group: TaskGroup) => void
  onClose: () => void
}

/** The name of a task group and what it is there for. */
export function GroupSheet(props: Props) {
  const { group, suggestions, busy, error, problems, onSave, onRemove, onClose } = props
  const [name, setName] = useState('')
  const [aim, setAim] = useState('')
  useEffect(() => {
    setName(group && group !== 'new' ? group.name : '')
    setAim((group !== 'new' && group?.aim) || '')
  }, [group])
  const suggest = ([chosen]: string[]) => {
    const words = suggestions.find((one) => one.name === chosen)
    if (!words) return
    setName(words.name)
    setAim(words.aim)
  }
  // Only a group without members and tasks can go.
  const isBare = group && group !== 'new' && group.memberCount === 0 && group.taskCount === 0
  return (
    <Sheet
      title={group === 'new' ? '新建任务组' : '修改任务组'}
      isOpen={group !== undefined}
      onClose={onClose}
      act={
        <Button
          text="保存"
          busy={busy}
          disabled={name.trim() === ''}
          onTap={() => onSave({ name: name.trim(), aim: aim.trim() })}
        />
      }
    >
      {group === 'new' && suggestions.length > 0 && (
        <ChipsField
          label="常用的组"
          optional
          options={suggestions.map((one) => ({ value: one.name, text: one.name }))}
          value={[name]}
          onChange={suggest}
        />
      )}
      <TextField
        label="组名"
        maxLength={30}
        value={name}
        error={problems['name']}
        onChange={setName}
      />
      <TextArea
        label="职责"
        optional
        maxLength={200}
        value={aim}
        error={problems['aim']}
        onChange={setAim}
      />
      {error && <View className="br-error">{error}</View>}
      {isBare && (
        <Button kind="plain" icon="trash" text="删除这个组" onTap={() => onRemove(group)} />
      )}
    </Sheet>
  )
}
