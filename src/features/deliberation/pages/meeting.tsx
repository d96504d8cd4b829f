import type { MeetingDetail } from '@contract/deliberation'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Icon } from '@/components/Icon'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { classNames } from '@/lib/classNames'
import { formatDateTime } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { MEETING_STATE, namesOf } from '../words'
import '../index.scss'

/** 楼栋会签到: one tap for each household at the door of the hall; minutes afterwards. */
function Meeting() {
  const { deliberations } = useStores()
  const { meetingId = '' } = useRouter().params
  const meeting = deliberations.meeting(meetingId)
  const [sheet, setSheet] = useState<'hold' | 'cancel'>()
  const { screen } = useLoaded(() => deliberations.loadMeeting(meetingId), meeting !== undefined)
  const ending = useAction(async (text: string) => {
    if (sheet === 'hold') await deliberations.holdMeeting(meetingId, text)
    else await deliberations.cancelMeeting(meetingId, text)
    setSheet(undefined)
    toast(sheet === 'hold' ? '已完成' : '已取消')
  })
  const [isTelling, setTelling] = useState(false)
  const telling = useAction(async () => {
    const { people, phones } = await deliberations.tellEvening(meetingId)
    setTelling(false)
    toast(
      people === 0 ? '还没有住户用手机代表这几栋楼' : `已通知 ${people} 位，${phones} 位会收到微信`,
    )
  })
  if (!meeting) return <Screen title="楼栋会" {...screen} />
  const { can, state, minutes, cancelReason, present, invited, startsAt, place } = meeting
  return (
    <Screen
      title={namesOf(meeting.buildings)}
      subtitle={`${formatDateTime(startsAt)} · ${place}`}
      {...screen}
      bottom={
        can.hold && <BottomBar main={{ text: '写会议记录，结束', onTap: () => setSheet('hold') }} />
      }
    >
      <Card title={`到会 ${present}/${invited} 户`} side={<Tag {...MEETING_STATE[state]} />}>
        {minutes && <View className="dl-text">{minutes}</View>}
        {cancelReason && <Warning text={`已取消：${cancelReason}`} />}
        <Acts>
          <Button
            kind="secondary"
            small
            icon="print"
            text="打印邀请"
            onTap={() => open('invitation', { meetingId })}
          />
          {can.tell && (
            <Button
              kind="secondary"
              small
              icon="bell"
              text="通知住户"
              onTap={() => setTelling(true)}
            />
          )}
          {can.cancel && (
            <Button
              kind="danger"
              small
              icon="close"
              text="取消这一场"
              onTap={() => setSheet('cancel')}
            />
          )}
        </Acts>
      </Card>
      <Confirm
        isOpen={isTelling}
        title="通知这几栋楼的住户？"
        lost={
          telling.error ??
          '代表这几栋楼住户的人会在消息里看到时间和地点；同意过的会收到微信，夜里不发，天亮再发。'
        }
        act="通知"
        busy={telling.isBusy}
        onConfirm={() => void telling.run()}
        onCancel={() => setTelling(false)}
      />
      <SignIns meeting={meeting} />
      <TextSheet
        isOpen={sheet !== undefined}
        title={sheet === 'hold' ? '会议记录' : '取消这一场'}
        label={sheet === 'hold' ? '讲了什么、住户问了什么、怎么答的' : '原因'}
        {...(sheet === 'hold' ? { hint: '所有人都能看到，不写住户的名字和房号' } : {})}
        maxLength={sheet === 'hold' ? 3000 : 200}
        act={sheet === 'hold' ? '结束会议' : '取消'}
        busy={ending.isBusy}
        error={ending.error}
        onSend={(text) => void ending.run(text)}
        onClose={() => setSheet(undefined)}
      />
    </Screen>
  )
}

const SignIns = observer(function SignIns({ meeting }: { meeting: MeetingDetail }) {
  const { deliberations } = useStores()
  const { households, can } = meeting
  const signing = useAction((householdId: string, isPresent: boolean, name: string) =>
    deliberations.signIn({ meetingId: meeting.id, householdId, isPresent }, `楼栋会签到 ${name}`),
  )
  const buildings = [...new Set(households.map(({ buildingName }) => buildingName))]
  return (
    <>
      {signing.error && <Warning text={signing.error} />}
      {buildings.map((building) => (
        <Card key={building} title={building} side={can.signIn ? '点一下签到，再点取消' : ''}>
          <View className="dl-houses">
            {households
              .filter(({ buildingName }) => buildingName === building)
              .map(({ id, name, isPresent: wasPresent }) => {
                const kept = deliberations.keptSignIn(meeting.id, id)
                const isPresent = kept ?? wasPresent
                return (
                  <Tap
                    key={id}
                    role="checkbox"
                    checked={isPresent}
                    disabled={!can.signIn}
                    className={classNames('dl-house', isPresent && 'dl-house--on')}
                    label={`${building} ${name}`}
                    onTap={() => void signing.run(id, !isPresent, `${building} ${name}`)}
                  >
                    {isPresent && <Icon name={kept === undefined ? 'check' : 'waiting'} />}
                    <Text>{name}</Text>
                  </Tap>
                )
              })}
          </View>
        </Card>
      ))}
    </>
  )
})

export default observer(Meeting)
