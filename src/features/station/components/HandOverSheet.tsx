import type { StationDetail } from '@contract/station'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { ROLE } from '../words'

interface Props {
  station: StationDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  onSend: (personId: string) => void
  onClose: () => void
}

/** 移交负责人: to one of those who keep the station already, and who says yes or no. */
export function HandOverSheet({ station, isOpen, busy, error, onSend, onClose }: Props) {
  const { holders, offered } = station
  const [personId, setPerson] = useState('')
  useEffect(() => {
    if (isOpen) setPerson('')
  }, [isOpen])
  const others = holders.filter(({ isHead }) => !isHead)
  return (
    <Sheet
      title="移交负责人"
      isOpen={isOpen}
      onClose={onClose}
      act={
        others.length > 0 && (
          <Button
            text="请对方接任"
            busy={busy}
            disabled={!personId}
            onTap={() => onSend(personId)}
          />
        )
      }
    >
      <Warning tone="info" text="对方接受以后才交接；在这以前，负责人不变。" />
      {offered && (
        <Warning text={`已经请${offered.name}接任，还没有答复。另请一位，前一次就收回。`} />
      )}
      {others.length === 0 && (
        <Empty icon="users" text="还没有别的协调人。先邀请一位，对方接受以后再移交。" />
      )}
      {others.map(({ id, name, role }) => (
        <Choice
          key={id}
          title={name}
          hint={ROLE[role]}
          isOn={personId === id}
          onTap={() => setPerson(id)}
        />
      ))}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
