import type { CollectionDetail } from '@contract/collection'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDate } from '@/lib/dates'
import { yuanWords } from '../money'
import { BASIS, HOUSEHOLD, STATE } from '../words'

/** What is shared out, by what agreement, and how far it is. */
export function CollectionFacts({ collection }: { collection: CollectionDetail }) {
  const { state, householdCount, paidCount, vacantCount, subsidySource } = collection
  const source = subsidySource ? `（${subsidySource}）` : ''
  return (
    <>
      <Card title={collection.name} side={<Tag {...STATE[state]} />}>
        <View className="co-text">{collection.purpose}</View>
        {state !== 'draft' && (
          <Progress
            value={paidCount}
            total={householdCount}
            label={`已交 ${paidCount} 户`}
            text={`共 ${householdCount} 户`}
            {...(vacantCount > 0 && { note: `另有 ${vacantCount} 户空置，联系不到户主` })}
            tone="ok"
          />
        )}
        <Row label="总费用" value={yuanWords(collection.totalFen)} />
        <Row label={`补贴${source}`} value={yuanWords(collection.subsidyFen)} />
        <Row label="住户分摊" value={yuanWords(collection.gapFen)} strong />
        <Row label="分摊方式" value={BASIS[collection.basis]} />
        <Row label="收款单位" value={collection.payee} />
        {collection.stationName && <Row label="互助站" value={collection.stationName} />}
        <Row long label="决定或约定" value={collection.agreement} />
        <Row label="决定日期" value={formatDate(collection.agreedOn)} />
        {collection.closing && <Row long label="结账说明" value={collection.closing} />}
      </Card>
      <Warning
        tone="info"
        text="这是住户之间约定的费用分摊，不是募捐，也不是强行摊派。钱由收款单位保管，先锋云只记账。"
        basis={RULES['O-16'].article}
      />
    </>
  )
}

/** How many stand how, for who carries the collection and the offices above. */
export function StatesCard({ states }: { states: NonNullable<CollectionDetail['states']> }) {
  const shown = Object.entries(states).filter(([, count]) => count > 0)
  return (
    <Card title="住户情况">
      {shown.length === 0 && <View className="co-text">还没有住户。</View>}
      {shown.map(([state, count]) => (
        <Row
          key={state}
          label={HOUSEHOLD[state as keyof typeof HOUSEHOLD].text}
          value={`${count} 户`}
        />
      ))}
    </Card>
  )
}
