import {
  type BranchDetail,
  MEETING_KINDS,
  MEETING_NAMES,
  type MeetingDetail,
  type MeetingKind,
  PlanMeetingInput,
} from '@contract/branch'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, DateField, TextArea, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { formatTime, toDay, toInstant } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { fixedDay } from '../fixedDay'
import { pathOf } from '../paths'

/** 安排组织生活、修改安排 */
function MeetingEdit() {
  const { branches, meetings } = useStores()
  const { id, branchId: asked, kind, group } = useRouter().params
  const meeting = id ? meetings.find(id) : undefined
  const branch = branches.find(asked ?? meeting?.branchId ?? '')
  const isThere = Boolean(branch && (!id || meeting))
  const { screen } = useLoaded(async () => {
    // Coming back to the front must not take away what was typed.
    if (isThere) return
    if (id) await meetings.load(id)
    else if (asked) await meetings.loadOf(asked)
    await branches.load(asked ?? (id && meetings.find(id)?.branchId) ?? '')
  }, isThere)
  if (!branch || !isThere) return <Screen title="安排组织生活" {...screen} />
  const wanted = MEETING_KINDS.find((one) => one === kind)
  return <MeetingForm branch={branch} meeting={meeting} wanted={wanted} group={group} />
}

interface Props {
  branch: BranchDetail
  meeting: MeetingDetail | undefined
  /** The kind that somebody came to plan. */
  wanted: MeetingKind | undefined
  /** The party group for which they came. */
  group: string | undefined
}

function MeetingForm({ branch, meeting, wanted, group }: Props) {
  const { meetings } = useStores()
  const groups = branch.partyGroups.filter(({ can }) => can.plan)
  const isLeader = !branch.can.planMeeting && groups.length > 0
  const kind = meeting?.kind ?? (isLeader ? 'groupMeeting' : wanted) ?? 'partyDay'
  const partyGroupId =
    meeting?.partyGroup?.id ?? group ?? (groups.length === 1 ? groups[0]?.id : '') ?? ''
  const propose = (kind: MeetingKind, partyGroupId: string) =>
    fixedDay(meetings.of(branch.id) ?? [], {
      kind,
      today: toDay(),
      ...(kind === 'groupMeeting' && { partyGroupId }),
    })
  const proposed = useRef(meeting ? '' : propose(kind, partyGroupId))
  const form = useForm(
    {
      kind,
      partyGroupId,
      title: meeting?.title ?? '',
      day: meeting ? toDay(meeting.startsAt) : proposed.current,
      time: meeting ? formatTime(meeting.startsAt) : '19:00',
      place: meeting?.place ?? '',
      agenda: meeting?.agenda ?? '',
    },
    meeting ? {} : { draft: `meeting:${branch.id}` },
  )
  const { values, set } = form
  // What was chosen by hand stays; what was proposed follows the kind.
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed anew when the kind changes
  useEffect(() => {
    if (meeting || values.day !== proposed.current) return
    proposed.current = propose(values.kind, values.partyGroupId)
    if (proposed.current !== values.day) set('day', proposed.current)
  }, [values.kind, values.partyGroupId])
  const isOfGroup = form.values.kind === 'groupMeeting' && groups.length > 0
  const saving = useAction(async () => {
    const { day, time, partyGroupId, ...rest } = form.values
    const startsAt = day && time ? toInstant(day, time) : undefined
    const input = form.parse(PlanMeetingInput, {
      branchId: branch.id,
      ...rest,
      ...(isOfGroup && partyGroupId && { partyGroupId }),
      startsAt,
    })
    if (!input) return
    const { branchId: _branch, ...facts } = input
    const saved = meeting
      ? await meetings.edit({ id: meeting.id, ...facts })
      : await meetings.plan(input)
    form.done()
    toast(meeting ? '安排已修改' : '已安排')
    replace(`${pathOf('meeting')}?id=${saved.id}`)
  })
  const { setProblems } = form
  const { error, problems } = saving
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each failure, not for each drawing
  useEffect(() => {
    if (error && Object.keys(problems).length > 0) setProblems(problems)
  }, [error])
  // A temporary branch has no committee and appraises nobody (P-7, P-17).
  const kinds = MEETING_KINDS.filter(
    (kind) =>
      (branch.kind !== 'temporary' || (kind !== 'committee' && kind !== 'appraisal')) &&
      (!isLeader || kind === 'groupMeeting'),
  ).reverse()

  return (
    <Screen
      column
      title={meeting ? '修改安排' : isLeader ? '安排党小组会' : '安排组织生活'}
      subtitle={branch.name}
      bottom={
        <BottomBar
          main={{
            text: meeting ? '保存' : '安排',
            busy: saving.isBusy,
            onTap: () => void saving.run(),
          }}
        />
      }
    >
      <View className="br-form">
        <Card>
          <ChipsField
            label="类型"
            error={form.problems['kind']}
            options={kinds.map((value) => ({ value, text: MEETING_NAMES[value] }))}
            value={[form.values.kind]}
            onChange={([kind]) => {
              const chosen = MEETING_KINDS.find((one) => one === kind)
              if (chosen) form.set('kind', chosen)
            }}
          />
          {isOfGroup && (
            <ChipsField
              label="党小组"
              error={form.problems['partyGroupId']}
              options={groups.map(({ id, name }) => ({ value: id, text: name }))}
              value={[form.values.partyGroupId]}
              onChange={([chosen]) => chosen && form.set('partyGroupId', chosen)}
            />
          )}
          <TextField
            label="标题"
            placeholder="例如：主题党日，入户走访"
            maxLength={80}
            {...form.bind('title')}
          />
          <DateField label="日期" {...form.bind('day')} error={form.problems['startsAt']} />
          <DateField label="时间" mode="time" {...form.bind('time')} />
          <TextField
            label="地点"
            optional
            placeholder="例如：邻里中心二楼会议室"
            maxLength={100}
            {...form.bind('place')}
          />
          <TextArea
            label="议程"
            optional
            placeholder="一行写一项"
            maxLength={2000}
            {...form.bind('agenda')}
          />
          {error && <View className="br-error">{error}</View>}
        </Card>
      </View>
    </Screen>
  )
}

export default observer(MeetingEdit)
