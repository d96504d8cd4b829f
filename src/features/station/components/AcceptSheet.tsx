import { useState } from 'react'
import { Button } from '@/components/Button'
import { SwitchField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

interface Props {
  isOpen: boolean
  isMember: boolean
  busy: boolean
  error: string | undefined
  onAccept: (showsParty: boolean) => void
  onClose: () => void
}

/** 接受邀请: what becomes public by it is said first, and the mark is off unless one turns it on. */
export function AcceptSheet({ isOpen, isMember, busy, error, onAccept, onClose }: Props) {
  const [showsParty, setShowsParty] = useState(false)
  return (
    <Sheet
      title="担任协调人"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="接受邀请" busy={busy} onTap={() => onAccept(showsParty)} />}
    >
      <Warning
        tone="info"
        text="接受以后，您的姓名会公开在互助站页面上。您可以接收邻里的问题，邀请其他协调人，暂停和恢复互助站。"
      />
      {isMember && (
        <SwitchField
          label="公开我的党员标识"
          hint="公开不公开由您自己决定，随时可以收回"
          value={showsParty}
          onChange={setShowsParty}
        />
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
