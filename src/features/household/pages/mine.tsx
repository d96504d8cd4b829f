import { HOUSEHOLD_CODE_LENGTH, type Household, UseHouseholdCodeInput } from '@contract/household'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'

/** 我的房屋: for which household one speaks, and the code by which one may. */
function Mine() {
  const { households } = useStores()
  const { mine } = households
  const [leaving, setLeaving] = useState<Household>()
  const { screen } = useLoaded(households.load, mine !== undefined)
  const ending = useAction(async ({ id }: Household) => {
    await households.leave(id)
    setLeaving(undefined)
    toast('已解除')
  })
  if (!mine) return <Screen title="我的房屋" column {...screen} />
  return (
    <Screen title="我的房屋" subtitle="代表这一户填意见、选菜单" column {...screen}>
      {mine.length === 0 ? (
        <Card>
          <Empty icon="building" text="还没有代表哪一户。用互助站上门发的住户码，在下面填写。" />
        </Card>
      ) : (
        <Card flush>
          {mine.map((household) => (
            <ListItem
              key={household.id}
              icon="building"
              title={`${household.buildingName} ${household.name}`}
              facts={household.estateName}
              act={<Button kind="plain" small text="解除" onTap={() => setLeaving(household)} />}
            />
          ))}
        </Card>
      )}
      <CodeForm />
      <Confirm
        isOpen={leaving !== undefined}
        title="不再代表这一户？"
        lost="以后不能再替这一户填写和查看，已经填的仍然有效。要恢复，请再领一个住户码。"
        act="解除"
        busy={ending.isBusy}
        onConfirm={() => void (leaving && ending.run(leaving))}
        onCancel={() => setLeaving(undefined)}
      />
    </Screen>
  )
}

const CodeForm = observer(function CodeForm() {
  const { households, regions } = useStores()
  const form = useForm({ place: null as Place | null, code: '' })
  const [left, setLeft] = useState<number>()
  const using = useAction(async () => {
    setLeft(undefined)
    const { place, code } = form.values
    const input = form.parse(UseHouseholdCodeInput, { householdId: place?.id ?? '', code })
    if (!input) return
    const answer = await households.speakFor(input.householdId, input.code)
    if (!answer.isRight) return setLeft(answer.left)
    form.set('code', '')
    toast(`已代表 ${answer.household.buildingName} ${answer.household.name}`)
  })
  return (
    <Card title="用住户码">
      {using.error && <Warning text={using.error} />}
      {left !== undefined && (
        <Warning
          text={`住户码和房号对不上，请核对房号和纸上的字。${left > 0 ? `这一小时还可以试 ${left} 次。` : '请过一小时再试。'}`}
        />
      )}
      <RegionPicker
        label="哪一户"
        value={form.values.place}
        error={form.problems['householdId'] && '请选到房号'}
        load={regions.load}
        kinds={['household']}
        onChange={(place) => form.set('place', place)}
      />
      <TextField
        label="住户码"
        hint={`${HOUSEHOLD_CODE_LENGTH} 位字母和数字，印在上门发的纸条上`}
        maxLength={12}
        {...form.bind('code')}
      />
      <Button text="代表这一户" busy={using.isBusy} onTap={() => void using.run()} />
    </Card>
  )
})

export default observer(Mine)
