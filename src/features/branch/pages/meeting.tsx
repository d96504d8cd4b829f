import type { Motion } from '@contract/branch'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { SectionTitle } from '@/components/Card'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Screen } from '@/components/Screen'
import { formatDateTime } from '@/lib/dates'
import { canPrint, print } from '@/lib/print'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AttendanceList } from '../components/AttendanceList'
import { MeetingFacts, MinutesCard } from '../components/MeetingFacts'
import { MeetingPaper } from '../components/MeetingPaper'
import { type MeetingSheet, MeetingSheets } from '../components/MeetingSheets'
import { MotionList } from '../components/MotionList'
import { QuorumCard, quorumWords } from '../components/QuorumCard'
import { open } from '../paths'
import { useMeetingActs } from '../useMeetingActs'

/** 一次组织生活: who came, what was decided, what was said. */
function MeetingPage() {
  const { meetings } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const meeting = meetings.find(id)
  const { screen } = useLoaded(() => meetings.load(id), meeting !== undefined)
  const [sheet, setSheet] = useState<MeetingSheet>()
  const [voiding, setVoiding] = useState<string>()
  const [again, setAgain] = useState<Motion>()
  const close = () => {
    setSheet(undefined)
    setVoiding(undefined)
    setAgain(undefined)
  }
  const acts = useMeetingActs(id, close)
  if (!meeting) return <Screen title="组织生活" {...screen} />
  const { can, quorum } = meeting
  const write = {
    text: '写会议记录',
    icon: 'edit' as const,
    onTap: () => setSheet('minutes'),
  }
  const hold = { text: '结束会议', icon: 'check' as const, onTap: () => setSheet('hold') }
  const vote = { text: '记录表决', icon: 'vote' as const, onTap: () => setSheet('motion') }
  const main = can.hold ? hold : write
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
          {can.vote && <Button kind="secondary" {...vote} />}
          {can.edit && <Button {...main} />}
        </>
      }
      bottom={
        !isDesk &&
        can.edit && (
          <BottomBar
            main={main}
            {...(can.vote && { second: vote })}
            note={
              can.hold
                ? quorumWords(quorum)
                : `${formatDateTime(meeting.startsAt)}以后才能结束会议，记录可以先写。`
            }
          />
        )
      }
    >
      <View className={isDesk ? 'br-split' : ''}>
        <View className="br-side">
          <MeetingFacts meeting={meeting} />
          <QuorumCard kind={meeting.kind} quorum={quorum} />
          {acts.marking.error && (
            <ErrorPanel text={acts.marking.error} onRetry={acts.marking.retry} />
          )}
          <AttendanceList
            people={acts.marking.shown(meeting.attendance)}
            onMark={can.record ? acts.marking.mark : undefined}
          />
        </View>
        <View className="br-side">
          <SectionTitle title="表决" side={`${meeting.motions.length} 项`} />
          <MotionList
            motions={meeting.motions}
            canRecord={can.vote}
            onVoid={can.void ? setVoiding : undefined}
            onAgain={
              can.void && meeting.state === 'held'
                ? (motion) => {
                    setAgain(motion)
                    setSheet('motion')
                  }
                : undefined
            }
          />
          <MinutesCard meeting={meeting} />
          <View className="br-acts">
            {can.hold && <Button small kind="secondary" {...write} />}
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
      <MeetingSheets
        meeting={meeting}
        sheet={sheet}
        voiding={voiding}
        again={again}
        acts={acts}
        onClose={close}
      />
    </Screen>
  )
}

export default observer(MeetingPage)
