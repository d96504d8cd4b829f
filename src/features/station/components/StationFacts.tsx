import type { StationDetail } from '@contract/station'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDate } from '@/lib/dates'
import { ROLE } from '../words'
import { StationTags } from './StationTags'
import '../index.scss'

/** What it is, where, what for, and how it stands with the reason. */
export function StationHead({ station }: { station: StationDetail }) {
  const { state, reason, regionName, openedOn, aim, can, branches } = station
  return (
    <>
      <Card>
        <StationTags station={station} />
        <Row label="地点" value={regionName} strong />
        {openedOn && <Row label="开放日期" value={formatDate(openedOn)} />}
        {branches.map(({ id, name, isOver }) => (
          <Row key={id} label="一起办改造" value={isOver ? `${name}（已完成任务）` : name} />
        ))}
        <Row long label="想做的事" value={<View className="st-text">{aim}</View>} />
      </Card>
      {state === 'proposed' && !can.approve && (
        <Warning tone="info" text="已经提交，等社区批准。批准以后，大家才看得到这个互助站。" />
      )}
      {state === 'declined' && <Warning text={`没有批准：${reason ?? '没有写明原因'}`} />}
      {state === 'resting' && <Warning text={`暂停：${reason ?? '没有写明原因'}`} />}
      {state === 'closed' && <Warning text={`已关闭，只能查看：${reason ?? '没有写明原因'}`} />}
    </>
  )
}

/** Who started it and who coordinates it. The mark is shown by whoever wants it shown. */
export function HoldersCard({ station }: { station: StationDetail }) {
  const { holders, invited = [], offered } = station
  if (holders.length === 0) return null
  return (
    <Card title="发起人和协调人" flush>
      {holders.map(({ id, name, role, since, showsParty, isHead }) => (
        <ListItem
          key={id}
          icon="me"
          title={name}
          facts={`${ROLE[role]} · ${formatDate(since)}起`}
          side={
            <View className="st-tags">
              {isHead && <Tag tone="info" icon="check" text="负责人" />}
              {showsParty && <Tag tone="gold" text="党员" />}
            </View>
          }
          below={offered?.id === id && <Tag icon="clock" text="已请接任负责人，等待答复" />}
        />
      ))}
      {invited.map(({ id, name }) => (
        <ListItem
          key={id}
          icon="waiting"
          title={name}
          facts="已邀请担任协调人"
          side={<Tag tone="plain" icon="clock" text="等待答复" />}
        />
      ))}
    </Card>
  )
}
