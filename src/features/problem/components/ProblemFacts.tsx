import type { ProblemDetail } from '@contract/problem'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tap } from '@/components/Tap'
import { Warning } from '@/components/Warning'
import { dueWords, formatDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { open } from '../paths'
import { KIND, titleOf } from '../words'
import { ProblemTags } from './ProblemTags'
import '../index.scss'

/** What the matter is, how it stands and by when it should be done. */
export function ProblemFacts({ problem }: { problem: ProblemDetail }) {
  const { kind, place, stationId, stationName, broughtOn, dueOn, solvedOn, view } = problem
  return (
    <>
      <Card>
        <View className="pb-words">{titleOf(problem)}</View>
        <ProblemTags problem={problem} />
        {place && <Row label="地点" value={place} />}
        <Row label="类别" value={KIND[kind]} />
        <Row label="提出" value={formatDay(broughtOn)} />
        {dueOn && <Row label="期限" value={`${formatDay(dueOn)} · ${dueWords(dueOn)}`} />}
        {problem.assigneeName && <Row label="协调人" value={problem.assigneeName} />}
        {solvedOn && <Row label="解决" value={formatDay(solvedOn)} />}
        <Tap
          className="pb-station"
          role="link"
          label={`互助站 ${stationName}`}
          onTap={() => go('/features/station/pages/detail', { id: stationId })}
        >
          <Row label="互助站" value={stationName} />
        </Tap>
      </Card>
      {problem.mergedInto && <MergedNote into={problem.mergedInto} />}
      {view === 'outside' && (
        <Warning
          tone="info"
          text="您看到的是办理进展。问题的内容、地点和照片只给住在这里的邻居看。"
        />
      )}
    </>
  )
}

function MergedNote({ into }: { into: string }) {
  return (
    <Tap role="link" onTap={() => open('detail', { id: into })}>
      <Warning tone="info" text="同一件事已经有人提过，合在一起办。点这里看进展。" />
    </Tap>
  )
}
