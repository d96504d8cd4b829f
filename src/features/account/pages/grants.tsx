import type { GrantInfo } from '@contract/account'
import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Confirm } from '@/components/Confirm'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { formatDate } from '@/lib/dates'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { ROLE_WORDS } from '@/lib/words'
import { useStores } from '@/stores/root'
import { type Appointment, GrantSheet } from '../components/GrantSheet'

/** 任职管理 */
function Grants() {
  const { offices, members, regions, account } = useStores()
  const asked = useRouter().params['regionId']
  const regionId = asked ?? account.me?.acting?.placeId ?? ''
  const grants = offices.grantsIn(regionId)
  const [isOpen, setOpen] = useState(false)
  const [ended, setEnded] = useState<GrantInfo>()
  const loading = useAction(async () => {
    const { acting } = await account.requireOffice()
    await offices.loadGrants(asked ?? acting?.placeId ?? '')
  })
  const granting = useAction((to: Appointment) => offices.grant(regionId, to))
  const ending = useAction((id: string) => offices.endGrant(regionId, id))
  useLoad(() => void loading.run())

  const grant = async (appointment: Appointment) => {
    if (!(await granting.run(appointment))) return
    setOpen(false)
    toast('已任命')
  }
  const end = async () => {
    if (ended && (await ending.run(ended.id))) toast(`${ended.personName} 的任职已结束`)
    setEnded(undefined)
  }
  const search = async (query: string) =>
    (await members.look(query)).map(({ id, name, regionName, phoneMasked }) => ({
      id,
      name,
      facts: [regionName, phoneMasked].filter(Boolean).join(' · '),
    }))
  const endButton = (row: GrantInfo) =>
    row.can.end && <Button kind="secondary" small text="结束任职" onTap={() => setEnded(row)} />
  const isDesk = useDesk()
  const appoint = { text: '任命干部', onTap: () => setOpen(true) }
  const mayGrant = grants?.can.grant
  return (
    <Screen
      title="任职管理"
      subtitle="谁在哪里担任干部"
      {...pageStatus(loading, grants !== undefined)}
      acts={mayGrant && <Button {...appoint} />}
      bottom={mayGrant && !isDesk && <BottomBar main={appoint} />}
    >
      {grants?.items.length === 0 && <Empty icon="users" text="这里还没有任命干部。" />}
      {grants && grants.items.length > 0 && (
        <DataList
          label="任职"
          rows={grants.items}
          keyOf={({ id }) => id}
          item={(row) => ({
            icon: 'me',
            title: row.personName,
            facts: `${ROLE_WORDS[row.role]} · ${row.placeName} · ${formatDate(row.grantedAt)} 起`,
            act: endButton(row),
          })}
          columns={[
            {
              key: 'name',
              title: '姓名',
              render: (row) => row.personName,
              sortBy: (row) => row.personName,
            },
            {
              key: 'place',
              title: '地方',
              render: (row) => row.placeName,
              sortBy: (row) => row.placeName,
            },
            {
              key: 'role',
              title: '职务',
              render: (row) => ROLE_WORDS[row.role],
              sortBy: (row) => row.role,
            },
            {
              key: 'since',
              title: '任职时间',
              render: (row) => `${formatDate(row.grantedAt)} 起`,
              sortBy: (row) => row.grantedAt,
            },
            { key: 'end', title: '办理', align: 'right', render: endButton },
          ]}
        />
      )}
      <GrantSheet
        isOpen={isOpen}
        busy={granting.isBusy}
        error={granting.error}
        load={regions.load}
        kindOf={(id) => regions.find(id)?.kind}
        search={search}
        onClose={() => setOpen(false)}
        onDone={(appointment) => void grant(appointment)}
      />
      <Confirm
        isOpen={ended !== undefined}
        title="结束任职？"
        lost={`${ended?.personName ?? ''} 不再是${ended?.placeName ?? ''}的${ended ? ROLE_WORDS[ended.role] : ''}，不能再查看和办理那里的事。做过的记录都保留。`}
        act="结束任职"
        busy={ending.isBusy}
        onConfirm={() => void end()}
        onCancel={() => setEnded(undefined)}
      />
    </Screen>
  )
}

export default observer(Grants)
