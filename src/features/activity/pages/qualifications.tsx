import type { Qualification } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { formatDate } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { DeclareSheet } from '../components/DeclareSheet'
import { facts } from '../words'

/** 我的资质: proofs that some shifts ask for (V-7). */
function Qualifications() {
  const { signUps } = useStores()
  const { qualifications } = signUps
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Qualification>()
  const isDesk = useDesk()
  const { screen } = useLoaded(signUps.loadQualifications, qualifications !== undefined)
  const removing = useAction(async (id: string) => {
    await signUps.removeQualification(id)
    setChosen(undefined)
    toast('已删除')
  })
  const add = { text: '登记资质', icon: 'plus' as const, onTap: () => setOpen(true) }
  return (
    <Screen
      column
      title="我的资质"
      subtitle="有的岗位要有证书才能报名，先在这里登记"
      {...screen}
      acts={<Button {...add} />}
      bottom={!isDesk && <BottomBar main={add} />}
    >
      {qualifications?.length === 0 && (
        <Card>
          <Empty
            icon="doc"
            text="还没有登记。电工、急救、厨师等岗位会要求有效的证书，登记后就能报名。"
          />
        </Card>
      )}
      {qualifications && qualifications.length > 0 && (
        <Card flush>
          {qualifications.map((one) => (
            <ListItem
              key={one.id}
              icon="doc"
              title={one.name}
              facts={facts(
                one.number && `编号 ${one.number}`,
                one.expiresOn ? `有效期至 ${formatDate(one.expiresOn)}` : '长期有效',
              )}
              below={<Proof {...one} />}
              side={
                <Button
                  small
                  kind="plain"
                  icon="trash"
                  text="删除"
                  label={`删除${one.name}`}
                  onTap={() => setChosen(one)}
                />
              }
            />
          ))}
        </Card>
      )}
      {isOpen && <DeclareSheet onClose={() => setOpen(false)} />}
      <Confirm
        isOpen={chosen !== undefined}
        title={`删除“${chosen?.name ?? ''}”？`}
        lost={removing.error ?? '删除后，要求这项资质的岗位不能再报名；已经报名的不受影响。'}
        act="删除"
        busy={removing.isBusy}
        onConfirm={() => chosen && void removing.run(chosen.id)}
        onCancel={() => setChosen(undefined)}
      />
    </Screen>
  )
}

function Proof({ isExpired, verifiedBy }: Qualification) {
  if (isExpired) return <Tag tone="warn" text="已过期" />
  return verifiedBy ? (
    <Tag tone="ok" text={`${verifiedBy}核对过原件`} />
  ) : (
    <Tag tone="plain" icon="clock" text="本人填写，到场时核对原件" />
  )
}

export default observer(Qualifications)
