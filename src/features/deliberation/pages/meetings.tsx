import {
  type DeliberationDetail,
  type MeetingPlan,
  PlanMeetingsInput,
} from '@contract/deliberation'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateField, SwitchField, TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { dateBlock, formatDay, formatTime, toDay, toInstant } from '@/lib/dates'
import { check } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { MEETING_STATE, namesOf } from '../words'
import '../index.scss'

/** 楼栋会: the evenings that there are, and the planner of those to come. */
function Meetings() {
  const { deliberations } = useStores()
  const { id = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  if (!deliberation) return <Screen title="楼栋会" {...screen} />
  const { meetings, coverage, can } = deliberation
  return (
    <Screen title="楼栋会" subtitle={deliberation.title} {...screen}>
      <View className="dl-split">
        <Card title="安排" side={`覆盖 ${coverage.covered}/${coverage.buildings} 栋`}>
          {coverage.uncovered.length > 0 && (
            <Warning
              text={`还有 ${coverage.uncovered.length} 栋没有安排：${namesOf(coverage.uncovered, 8)}`}
            />
          )}
          {meetings.map((meeting) => (
            <ListItem
              key={meeting.id}
              date={dateBlock(meeting.startsAt)}
              title={namesOf(meeting.buildings)}
              facts={`${formatTime(meeting.startsAt)} · ${meeting.place} · ${
                meeting.state === 'held'
                  ? `到会 ${meeting.present}/${meeting.invited} 户`
                  : `请 ${meeting.invited} 户`
              }`}
              below={<Tag {...MEETING_STATE[meeting.state]} />}
              onTap={() => open('meeting', { meetingId: meeting.id })}
            />
          ))}
        </Card>
        {can.plan && <Planner deliberation={deliberation} />}
      </View>
    </Screen>
  )
}

interface Wish {
  firstOn: string
  time: string
  evenings: string
  perEvening: string
  place: string
  fitAll: boolean
}

const Planner = observer(function Planner({ deliberation }: { deliberation: DeliberationDetail }) {
  const { deliberations } = useStores()
  const { id } = deliberation
  const [wish, setWish] = useState<Wish>({
    firstOn: toDay(),
    time: '19:00',
    evenings: '12',
    perEvening: '2',
    place: '小区议事厅',
    fitAll: false,
  })
  const [plan, setPlan] = useState<MeetingPlan>()
  const set = (change: Partial<Wish>) => {
    setWish({ ...wish, ...change })
    setPlan(undefined)
  }
  const proposing = useAction(async () => {
    const { firstOn, evenings, perEvening, fitAll } = wish
    setPlan(
      await deliberations.propose({
        id,
        firstOn,
        evenings: Number(evenings),
        perEvening: Number(perEvening),
        fitAll,
      }),
    )
  })
  const saving = useAction(async ({ evenings }: MeetingPlan) => {
    const input = {
      id,
      meetings: evenings.map(({ day, buildings }) => ({
        startsAt: toInstant(day, wish.time),
        place: wish.place,
        buildingIds: buildings.map((building) => building.id),
      })),
    }
    if (!check(PlanMeetingsInput, input).ok) return
    await deliberations.change('deliberation.planMeetings', input)
    setPlan(undefined)
    toast('已安排')
  })
  const error = proposing.error ?? saving.error
  return (
    <Card title="排楼栋会">
      <DateField label="从哪天开始" value={wish.firstOn} onChange={(firstOn) => set({ firstOn })} />
      <DateField label="几点" mode="time" value={wish.time} onChange={(time) => set({ time })} />
      <TextField
        label="连开几晚"
        type="number"
        unit="晚"
        maxLength={2}
        value={wish.evenings}
        onChange={(evenings) => set({ evenings })}
      />
      <TextField
        label="每晚几栋"
        type="number"
        unit="栋"
        maxLength={2}
        value={wish.perEvening}
        onChange={(perEvening) => set({ perEvening })}
      />
      <TextField
        label="地点"
        maxLength={60}
        value={wish.place}
        onChange={(place) => set({ place })}
      />
      <SwitchField
        label="剩下的楼加到最后几晚"
        value={wish.fitAll}
        onChange={(fitAll) => set({ fitAll })}
      />
      {error && <Warning text={error} />}
      <Button
        kind="secondary"
        text="排一排看"
        busy={proposing.isBusy}
        onTap={() => void proposing.run()}
      />
      {plan && (
        <>
          <PlanView plan={plan} />
          <Button text="就这样安排" busy={saving.isBusy} onTap={() => void saving.run(plan)} />
          <View className="dl-note">还没有开、也没有人签到的旧安排会被替换。</View>
        </>
      )}
    </Card>
  )
})

function PlanView({ plan: { evenings, uncovered } }: { plan: MeetingPlan }) {
  return (
    <View>
      {uncovered.length > 0 && (
        <Warning
          text={`${uncovered.length} 栋未覆盖：${namesOf(uncovered, 8)}。可以多开一晚，或打开“剩下的楼加到最后几晚”。`}
        />
      )}
      {evenings.map(({ day, buildings, households }) => (
        <Row key={day} label={formatDay(day)} value={`${namesOf(buildings)}，${households} 户`} />
      ))}
    </View>
  )
}

export default observer(Meetings)
