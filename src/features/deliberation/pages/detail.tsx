import type { DeliberationDetail } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button, type ButtonProps } from '@/components/Button'
import { Card } from '@/components/Card'
import { Screen } from '@/components/Screen'
import { Steps } from '@/components/Steps'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { go } from '@/lib/navigate'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AccountCard, DoubtFiguresCard, EveningsCard, WorksCard } from '../components/Course'
import { CourseSheets } from '../components/CourseSheets'
import { DetailActs } from '../components/DetailActs'
import { OwnCard } from '../components/OwnCard'
import { StepCard } from '../components/StepCard'
import { open } from '../paths'
import { type CourseAct, useCourse } from '../useCourse'
import { COURSE, STATE } from '../words'
import '../index.scss'

/** 议事: the whole course on one page, for all to see. */
function Detail() {
  const { deliberations } = useStores()
  const { id = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const isDesk = useDesk()
  const course = useCourse()
  const [householdId, setHousehold] = useState<string>()
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  if (!deliberation) return <Screen title="议事" {...screen} />

  const { title, regionName, buildings, households, mine, can } = deliberation
  const main = mainOf(deliberation, course.open)
  return (
    <Screen
      title={title}
      subtitle={`${regionName} · ${buildings} 栋 ${households} 户`}
      {...screen}
      acts={main && <Button {...main} />}
      bottom={!isDesk && main && <BottomBar main={main} />}
    >
      <View className="dl-split">
        <View>
          <HeadCard deliberation={deliberation} />
          {mine.map((household) => (
            <OwnCard
              key={household.id}
              deliberation={deliberation}
              household={household}
              onDoubt={() => {
                setHousehold(household.id)
                course.open('doubt')
              }}
            />
          ))}
          <StepCard step="menu" info={deliberation.menu} households={households} />
          <StepCard
            step="consultation"
            info={deliberation.consultation}
            households={households}
            {...(can.seeDoubts && {
              onRead: (question) => open('opinions', { id, question }),
            })}
          />
        </View>
        <View>
          <WorksCard deliberation={deliberation} />
          <AccountCard deliberation={deliberation} />
          <EveningsCard
            deliberation={deliberation}
            {...(can.plan && { onOpen: () => open('meetings', { id }) })}
          />
          <DoubtFiguresCard
            deliberation={deliberation}
            {...(can.seeDoubts && { onOpen: () => open('doubts', { id }) })}
          />
          <DetailActs deliberation={deliberation} onAct={course.open} />
        </View>
      </View>
      <CourseSheets deliberation={deliberation} course={course} householdId={householdId} />
    </Screen>
  )
}

function HeadCard({ deliberation }: { deliberation: DeliberationDetail }) {
  const { state, aim, cancelReason } = deliberation
  return (
    <Card>
      <View className="dl-tags">
        <Tag {...STATE[state]} />
      </View>
      <View className="dl-text">{aim}</View>
      {COURSE.includes(state) && (
        <View className="dl-steps">
          <Steps
            names={COURSE.map((one) => STATE[one].text)}
            current={state === 'finished' ? COURSE.length : COURSE.indexOf(state)}
          />
        </View>
      )}
      {cancelReason && <Warning text={`已终止：${cancelReason}`} />}
    </Card>
  )
}

/** The one next thing: of who keeps it the next step, of everybody else their own household. */
function mainOf(
  { id, can, menu, consultation, mine }: DeliberationDetail,
  onAct: (act: CourseAct) => void,
): ButtonProps | undefined {
  const isOpen = menu.isOpen || consultation.isOpen
  const act = (text: string, which: CourseAct) => ({ text, onTap: () => onAct(which) })
  if (can.enter && can.seeDoubts && isOpen) {
    return { text: '登记、发码', icon: 'users', onTap: () => open('desk', { id }) }
  }
  if (can.openConsultation) {
    return consultation.questions.length === 0
      ? { text: '写问题', onTap: () => open('questions', { id, step: 'consultation' }) }
      : act('开始征求意见', 'openConsultation')
  }
  if (can.openMenu && consultation.isClosed) {
    return menu.questions.length === 0
      ? { text: '写菜单', onTap: () => open('questions', { id, step: 'menu' }) }
      : act('开放菜单', 'openMenu')
  }
  if (can.startDeciding && menu.isClosed) return act('转入业主表决', 'startDeciding')
  if (can.startWorks) return act('登记开工', 'startWorks')
  if (can.work) return { ...act('记施工进展', 'work'), icon: 'edit' }
  if (isOpen && mine.length === 0) {
    return {
      text: '用住户码代表我家',
      icon: 'building',
      onTap: () => go('/features/household/pages/mine'),
    }
  }
  return undefined
}

export default observer(Detail)
