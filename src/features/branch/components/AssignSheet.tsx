import type { BranchMember, Task } from '@contract/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { facts, roleWord } from '../words'
import '../index.scss'

const NOBODY = ''

interface Props {
  isOpen: boolean
  task: Task
  /** The members of its group. */
  people: BranchMember[]
  busy: boolean
  error: string | undefined
  onAssign: (personId: string | undefined) => void
  onClose: () => void
}

/** 改派: to a member of the group, or back to whoever takes it. */
export function AssignSheet({ isOpen, task, people, busy, error, onAssign, onClose }: Props) {
  const now = task.assignee?.id ?? NOBODY
  const [chosen, setChosen] = useState<string>()
  const value = chosen ?? now
  return (
    <Sheet
      title="交给谁"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="就这样安排"
          busy={busy}
          disabled={value === now}
          onTap={() => onAssign(value || undefined)}
        />
      }
    >
      {error && <View className="br-error">{error}</View>}
      <Choice
        title="放回组里"
        hint="由组员自己领取"
        isOn={value === NOBODY}
        onTap={() => setChosen(NOBODY)}
      />
      {people.map((person) => (
        <Choice
          key={person.id}
          title={person.name}
          hint={facts(roleWord(person), `在办 ${person.openTasks}`, person.skills.join('、'))}
          isOn={value === person.id}
          onTap={() => setChosen(person.id)}
        />
      ))}
    </Sheet>
  )
}
