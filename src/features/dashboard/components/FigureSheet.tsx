import {
  AVERAGE_TARGETS,
  computedText,
  type Figure,
  factOf,
  PERIOD_WORDS,
  type PlacePage,
  reportedText,
} from '@contract/dashboard'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { formatDate } from '@/lib/dates'
import { open } from '../paths'
import { asOfText } from '../words'

interface Props {
  page: PlacePage
  figure: Figure | undefined
  onClose: () => void
}

/** The definition behind a figure: what is counted, from when to when, by which rule, as of when. */
export function FigureSheet({ page, figure, onClose }: Props) {
  const fact = figure && factOf(figure.name)
  const edit = () => {
    onClose()
    if (figure) open('report', { regionId: page.place.id, name: figure.name })
  }
  const look = () => {
    onClose()
    if (fact?.list) open('list', { regionId: page.place.id, list: fact.list })
  }
  const canEdit = page.can.enterReported && fact?.isReportable
  return (
    <Sheet
      title={fact?.label ?? ''}
      isOpen={figure !== undefined}
      onClose={onClose}
      act={
        (canEdit || fact?.list) && (
          <Acts>
            {fact?.list && <Button small text="看名单" icon="doc" onTap={look} />}
            {canEdit && (
              <Button kind="secondary" small text="填报与历史" icon="edit" onTap={edit} />
            )}
          </Acts>
        )
      }
    >
      {figure && fact && (
        <>
          {figure.computed && (
            <Row label="系统统计" value={computedText(figure.name, figure.computed)} strong />
          )}
          {figure.reported && (
            <>
              <Row label="单位填报" value={reportedText(figure.name, figure.reported)} strong />
              <Row label="填报来源" value={figure.reported.source} />
              <Row label="填报截至" value={formatDate(figure.reported.asOf)} />
            </>
          )}
          <Row long label="怎样统计" value={fact.counts} />
          {figure.computed && <Row label="统计时段" value={PERIOD_WORDS[fact.period]} />}
          {fact.isOfPeople && <Row long label="保护个人信息" value="少于 5 人的不显示" />}
          {figure.name in AVERAGE_TARGETS && (
            <Row
              long
              label="对照"
              value={`省里的目标是平均每个${figure.name === 'urbanAverage' ? '城市社区不少于 15' : '农村社区不少于 5'} 家（浙民民〔2018〕155号）`}
            />
          )}
          {figure.computed && <Row label="更新" value={asOfText(page)} />}
        </>
      )}
    </Sheet>
  )
}
