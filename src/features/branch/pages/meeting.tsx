import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { canPrint, print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useStores } from '@/stores/root'
import { AttendanceList } from '../components/AttendanceList'
import { MeetingFacts } from '../components/MeetingFacts'
import { MeetingPaper } from '../components/MeetingPaper'
import { MotionList } from '../components/MotionList'
import { MotionSheet, type Votes } from '../components/MotionSheet'
import { QuorumCard, quorumWords } from '../components/QuorumCard'
import { TextSheet } from '../components/TextSheet'
import { open } from '../paths'
import { useLoaded } from '../useLoaded'
import { useMarks } from '../useMarks'

/** 一次组织生活: who came, what was decided, what was said. */
function MeetingPage() {
  const { meetings } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const meeting = meetings.find(id)
  const { screen } = useLoaded(() => meetings.load(id), meeting !== undefined)
  const [sheet, setSheet] = useState<'motion' | 'hold' | 'cancel'>()
  const close = () => setSheet(undefined)
  const done = (words: string) => {
    close()
    toast(words)
  }
  const marking = useMarks((entries) => meetings.recordAttendance({ id, entries }))
  const moving = useAction(async (votes: Votes) => {
    await meetings.recordMotion({ id, ...votes })
    done('表决已记录')
  })
  const holding = useAction(async (minutes: string) => {
    await meetings.hold(id, minutes)
    done('会议已结束，记录已存档')
  })
  const cancelling = useAction(async () => {
    await meetings.cancel(id)
    done('会议已取消')
  })
  if (!meeting) return <Screen title="组织生活" {...screen} />
  const { can, quorum } = meeting
  const hold = { text: '结束会议', icon: 'check' as const, onTap: () => setSheet('hold') }
  const vote = { text: '记录表决', icon: 'vote' as const, onTap: () => setSheet('motion') }
  const isPaper = meeting.state !== 'cancelled' && canPrint

  return (
    <Screen
      title={meeting.title}
      subtitle={meeting.branchName}
      {...screen}
      acts={
        <>
          {isPaper && (
            <Button
              kind="secondary"
              icon="print"
              text={meeting.state === 'held' ? '打印会议记录' : '打印签到表'}
              onTap={print}
            />
          )}
          {can.record && <Button kind="secondary" {...vote} />}
          {can.hold && <Button {...hold} />}
        </>
      }
      bottom={
        !isDesk && can.hold && <BottomBar main={hold} second={vote} note={quorumWords(quorum)} />
      }
    >
      <View className={isDesk ? 'br-split' : ''}>
        <View className="br-side">
          <MeetingFacts meeting={meeting} />
          <QuorumCard quorum={quorum} />
          {marking.error && <ErrorPanel text={marking.error} onRetry={marking.retry} />}
          <AttendanceList
            people={marking.shown(meeting.attendance)}
            onMark={can.record ? marking.mark : undefined}
          />
        </View>
        <View className="br-side">
          <SectionTitle title="表决" side={`${meeting.motions.length} 项`} />
          <MotionList motions={meeting.motions} canRecord={can.record} />
          {meeting.minutes && (
            <Card title="会议记录">
              <View className="br-text">{meeting.minutes}</View>
            </Card>
          )}
          <View className="br-acts">
            {can.edit && (
              <Button
                small
                kind="secondary"
                icon="edit"
                text="修改安排"
                onTap={() => open('meetingEdit', { id })}
              />
            )}
            {can.cancel && (
              <Button small kind="plain" text="取消会议" onTap={() => setSheet('cancel')} />
            )}
          </View>
        </View>
      </View>
      {isPaper && <MeetingPaper meeting={meeting} />}
      <MotionSheet
        isOpen={sheet === 'motion'}
        kinds={meeting.motionKinds}
        quorum={quorum}
        busy={moving.isBusy}
        error={moving.error}
        problems={moving.problems}
        onRecord={(votes) => void moving.run(votes)}
        onClose={close}
      />
      <TextSheet
        isOpen={sheet === 'hold'}
        title="结束会议"
        label="会议记录"
        hint="保存后成为记录，到会、表决和记录都不能再改"
        placeholder="谁说了什么，议定了什么"
        maxLength={5000}
        act="结束并存档"
        busy={holding.isBusy}
        error={holding.error}
        onSend={(minutes) => void holding.run(minutes)}
        onClose={close}
      />
      <Confirm
        isOpen={sheet === 'cancel'}
        title="取消这次会议？"
        lost={cancelling.error ?? '已登记的到会情况不再计入。取消后不能恢复，可以另外安排一次。'}
        act="取消会议"
        busy={cancelling.isBusy}
        onConfirm={() => void cancelling.run()}
        onCancel={close}
      />
    </Screen>
  )
}

export default observer(MeetingPage)
