import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

export interface Invited {
  name: string
  phone: string
}

interface Props {
  isOpen: boolean
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onSend: (whom: Invited) => void
  onClose: () => void
}

/** 邀请协调人: by name and number, both of which one has to know. */
export function InviteSheet({ isOpen, busy, error, problems, onSend, onClose }: Props) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  useEffect(() => {
    if (!isOpen) return
    setName('')
    setPhone('')
  }, [isOpen])
  const whom = { name: name.trim(), phone: phone.trim() }
  return (
    <Sheet
      title="邀请协调人"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="发出邀请"
          busy={busy}
          disabled={!whom.name || !whom.phone}
          onTap={() => onSend(whom)}
        />
      }
    >
      <Warning tone="info" text="本人接受以后才是协调人，姓名才会出现在互助站页面上。" />
      <TextField
        label="姓名"
        maxLength={50}
        value={name}
        onChange={setName}
        error={problems['name']}
      />
      <TextField
        label="手机号"
        type="phone"
        hint="姓名和手机号都要和登记的一致"
        value={phone}
        onChange={setPhone}
        error={problems['phone']}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
