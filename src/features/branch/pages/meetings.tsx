import { MEETING_NAMES, type Meeting } from '@contract/branch'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { dateBlock, formatTime } from '@/lib/dates'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { DuesCard } from '../components/DuesCard'
import { open } from '../paths'
import { facts, MEETING_STATE, SHORT_MEETING } from '../words'

/** 组织生活 */
function Meetings() {
  const { branches, meetings } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const branch = branches.find(id)
  const all = meetings.of(id)
  const { screen } = useLoaded(
    async () => {
      const [{ state }] = await Promise.all([branches.load(id), meetings.loadOf(id)])
      if (state === 'active') await meetings.loadDues(id)
    },
    Boolean(branch && all),
  )
  if (!branch || !all) return <Screen title="组织生活" {...screen} />
  const own = branch.partyGroups.find((group) => group.can.plan)
  // Whoever leads a party group plans its meetings alone.
  const mayPlan = branch.can.planMeeting || own !== undefined
  const plan = {
    text: branch.can.planMeeting ? '安排组织生活' : '安排党小组会',
    icon: 'plus' as const,
    onTap: () => open('meetingEdit', { branchId: id }),
  }
  const ahead = all.filter(({ state }) => state === 'planned').reverse()
  const past = all.filter(({ state }) => state !== 'planned')

  return (
    <Screen
      title="组织生活"
      subtitle={branch.name}
      {...screen}
      acts={mayPlan && <Button {...plan} />}
      bottom={!isDesk && mayPlan && <BottomBar main={plan} />}
    >
      {branch.state === 'active' && (
        <DuesCard
          dues={meetings.duesOf(id)}
          onPlan={
            mayPlan
              ? (kind, group) => open('meetingEdit', { branchId: id, kind, group })
              : undefined
          }
        />
      )}
      {all.length === 0 && (
        <Card>
          <Empty
            icon="calendar"
            text={
              mayPlan
                ? '还没有安排。党员大会一般每季度一次，主题党日每月相对固定的一天。'
                : '还没有安排。书记安排后会出现在这里。'
            }
            {...(mayPlan && { act: plan })}
          />
        </Card>
      )}
      {ahead.length > 0 && <SectionTitle title="待召开" side={`${ahead.length} 次`} />}
      {ahead.length > 0 && <List meetings={ahead} />}
      {past.length > 0 && <SectionTitle title="已召开" side={`${past.length} 次`} />}
      {past.length > 0 && <List meetings={past} />}
    </Screen>
  )
}

function List({ meetings }: { meetings: Meeting[] }) {
  return (
    <Card flush>
      {meetings.map((meeting) => (
        <ListItem
          key={meeting.id}
          // Only what is still to come is urgent.
          date={{
            ...dateBlock(meeting.startsAt),
            ...(meeting.state !== 'planned' && { urgent: false }),
          }}
          title={meeting.title}
          facts={facts(
            MEETING_NAMES[meeting.kind],
            meeting.partyGroup?.name,
            formatTime(meeting.startsAt),
            meeting.place,
            meeting.writtenOn && '补记',
            meeting.state === 'held' && `到会 ${meeting.present}/${meeting.entitled}`,
          )}
          side={<Tag {...(meeting.isShort ? SHORT_MEETING : MEETING_STATE[meeting.state])} />}
          onTap={() => open('meeting', { id: meeting.id })}
        />
      ))}
    </Card>
  )
}

export default observer(Meetings)
