import type { RecordSheet } from '@contract/activity'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDate } from '@/lib/dates'
import { saveFile } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { durationWords, SEAL } from '../sheetWords'

/** One sheet of the own record: what it counts, its paper, its seal. */
export function SheetCard({ sheet }: { sheet: RecordSheet }) {
  const { sheets } = useStores()
  const { id, number, from, to, times, minutes, seal, sealedBy, refusal, can } = sheet
  const printing = useAction(async () => saveFile(await sheets.print(id)))
  const asking = useAction(async () => {
    await sheets.requestSeal(id)
    toast('已申请，组织单位办理后会通知您')
  })
  const error = printing.error ?? asking.error
  return (
    <Card
      title={seal === 'sealed' ? '志愿服务证明' : '服务记录单（非证明）'}
      side={<Tag {...SEAL[seal]} />}
    >
      <Row label="编号" value={number} />
      <Row label="时间" value={`${formatDate(from)} 至 ${formatDate(to)}`} />
      <Row label="合计" value={`${times} 次 · ${durationWords(minutes)}`} strong />
      {sealedBy && <Row label="盖章单位" value={sealedBy} />}
      {refusal && <Row label="没有盖章的理由" value={refusal} long />}
      {error && <Warning text={error} />}
      <Acts end>
        {can.requestSeal && (
          <Button
            kind="secondary"
            small
            text="申请盖章"
            busy={asking.isBusy}
            onTap={() => void asking.run()}
          />
        )}
        <Button
          small
          icon="download"
          text="下载 PDF"
          busy={printing.isBusy}
          onTap={() => void printing.run()}
        />
      </Acts>
    </Card>
  )
}
