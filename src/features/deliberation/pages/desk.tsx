import type { HouseholdProgress } from '@contract/deliberation'
import type { HouseholdCode } from '@contract/household'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SelectField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { Screen } from '@/components/Screen'
import { Sheet } from '@/components/Sheet'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { CodeSheet } from '../components/CodeSheet'
import { open } from '../paths'
import { CHANNEL, STEP } from '../words'
import '../index.scss'

/** 登记、发码: building by building, which household has replied; papers and codes for the others. */
function Desk() {
  const { deliberations, households } = useStores()
  const { id = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const step = deliberation?.consultation.isOpen ? 'consultation' : 'menu'
  const progress = deliberations.progressOf(id, step)
  const [buildingId, setBuilding] = useState('')
  const [chosen, setChosen] = useState<HouseholdProgress>()
  const [code, setCode] = useState<HouseholdCode>()
  const [doubting, setDoubting] = useState<HouseholdProgress>()
  const { screen } = useLoaded(
    async () => {
      const { consultation } = await deliberations.load(id)
      await deliberations.loadProgress(
        id,
        consultation.isOpen ? 'consultation' : 'menu',
        buildingId,
      )
    },
    deliberation !== undefined && progress !== undefined,
  )
  const looking = useAction((next: string) => deliberations.loadProgress(id, step, next))
  const reminding = useAction(async () => {
    const { people } = await deliberations.remind(id)
    toast(people > 0 ? `已提醒 ${people} 人` : '用过住户码的住户都答过了')
  })
  const giving = useAction(async (householdId: string) => {
    setCode(await households.giveCode(householdId))
    setChosen(undefined)
  })
  const raising = useAction(async (reason: string) => {
    const householdId = doubting?.id ?? ''
    await deliberations.change('deliberation.raiseDoubt', { id, householdId, reason })
    setDoubting(undefined)
    toast('已列入上门名单')
  })
  if (!deliberation || !progress) return <Screen title="登记、发码" {...screen} />

  const building = progress.buildings.find((one) => one.id === buildingId)
  const nameOf = (household: HouseholdProgress) => `${building?.name ?? ''} ${household.name}`
  return (
    <Screen title="登记、发码" subtitle={`${deliberation.title} · ${STEP[step]}`} {...screen}>
      <View className="dl-split">
        <Card title="各楼进度">
          {progress.buildings.map(({ id: key, name, households: all, replied }) => (
            <Progress key={key} label={name} value={replied} total={all} tone="info" />
          ))}
          {deliberation.can.extend && (
            <Button
              kind="secondary"
              icon="bell"
              text="提醒还没有答的住户"
              busy={reminding.isBusy}
              onTap={() => void reminding.run()}
            />
          )}
          {reminding.error && <Warning text={reminding.error} />}
        </Card>
        <Card title="逐户登记">
          <SelectField
            label="楼栋"
            options={progress.buildings.map(({ id: value, name, households: all, replied }) => ({
              value,
              text: `${name}（${replied}/${all}）`,
            }))}
            value={buildingId}
            onChange={(next) => {
              setBuilding(next)
              void looking.run(next)
            }}
          />
          {looking.error && <Warning text={looking.error} />}
          {progress.households.map((household) => (
            <ListItem
              key={household.id}
              title={household.name}
              facts={factsOf(household)}
              onTap={() => setChosen(household)}
            />
          ))}
        </Card>
      </View>
      <Sheet
        title={chosen ? nameOf(chosen) : ''}
        isOpen={chosen !== undefined}
        onClose={() => setChosen(undefined)}
      >
        {chosen && (
          <>
            <View className="dl-text">{factsOf(chosen)}</View>
            {giving.error && <Warning text={giving.error} />}
            <Button
              text={chosen.reply ? '替这一户改登记' : '替这一户登记'}
              icon="edit"
              onTap={() => {
                open('choose', { id, step, householdId: chosen.id, name: nameOf(chosen) })
                setChosen(undefined)
              }}
            />
            <Button
              kind="secondary"
              icon="lock"
              text="发住户码"
              busy={giving.isBusy}
              onTap={() => void giving.run(chosen.id)}
            />
            <Button
              kind="secondary"
              icon="help"
              text="有顾虑，列入上门名单"
              onTap={() => {
                setDoubting(chosen)
                setChosen(undefined)
              }}
            />
          </>
        )}
      </Sheet>
      <TextSheet
        isOpen={doubting !== undefined}
        title={doubting ? nameOf(doubting) : ''}
        label="顾虑是什么"
        hint="只有互助站、社区和上门的人看得到"
        maxLength={500}
        act="列入上门名单"
        busy={raising.isBusy}
        error={raising.error}
        onSend={(reason) => void raising.run(reason)}
        onClose={() => setDoubting(undefined)}
      />
      <CodeSheet code={code} onClose={() => setCode(undefined)} />
    </Screen>
  )
}

function factsOf({ reply, isRepresented }: HouseholdProgress): string {
  return [
    reply ? `已答（${CHANNEL[reply.channel]}）${formatDateTime(reply.at)}` : '还没有答',
    isRepresented ? '已用住户码' : '未用住户码',
  ].join(' · ')
}

export default observer(Desk)
