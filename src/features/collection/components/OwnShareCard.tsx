import type { OwnShare } from '@contract/collection'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { agreementWords } from '@/lib/agreement'
import { saveFile } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { yuanWords } from '../money'
import { HOUSEHOLD, receiptNumber } from '../words'

/** 我家: the own household, which nobody else sees here. */
export function OwnShareCard({ share }: { share: OwnShare }) {
  const { collections } = useStores()
  const printing = useAction(async (id: string) => saveFile(await collections.print(id)))
  return (
    <Card title={`我家：${share.label}`} side={<Tag {...HOUSEHOLD[share.state]} />}>
      <Row label="分摊金额" value={yuanWords(share.shareFen)} />
      {share.dueFen > 0 && <Row label="还要交" value={yuanWords(share.dueFen)} strong />}
      {share.agreement && <Row label="同意分摊" value={agreementWords(share.agreement)} long />}
      {share.receipts.map(({ id, number }) => (
        <Button
          key={id}
          kind="secondary"
          icon="download"
          text={`收款收据 第 ${receiptNumber(number)} 号`}
          busy={printing.isBusy}
          onTap={() => void printing.run(id)}
        />
      ))}
      {printing.error && <Warning text={printing.error} />}
    </Card>
  )
}
