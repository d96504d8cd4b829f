import type { ActivityDetail } from '@contract/activity'
import { RULES } from '@contract/rules'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SelectField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange } from '@/lib/dates'
import { wantedWords } from '../words'

interface Props {
  activity: ActivityDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  search: (query: string) => Promise<Found[]>
  onInvite: (shiftId: string, personIds: string[]) => void
  onClose: () => void
}

/** 邀请参加: an invitation is no assignment, each says yes or no themself (V-2). */
export function InviteSheet({ activity, isOpen, busy, error, search, onInvite, onClose }: Props) {
  const { shifts } = activity
  const [shiftId, setShift] = useState('')
  const [people, setPeople] = useState<Found[]>([])
  const chosen = (shifts.length === 1 ? shifts[0]?.id : shiftId) ?? ''
  const add = (found: Found) => setPeople([...people.filter(({ id }) => id !== found.id), found])
  return (
    <Sheet
      title="邀请参加"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={people.length > 0 ? `邀请 ${people.length} 人` : '邀请'}
          busy={busy}
          disabled={!chosen || people.length === 0}
          onTap={() =>
            onInvite(
              chosen,
              people.map(({ id }) => id),
            )
          }
        />
      }
    >
      <Warning
        tone="info"
        text="邀请不是指派：本人点了“参加”才算报名，婉拒不用说明理由。"
        basis={RULES['V-2'].article}
      />
      {shifts.length > 1 && (
        <SelectField
          label="班次"
          value={shiftId}
          onChange={setShift}
          options={shifts.map((shift) => ({
            value: shift.id,
            text: `${shift.name} ${formatRange(shift.startsAt, shift.endsAt)} ${wantedWords(shift)}`,
          }))}
        />
      )}
      <SearchPicker
        inline
        label="邀请谁"
        placeholder="姓名、拼音、手机后四位"
        value={null}
        onChange={add}
        search={search}
      />
      {people.length > 0 && (
        <Card flush>
          {people.map((person) => (
            <ListItem
              key={person.id}
              icon="me"
              title={person.name}
              {...(person.facts && { facts: person.facts })}
              act={
                <Button
                  small
                  kind="plain"
                  text="移出"
                  label={`移出 ${person.name}`}
                  onTap={() => setPeople(people.filter(({ id }) => id !== person.id))}
                />
              }
            />
          ))}
        </Card>
      )}
      {error && <Warning text={error} />}
    </Sheet>
  )
}
