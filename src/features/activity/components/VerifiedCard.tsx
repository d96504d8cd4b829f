import type { VerifiedSheet } from '@contract/activity'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDate, toDay } from '@/lib/dates'
import { durationWords } from '../sheetWords'
import { facts } from '../words'

/** What the record says of the sheet that somebody shows: to be compared with the paper. */
export function VerifiedCard({ sheet }: { sheet: VerifiedSheet }) {
  const { isCertificate, sealedBy, isOutdated, items } = sheet
  return (
    <>
      {isOutdated && (
        <Warning text="开单以后有时长更正过，请对方重新开一张。下面是开单时的记录。" />
      )}
      <Card
        title={isCertificate ? '志愿服务证明' : '服务记录单（非证明）'}
        side={<Tag text="查到记录" tone="ok" icon="check" />}
      >
        <Row label="编号" value={sheet.number} />
        <Row label="姓名" value={sheet.nameMasked} />
        <Row label="时间" value={`${formatDate(sheet.from)} 至 ${formatDate(sheet.to)}`} />
        <Row label="服务时间合计" value={durationWords(sheet.minutes)} strong />
        <Row label="开具日期" value={formatDate(toDay(sheet.issuedAt))} />
        {sealedBy && <Row label="盖章单位" value={sealedBy} />}
      </Card>
      <Card title="服务内容" side={`${items.length} 次`} flush>
        {items.map(({ title, day, minutes, organiserName }, index) => (
          <ListItem
            // A sheet never changes: the place of a line is its name.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            key={index}
            title={title}
            facts={facts(formatDate(day), organiserName)}
            side={durationWords(minutes)}
          />
        ))}
      </Card>
    </>
  )
}
