import type { TaskGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { facts } from '../words'
import '../index.scss'

interface Props {
  isOpen: boolean
  title: string
  act: string
  groups: Pick<TaskGroup, 'id' | 'name' | 'aim' | 'memberCount'>[]
  value?: string | undefined
  /** Offers 不分组 as well. */
  withNone?: boolean
  busy?: boolean
  error?: string | undefined
  onChoose: (groupId: string | undefined) => void
  onClose: () => void
}

const NONE = ''

/** One task group of a branch. */
export function ChooseGroupSheet(props: Props) {
  const { isOpen, title, act, groups, value, withNone = false, busy = false, error } = props
  const [chosen, setChosen] = useState(value)
  useEffect(() => {
    if (isOpen) setChosen(value)
  }, [isOpen, value])
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={props.onClose}
      act={
        <Button
          text={act}
          busy={busy}
          disabled={chosen === undefined || chosen === value}
          onTap={() => props.onChoose(chosen === NONE ? undefined : chosen)}
        />
      }
    >
      {groups.map((group) => (
        <Choice
          key={group.id}
          title={group.name}
          hint={facts(`${group.memberCount} 人`, group.aim)}
          isOn={chosen === group.id}
          onTap={() => setChosen(group.id)}
        />
      ))}
      {withNone && <Choice title="不分组" isOn={chosen === NONE} onTap={() => setChosen(NONE)} />}
      {error && <View className="br-error">{error}</View>}
    </Sheet>
  )
}
