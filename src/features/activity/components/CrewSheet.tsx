import type { ActivityDetail, CrewRole } from '@contract/activity'
import { CREW_ROLES } from '@contract/activity'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChipsField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { CREW } from '../words'

const ROLES = [...CREW_ROLES].reverse().map((value) => ({ value, text: CREW[value] }))

interface Props {
  activity: ActivityDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  search: (query: string) => Promise<Found[]>
  onSet: (personId: string, role: CrewRole | undefined) => Promise<unknown>
  onClose: () => void
}

/** 工作人员: who runs it with me, and who checks in those without a phone. */
export function CrewSheet({ activity, isOpen, busy, error, search, onSet, onClose }: Props) {
  const [person, setPerson] = useState<Found | null>(null)
  const [role, setRole] = useState<CrewRole>('helper')
  const add = async () => {
    if (person && (await onSet(person.id, role))) setPerson(null)
  }
  return (
    <Sheet
      title="工作人员"
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="加入" busy={busy} disabled={!person} onTap={() => void add()} />}
    >
      {activity.crew.length > 0 && (
        <Card flush>
          {activity.crew.map((one) => (
            <ListItem
              key={one.id}
              icon="me"
              title={one.name}
              facts={CREW[one.role]}
              side={
                <Button
                  small
                  kind="secondary"
                  text="移出"
                  label={`移出 ${one.name}`}
                  busy={busy}
                  onTap={() => void onSet(one.id, undefined)}
                />
              }
            />
          ))}
        </Card>
      )}
      <SearchPicker
        inline
        label="人选"
        placeholder="姓名、拼音、手机后四位"
        value={person}
        onChange={setPerson}
        search={search}
      />
      <ChipsField
        label="做什么"
        hint="组织者可以修改活动、出示签到码、确认时长；协助签到只帮没有手机的人签到"
        options={ROLES}
        value={[role]}
        onChange={([choice]) => setRole(choice as CrewRole)}
      />
      {error && <Warning text={error} />}
    </Sheet>
  )
}
