import type { RegionKind } from '@contract/region'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { REGION_WORDS } from '@/lib/words'

interface Props {
  title: string
  act: string
  isOpen: boolean
  /** What may be added here; one alone needs no choice. */
  kinds: readonly RegionKind[]
  name?: string
  busy: boolean
  error?: string | undefined
  onClose: () => void
  onDone: (name: string, kind: RegionKind | undefined) => void
}

/** The name of a place, and what kind of place it is. */
export function RegionSheet(props: Props) {
  const { title, act, isOpen, kinds, busy, error, onClose, onDone } = props
  const [name, setName] = useState(props.name ?? '')
  const [kind, setKind] = useState(kinds[0])
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={act}
          busy={busy}
          disabled={!name.trim()}
          onTap={() => onDone(name.trim(), kind)}
        />
      }
    >
      {kinds.length > 1 && (
        <ChipsField
          label="是什么"
          options={kinds.map((value) => ({ value, text: REGION_WORDS[value] }))}
          value={kind ? [kind] : []}
          onChange={([choice]) => setKind(choice as RegionKind)}
        />
      )}
      <TextField label="名称" maxLength={50} value={name} onChange={setName} error={error} />
    </Sheet>
  )
}
