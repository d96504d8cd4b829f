import type { OrganizationDetail } from '@contract/organization'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 工作人员: who may publish activities for the organisation; the offices over it name them. */
export function StaffCard({ organization }: { organization: OrganizationDetail }) {
  const { id, name, staff, can } = organization
  const { organizations, members } = useStores()
  const [isOpen, setOpen] = useState(false)
  const [person, setPerson] = useState<Found | null>(null)
  const setting = useAction(async (personId: string, isStaff: boolean) => {
    await organizations.setStaff({ id, personId, isStaff })
    toast(isStaff ? '已任命工作人员' : '已结束')
    setPerson(null)
    setOpen(false)
  })
  const search = async (query: string) =>
    (await members.look(query)).map((member) => ({
      id: member.id,
      name: member.name,
      facts: [member.regionName, member.phoneMasked].filter(Boolean).join(' · '),
    }))
  if (!can.setStaff && staff.length === 0) return null
  return (
    <Card
      flush
      title="工作人员"
      {...(can.setStaff && { side: '任命', onSide: () => setOpen(true) })}
    >
      {staff.map((one) => (
        <ListItem
          key={one.id}
          icon="me"
          title={one.name}
          {...(can.setStaff && {
            side: (
              <Button
                small
                kind="secondary"
                text="结束"
                label={`结束 ${one.name} 的工作人员身份`}
                busy={setting.isBusy}
                onTap={() => void setting.run(one.id, false)}
              />
            ),
          })}
        />
      ))}
      {staff.length === 0 && (
        <Empty icon="users" text="还没有工作人员。任命后，可以用这个组织的名义发起活动。" />
      )}
      <Sheet
        title="任命工作人员"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        act={
          <Button
            text="任命"
            busy={setting.isBusy}
            disabled={!person}
            onTap={() => person && void setting.run(person.id, true)}
          />
        }
      >
        <SearchPicker
          inline
          label="人选"
          placeholder="姓名、拼音、手机后四位"
          value={person}
          onChange={setPerson}
          search={search}
        />
        {person && (
          <Warning
            tone="info"
            text={`${person.name} 将能以“${name}”的名义发起和组织活动，看到报名的人。`}
          />
        )}
        {setting.error && <Warning text={setting.error} />}
      </Sheet>
    </Card>
  )
}
