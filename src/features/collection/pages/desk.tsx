import type { LedgerEntry } from '@contract/collection'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { LedgerList } from '../components/LedgerList'
import { MoneySheet } from '../components/MoneySheet'
import { ReceiptsCard } from '../components/ReceiptsCard'
import { yuanWords } from '../money'
import { receiptNumber } from '../words'
import '../index.scss'

type Part = 'pending' | 'all'
type Act = { kind: 'money' | 'reject' } | { kind: 'reverse'; entry: LedgerEntry }

/** 第 000001 到 000012 号 */
const numbersWords = (numbers: number[]) =>
  [...new Set([numbers[0], numbers.at(-1)])].map((one) => receiptNumber(one ?? 0)).join(' 到 ')

/** 复核和收支: what one person wrote down, another one compares with the money and confirms. */
function Desk() {
  const { collections, ledgers } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const [part, setPart] = useState<Part>('pending')
  const [ticked, setTicked] = useState<ReadonlySet<string>>()
  const [act, setAct] = useState<Act>()
  const collection = collections.find(id)
  const book = ledgers.of(id)
  const loading = async (which: Part) => {
    await collections.load(id)
    await ledgers.load(id, which === 'pending' ? { pending: true } : {})
  }
  const { screen } = useLoaded(() => loading(part), collection !== undefined && book !== undefined)
  const turning = useAction(loading)
  const deciding = useAction(async (entryIds: string[], confirm: boolean, reason?: string) => {
    const numbers = await ledgers.decide({
      collectionId: id,
      entryIds,
      confirm,
      ...(reason && { reason }),
    })
    setAct(undefined)
    setTicked(undefined)
    const receipts = numbers.length > 0 ? `，收据 ${numbersWords(numbers)} 号` : ''
    toast(confirm ? `已确认 ${entryIds.length} 笔${receipts}` : `已退回 ${entryIds.length} 笔`)
    await collections.load(id)
  })
  const withdrawing = useAction((entryId: string) => ledgers.withdraw(id, entryId))
  const reversing = useAction(async (entryId: string, reason: string) => {
    await ledgers.reverse(id, entryId, reason)
    setAct(undefined)
    toast('已记下冲正，等另一位复核')
  })
  if (!collection || !book) return <Screen title="复核和收支" {...screen} />

  const decidable = book.entries.filter(({ can }) => can.decide)
  const chosen = decidable.filter(({ id: key }) => ticked?.has(key) ?? true)
  const total = chosen.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const confirm = {
    text: `确认 ${chosen.length} 笔`,
    icon: 'check' as const,
    busy: deciding.isBusy,
    disabled: chosen.length === 0,
    onTap: () => void deciding.run(keysOf(chosen), true),
  }
  const record = {
    text: '记收支',
    icon: 'plus' as const,
    kind: 'secondary' as const,
    onTap: () => setAct({ kind: 'money' }),
  }
  const main = part === 'pending' && decidable.length > 0 ? confirm : undefined
  const second = collection.can.keep ? record : undefined
  return (
    <Screen
      title="复核和收支"
      subtitle={collection.name}
      {...screen}
      acts={
        <>
          {second && <Button {...second} />}
          {main && <Button {...main} />}
        </>
      }
      bottom={
        !isDesk &&
        (main ? (
          <BottomBar main={main} {...(second && { second })} note={`合计 ${yuanWords(total)}`} />
        ) : (
          second && <BottomBar main={second} />
        ))
      }
    >
      <FilterChips
        label="范围"
        items={[
          { key: 'pending' as Part, text: '待复核', count: collection.pendingCount ?? 0 },
          { key: 'all' as Part, text: '全部收支' },
        ]}
        value={part}
        onChange={(next) => {
          setPart(next)
          setTicked(undefined)
          void turning.run(next)
        }}
      />
      {deciding.error && <Warning text={deciding.error} />}
      {withdrawing.error && <Warning text={withdrawing.error} />}
      {main && (
        <Warning
          tone="info"
          text={`请点清现金、核对转账，再确认。选中 ${chosen.length} 笔，合计 ${yuanWords(total)}。自己记的要由另一个人复核。`}
        />
      )}
      {book.entries.length === 0 ? (
        <Card>
          <Empty icon="done" text={part === 'pending' ? '没有等待复核的记录。' : '还没有收支。'} />
        </Card>
      ) : (
        <LedgerList
          entries={book.entries}
          selected={main && new Set(keysOf(chosen))}
          onSelect={setTicked}
          busy={withdrawing.isBusy}
          onWithdraw={(entryId) => void withdrawing.run(entryId)}
          onReverse={(entry) => setAct({ kind: 'reverse', entry })}
        />
      )}
      {main && <Button kind="plain" text="退回选中的" onTap={() => setAct({ kind: 'reject' })} />}
      {book.nextCursor && (
        <Button kind="plain" text="看更早的" onTap={() => void ledgers.more(id)} />
      )}
      {part === 'all' && <ReceiptsCard id={id} />}
      <View>
        <MoneySheet
          id={id}
          isOpen={act?.kind === 'money'}
          onDone={() => {
            setAct(undefined)
            void collections.load(id)
          }}
          onClose={() => setAct(undefined)}
        />
        <TextSheet
          isOpen={act?.kind === 'reject'}
          title={`退回 ${chosen.length} 笔`}
          label="退回原因"
          placeholder="例如：现金少了一张"
          maxLength={200}
          act="退回"
          busy={deciding.isBusy}
          error={deciding.error}
          onSend={(reason) => void deciding.run(keysOf(chosen), false, reason)}
          onClose={() => setAct(undefined)}
        />
        <TextSheet
          isOpen={act?.kind === 'reverse'}
          title="冲正这笔记录"
          label="冲正原因"
          hint="原来的记录不改，另记一笔相反的，由另一位复核"
          placeholder="例如：记错了住户"
          maxLength={200}
          act="记下冲正"
          busy={reversing.isBusy}
          error={reversing.error}
          onSend={(reason) => act?.kind === 'reverse' && void reversing.run(act.entry.id, reason)}
          onClose={() => setAct(undefined)}
        />
      </View>
    </Screen>
  )
}

const keysOf = (entries: LedgerEntry[]) => entries.map(({ id }) => id)

export default observer(Desk)
