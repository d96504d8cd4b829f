import type { Objection } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { formatDateTime } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'

const ANSWERED = { text: '已答复', tone: 'ok', icon: 'check' } as const
const WAITING = { text: '待答复', tone: 'warn', icon: 'clock' } as const

/** 异议和答复: what owners hold against a result, for those who answer it. */
function Objections() {
  const { decisions } = useStores()
  const { id = '' } = useRouter().params
  const [open, setOpen] = useState<Objection>()
  const decision = decisions.find(id)
  const rows = decisions.objectionsOf(id)
  const { screen } = useLoaded(
    () => Promise.all([decisions.load(id), decisions.loadObjections(id)]),
    rows !== undefined && decision !== undefined,
  )
  const answering = useAction(async (answer: string) => {
    if (!open) return
    await decisions.answer(id, { objectionId: open.id, answer })
    setOpen(undefined)
    toast('已答复')
  })
  if (!rows || !decision) return <Screen title="异议和答复" column {...screen} />
  return (
    <Screen title="异议和答复" subtitle={decision.title} column {...screen}>
      {rows.length === 0 && (
        <Card>
          <Empty icon="vote" text="没有收到异议。" />
        </Card>
      )}
      {rows.map((row) => (
        <Card
          key={row.id}
          title={row.flats.join('、')}
          side={<Tag {...(row.answer ? ANSWERED : WAITING)} />}
        >
          <Row label="业主" value={row.ownerName} />
          <Row label="时间" value={formatDateTime(row.objectedAt)} />
          <Row label="异议" value={row.said} long />
          {row.answer && <Row label="答复" value={row.answer} long />}
          {!row.answer && decision.can.answer && (
            <Acts>
              <Button kind="secondary" text="答复" onTap={() => setOpen(row)} />
            </Acts>
          )}
        </Card>
      ))}
      <TextSheet
        isOpen={open !== undefined}
        title="答复异议"
        label="答复"
        hint="写明怎样核对、结论是什么。只能答复一次"
        maxLength={500}
        act="答复"
        busy={answering.isBusy}
        error={answering.error}
        onSend={(answer) => void answering.run(answer)}
        onClose={() => setOpen(undefined)}
      >
        {open && <Row label="异议" value={open.said} long />}
      </TextSheet>
    </Screen>
  )
}

export default observer(Objections)
