import { type CollectionDetail, SetCollectionCrewInput } from '@contract/collection'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { CREW } from '../words'

/** 收款人、复核人: who may carry it from door to door, and who looks a second time. */
export const CrewCard = observer(function CrewCard({
  collection,
}: {
  collection: CollectionDetail
}) {
  const { collections } = useStores()
  const [isAdding, setAdding] = useState(false)
  const ending = useAction((personId: string) => collections.endCrew(collection.id, personId))
  const { crew = [], can } = collection
  return (
    <Card title="收款和复核的人" flush>
      {crew.length === 0 && <Empty icon="users" text="还没有安排。收款的和复核的要是两个人。" />}
      {crew.map(({ id, name, role }) => (
        <ListItem
          key={id}
          icon="me"
          title={name}
          facts={CREW[role]}
          act={
            can.keep && (
              <Button
                small
                kind="plain"
                text="移出"
                label={`移出${name}`}
                disabled={ending.isBusy}
                onTap={() => void ending.run(id)}
              />
            )
          }
        />
      ))}
      {ending.error && <Warning text={ending.error} />}
      {can.keep && (
        <ListItem icon="plus" title="添加收款人或复核人" onTap={() => setAdding(true)} />
      )}
      <CrewSheet id={collection.id} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  )
})

function CrewSheet(props: { id: string; isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="添加收款人或复核人" isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen && <CrewForm {...props} />}
    </Sheet>
  )
}

function CrewForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { collections } = useStores()
  const form = useForm({ name: '', phone: '', role: 'collector' as 'collector' | 'checker' })
  const saving = useAction(async () => {
    const input = form.parse(SetCollectionCrewInput, { id, ...form.values })
    if (!input) return
    await collections.setCrew(input)
    toast(`已请${input.name}做${CREW[input.role]}`)
    onClose()
  })
  return (
    <>
      <TextField label="姓名" maxLength={50} {...form.bind('name')} />
      <TextField label="手机号" type="phone" maxLength={11} {...form.bind('phone')} />
      <Choice
        title="收款人"
        hint="上门收款、记上门情况"
        isOn={form.values.role === 'collector'}
        onTap={() => form.set('role', 'collector')}
      />
      <Choice
        title="复核人"
        hint="核对别人收的款和支出；自己记的要由另一个人核对"
        isOn={form.values.role === 'checker'}
        onTap={() => form.set('role', 'checker')}
      />
      {saving.error && <Warning text={saving.error} />}
      <Button text="添加" busy={saving.isBusy} onTap={() => void saving.run()} />
    </>
  )
}
