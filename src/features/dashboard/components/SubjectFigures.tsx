import {
  computedText,
  FIGURE_GROUPS,
  type FigureGroup,
  factOf,
  PERIOD_WORDS,
  type SubjectFigure,
  type SubjectPage,
} from '@contract/dashboard'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { formatDateTime } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { FigureTile } from './FigureTile'

/** In the order of what is one's own first. */
const GROUPS: readonly FigureGroup[] = [
  'member',
  'service',
  'task',
  'meeting',
  'station',
  'branch',
  'hub',
]

/** Figures of a branch or an organisation, a card for each part of the work. */
export function SubjectFigures({ page }: { page: SubjectPage }) {
  const [open, setOpen] = useState<SubjectFigure>()
  return (
    <>
      <View className="db-groups">
        {GROUPS.map((group) => {
          const own = page.figures.filter(({ name }) => factOf(name).group === group)
          if (own.length === 0) return null
          return (
            <Card key={group} title={FIGURE_GROUPS[group]}>
              <View className="db-tiles">
                {own.map((figure) => (
                  <FigureTile key={figure.name} figure={figure} onOpen={() => setOpen(figure)} />
                ))}
              </View>
            </Card>
          )
        })}
      </View>
      <Definition page={page} figure={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

/** Where what was counted can be looked at, by the part of the work. */
function doorOf({ id, kind, region }: SubjectPage, group: FigureGroup): (() => void) | undefined {
  if (group === 'hub') {
    const place = { regionId: region.id, regionName: region.name }
    return () => go('/features/region/pages/hubs', place)
  }
  if (kind === 'organization') return undefined
  if (group === 'member') return () => go('/features/branch/pages/members', { id })
  if (group === 'meeting') return () => go('/features/branch/pages/meetings', { id })
  if (group === 'task' || group === 'station') {
    return () => go('/features/branch/pages/detail', { id })
  }
  return undefined
}

interface Props {
  page: SubjectPage
  figure: SubjectFigure | undefined
  onClose: () => void
}

/** What is counted, from when to when, as of when; and the way to what was counted. */
function Definition({ page, figure, onClose }: Props) {
  const fact = figure && factOf(figure.name)
  const door = fact && doorOf(page, fact.group)
  const look = () => {
    onClose()
    door?.()
  }
  return (
    <Sheet
      title={fact?.label ?? ''}
      isOpen={figure !== undefined}
      onClose={onClose}
      act={
        door && (
          <Acts>
            <Button small text="去看一看" icon="doc" onTap={look} />
          </Acts>
        )
      }
    >
      {figure && fact && (
        <>
          <Row label="系统统计" value={computedText(figure.name, figure.computed)} strong />
          <Row long label="怎样统计" value={fact.counts} />
          <Row label="统计时段" value={PERIOD_WORDS[fact.period]} />
          {fact.isOfPeople && <Row long label="保护个人信息" value="少于 5 人的不显示" />}
          <Row label="更新" value={updatedText(page, fact.group)} />
        </>
      )}
    </Sheet>
  )
}

function updatedText({ foldedAt }: SubjectPage, group: FigureGroup): string {
  if (group !== 'service') return '打开这一页时统计'
  return foldedAt ? `数据截至 ${formatDateTime(foldedAt)}` : '正在统计，稍后再看'
}
