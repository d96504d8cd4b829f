import type { CollectionSums } from '@contract/collection'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { yuanWords } from '../money'

/** 账目: what came in, what went out, what is left; nothing that only one person has written down. */
export function SumsCard({ sums, onOpen }: { sums: CollectionSums; onOpen?: () => void }) {
  return (
    <Card title="账目" {...(onOpen && { side: '公开账目', onSide: onOpen })}>
      <SumRows sums={sums} />
    </Card>
  )
}

export function SumRows({ sums }: { sums: CollectionSums }) {
  return (
    <>
      <Row label="住户已交" value={yuanWords(sums.contributedFen)} />
      <Row label="补贴到账" value={yuanWords(sums.subsidyFen)} />
      {sums.refundedFen > 0 && <Row label="退款" value={yuanWords(sums.refundedFen)} />}
      <Row label="支出" value={yuanWords(sums.spentFen)} />
      {sums.waivedFen > 0 && <Row label="减免（没有收的）" value={yuanWords(sums.waivedFen)} />}
      <Row label="余额" value={yuanWords(sums.balanceFen)} strong />
    </>
  )
}
