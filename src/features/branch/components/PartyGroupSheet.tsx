import type { PartyGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import '../index.scss'

interface Props {
  /** Undefined: closed. */
  group: PartyGroup | 'new' | undefined
  /** What a new one may be called. */
  usual: string
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSave: (name: string) => void
  onRemove: (group: PartyGroup) => void
  onClose: () => void
}

/** The name of a party group; one in which there is nobody can go. */
export function PartyGroupSheet(props: Props) {
  const { group, usual, busy, error, problems, onSave, onRemove, onClose } = props
  const [name, setName] = useState('')
  useEffect(() => {
    setName(group === 'new' ? usual : (group?.name ?? ''))
  }, [group, usual])
  const old = group === 'new' ? undefined : group
  return (
    <Sheet
      title={old ? '修改党小组' : '新建党小组'}
      isOpen={group !== undefined}
      onClose={onClose}
      act={
        <Button
          text="保存"
          busy={busy}
          disabled={name.trim() === ''}
          onTap={() => onSave(name.trim())}
        />
      }
    >
      <TextField
        label="名称"
        placeholder="例如：第一党小组，或东区党小组"
        maxLength={30}
        value={name}
        error={problems['name']}
        onChange={setName}
      />
      {error && <View className="br-error">{error}</View>}
      {old && old.memberCount > 0 && (
        <View className="br-text br-text--quiet">要撤销这个组，先把组里的党员编到别的组。</View>
      )}
      {old && old.memberCount === 0 && (
        <Button kind="plain" icon="trash" text="撤销这个党小组" onTap={() => onRemove(old)} />
      )}
    </Sheet>
  )
}
