import type { DeliberationDetail, EveningMeeting } from '@contract/deliberation'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Row } from '@/components/Row'
import { Timeline } from '@/components/Timeline'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatDay } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { go } from '@/lib/navigate'
import { exact, MEETING_STATE, namesOf } from '../words'
import '../index.scss'

type Part = { deliberation: DeliberationDetail }

/** 楼栋会: the evenings, whom they covered and who came. */
export function EveningsCard({ deliberation, onOpen }: Part & { onOpen?: () => void }) {
  const { meetings, coverage } = deliberation
  const isMissing = coverage.uncovered.length > 0
  if (meetings.length === 0) return null
  return (
    <Card
      title="楼栋会"
      side={`覆盖 ${coverage.covered}/${coverage.buildings} 栋`}
      {...(onOpen && { onSide: onOpen })}
    >
      {isMissing && (
        <Warning
          text={`还有 ${coverage.uncovered.length} 栋没有安排：${namesOf(coverage.uncovered, 8)}`}
        />
      )}
      <Timeline
        items={meetings.map((meeting) => ({
          key: meeting.id,
          title: namesOf(meeting.buildings),
          facts: factsOf(meeting),
          ahead: meeting.state === 'planned',
          ...(meeting.minutes ? { text: meeting.minutes } : {}),
        }))}
      />
    </Card>
  )
}

function factsOf({ startsAt, place, state, present, invited, cancelReason }: EveningMeeting) {
  const came = state === 'held' ? `到会 ${present}/${invited} 户` : `请 ${invited} 户`
  const end = state === 'cancelled' ? `已取消：${cancelReason ?? ''}` : came
  return [
    formatDateTime(startsAt),
    place,
    state === 'planned' ? MEETING_STATE[state].text : '',
    end,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 上门: how many doubts there were and what became of them, never whose. */
export function DoubtFiguresCard({ deliberation, onOpen }: Part & { onOpen?: () => void }) {
  const { raised, settled, standing, open, visits, unvisited } = deliberation.doubts
  if (raised === 0 && !onOpen) return null
  return (
    <Card title="有顾虑的住户" {...(onOpen && { side: '名单', onSide: onOpen })}>
      <Figures
        items={[
          {
            name: '提出',
            value: raised,
            unit: '户',
            definition: '自己提出或会上、纸上写明有顾虑的住户，不公布是哪一户',
          },
          { name: '已消除', value: settled, unit: '户' },
          {
            name: '保留意见',
            value: standing,
            unit: '户',
            definition: '上门说明以后仍不同意的，意见保留在案',
          },
          { name: '上门', value: visits, unit: '次' },
        ]}
      />
      {open > 0 && (
        <View className="dl-note">{`还在沟通 ${open} 户，其中 ${unvisited} 户还没有见到人。`}</View>
      )}
    </Card>
  )
}

/** 表决、施工、账目、完工. */
export function WorksCard({ deliberation }: Part) {
  const { basis, startedOn, works, finishedOn, summary, decidingReason, decision } = deliberation
  if (!basis && !decidingReason && !decision) return null
  const urls = works.flatMap(({ photos }) => photos.map(({ url }) => url))
  return (
    <Card title="表决和施工">
      {decidingReason && <Row long label="转入表决时的说明" value={decidingReason} />}
      {decision && (
        <Row
          long
          label={decision.kind === 'formal' ? '正式表决结果录入' : '意向征询'}
          value={`${decision.title}（${decision.isClosed ? '已截止' : '进行中'}）`}
        />
      )}
      {decision && (
        <Button
          kind="secondary"
          icon="vote"
          text={decision.isClosed ? '看表决结果' : '看表决'}
          onTap={() => go('/features/decision/pages/detail', { id: decision.id })}
        />
      )}
      {basis && <Row long label="依据" value={basis} />}
      {startedOn && <Row label="开工" value={formatDay(startedOn)} />}
      {finishedOn && <Row label="完工" value={formatDay(finishedOn)} strong />}
      {summary && <View className="dl-summary">{summary}</View>}
      <Timeline
        items={works.map(({ id, workedOn, said, photos }) => ({
          key: id,
          title: said,
          facts: formatDay(workedOn),
          ...(photos.length > 0 && {
            below: (
              <PhotoGrid
                photos={photos.map((photo) => ({ key: photo.id, src: photo.url }))}
                onOpen={({ src }) => showPhotos(urls, src)}
              />
            ),
          }),
        }))}
      />
    </Card>
  )
}

/** 公开账目: to the fen. */
export function AccountCard({ deliberation: { account } }: Part) {
  if (!account) return null
  const rows = (kind: 'income' | 'spending') => account.lines.filter((line) => line.kind === kind)
  return (
    <Card title="公开账目" side="单位：元">
      {rows('income').map(({ title, fen }) => (
        <Row key={title} label={`收：${title}`} value={exact(fen)} />
      ))}
      {rows('spending').map(({ title, fen }) => (
        <Row key={title} label={`支：${title}`} value={exact(fen)} />
      ))}
      <Row label="收入合计" value={exact(account.income)} strong />
      <Row label="支出合计" value={exact(account.spending)} strong />
      <Row label="结余" value={exact(account.balance)} strong />
    </Card>
  )
}
