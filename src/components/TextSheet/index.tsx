import { type PropsWithChildren, useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

interface Props {
  isOpen: boolean
  title: string
  label: string
  hint?: string
  placeholder?: string
  initial?: string | undefined
  maxLength?: number
  /** The verb on the button. */
  act: string
  busy: boolean
  error: string | undefined
  onSend: (text: string) => void
  onClose: () => void
}

/** Asks for a few sentences: a reason, minutes. What was typed stays when sending fails. */
export function TextSheet(props: PropsWithChildren<Props>) {
  const { isOpen, title, label, initial = '', maxLength = 200, act, busy, error } = props
  const [text, setText] = useState(initial)
  useEffect(() => {
    if (isOpen) setText(initial)
  }, [isOpen, initial])
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={props.onClose}
      act={
        <Button
          text={act}
          busy={busy}
          disabled={text.trim() === ''}
          onTap={() => props.onSend(text.trim())}
        />
      }
    >
      {props.children}
      <TextArea
        label={label}
        hint={props.hint}
        placeholder={props.placeholder ?? ''}
        maxLength={maxLength}
        value={text}
        onChange={setText}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
