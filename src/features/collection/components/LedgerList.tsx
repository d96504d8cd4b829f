import type { LedgerEntry } from '@contract/collection'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { ListItem } from '@/components/ListItem'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Tag } from '@/components/Tag'
import { formatDay } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { yuanWords } from '../money'
import { ENTRY, facts, METHOD, OUTCOME } from '../words'

interface Props {
  entries: LedgerEntry[]
  /** Ticked to be confirmed; without it nothing can be. */
  selected: ReadonlySet<string> | undefined
  onSelect: (keys: Set<string>) => void
  busy: boolean
  onWithdraw: (entryId: string) => void
  onReverse: (entry: LedgerEntry) => void
}

const titleOf = ({ kind, householdLabel, note, correctsKind }: LedgerEntry) =>
  householdLabel ?? (kind === 'reversal' && correctsKind ? ENTRY[correctsKind] : (note ?? ''))

/** 住户交款 22.10 元 · 现金 · 11月23日 · 周敏记 */
const factsOf = (entry: LedgerEntry) =>
  facts(
    ENTRY[entry.kind],
    yuanWords(entry.amountFen),
    entry.method && METHOD[entry.method],
    entry.party,
    formatDay(entry.day),
    `${entry.enteredBy}记`,
    entry.checkedBy && `${entry.checkedBy}核`,
    entry.householdLabel && entry.note,
    entry.reason,
  )

/** Each line whole: who wrote it down, who looked at it, what became of it. */
export function LedgerList({ entries, selected, onSelect, ...acts }: Props) {
  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }
  return (
    <Card flush={!selected}>
      {entries.map((entry) =>
        selected && entry.can.decide ? (
          <View key={entry.id}>
            <Choice
              title={titleOf(entry)}
              hint={factsOf(entry)}
              isOn={selected.has(entry.id)}
              onTap={() => toggle(entry.id)}
            />
            <Bills entry={entry} />
          </View>
        ) : (
          <View key={entry.id}>
            <Line entry={entry} {...acts} />
            <Bills entry={entry} />
          </View>
        ),
      )}
    </Card>
  )
}

interface LineProps extends Pick<Props, 'busy' | 'onWithdraw' | 'onReverse'> {
  entry: LedgerEntry
}

function Line({ entry, busy, onWithdraw, onReverse }: LineProps) {
  const { id, outcome, isReversed, can } = entry
  return (
    <ListItem
      title={titleOf(entry)}
      facts={factsOf(entry)}
      below={
        <View className="co-tags">
          <Tag {...OUTCOME[outcome ?? 'waiting']} />
          {isReversed && <Tag text="已冲正" tone="plain" icon="refresh" />}
        </View>
      }
      act={
        can.withdraw ? (
          <Button small kind="plain" text="撤回" disabled={busy} onTap={() => onWithdraw(id)} />
        ) : (
          can.reverse && <Button small kind="plain" text="冲正" onTap={() => onReverse(entry)} />
        )
      }
    />
  )
}

function Bills({ entry: { bills } }: { entry: LedgerEntry }) {
  if (bills.length === 0) return null
  const urls = bills.map(({ url }) => url)
  return (
    <View className="co-bills">
      <PhotoGrid
        photos={bills.map(({ id, url }) => ({ key: id, src: url, about: '票据照片' }))}
        onOpen={({ src }) => showPhotos(urls, src)}
      />
    </View>
  )
}
