import type { BranchDetail } from '@contract/branch'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

interface Props {
  branch: BranchDetail
  busy: boolean
  error: string | undefined
  onTie: (stationId: string | undefined) => void
  onClose: () => void
}

/** 关联互助站: with which station the branch works on its renovation, or with none. */
export function TieSheet({ branch, busy, error, onTie, onClose }: Props) {
  const { stationChoices = [], tiedStation } = branch
  const [chosen, setChosen] = useState(tiedStation?.id)
  return (
    <Sheet
      title="关联互助站"
      isOpen
      onClose={onClose}
      act={
        stationChoices.length > 0 && <Button text="确定" busy={busy} onTap={() => onTie(chosen)} />
      }
    >
      <Warning
        tone="info"
        text="关联以后，支部页面和互助站页面互相看得到。两边的人和事各自管理，不会合并。"
      />
      {stationChoices.length === 0 && <Empty icon="station" text="这里还没有开放的互助站。" />}
      {stationChoices.map(({ id, name }) => (
        <Choice key={id} title={name} isOn={chosen === id} onTap={() => setChosen(id)} />
      ))}
      {stationChoices.length > 0 && (
        <Choice title="不关联" isOn={chosen === undefined} onTap={() => setChosen(undefined)} />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
