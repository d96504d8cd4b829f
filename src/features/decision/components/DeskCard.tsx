import type { CodeSlip, DecisionDetail } from '@contract/decision'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateField, TextField } from '@/components/Field'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay, toInstant } from '@/lib/dates'
import { print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { spaced } from '../words'

const DAY = 86_400_000
const inDays = (days: number) => toDay(Date.now() + days * DAY)

/** The notice: two days, and the register is frozen. */
export function AnnounceCard({ decision }: { decision: DecisionDetail }) {
  const { decisions } = useStores()
  const [opensOn, setOpensOn] = useState(inDays(decision.noticeDays))
  const [closesOn, setClosesOn] = useState(inDays(decision.noticeDays + 10))
  const sending = useAction(async () => {
    await decisions.announce({
      id: decision.id,
      opensAt: toInstant(opensOn, '08:00'),
      closesAt: toInstant(closesOn, '20:00'),
    })
    toast('公告已发出，名册已固定')
  })
  return (
    <Card title="发出公告">
      <Warning
        tone="info"
        text={`公告满 ${decision.noticeDays} 天才能开始投票。发出以后内容和业主名册都固定下来，不能再改。`}
        basis="《物业管理条例》第十四条"
      />
      {sending.error && <Warning text={sending.error} />}
      <DateField
        label="开始投票（8:00）"
        value={opensOn}
        error={sending.problems['opensAt']}
        onChange={setOpensOn}
      />
      <DateField
        label="截止投票（20:00）"
        value={closesOn}
        error={sending.problems['closesAt']}
        onChange={setClosesOn}
      />
      <Acts>
        <Button text="发出公告" busy={sending.isBusy} onTap={() => void sending.run()} />
      </Acts>
    </Card>
  )
}

/** For those who collect: slips of a building to print, and papers to write down. */
export function CollectCard({ decision }: { decision: DecisionDetail }) {
  const { decisions } = useStores()
  const [building, setBuilding] = useState('')
  const [slips, setSlips] = useState<CodeSlip[]>()
  const reminding = useAction(async () => {
    const { people } = await decisions.remind(decision.id)
    toast(people > 0 ? `已提醒 ${people} 人` : '认得出的业主都投过票了')
  })
  const printing = useAction(async () => {
    setSlips(await decisions.printCodes(decision.id, building.trim()))
  })
  return (
    <Card title="收票">
      <Acts>
        <Button
          kind="secondary"
          icon="vote"
          text="录入、核对票"
          onTap={() => open('papers', { id: decision.id })}
        />
        {decision.phase === 'voting' && (
          <Button
            kind="secondary"
            icon="bell"
            text="提醒未投票业主"
            busy={reminding.isBusy}
            onTap={() => void reminding.run()}
          />
        )}
      </Acts>
      {reminding.error && <Warning text={reminding.error} />}
      {decision.kind === 'consultation' && (
        <>
          <TextField
            label="打印哪一栋的投票码"
            placeholder="例如：7号楼"
            maxLength={20}
            value={building}
            error={printing.problems['building']}
            onChange={setBuilding}
          />
          {printing.error && <Warning text={printing.error} />}
          {slips?.length === 0 && <Warning text="名册里没有这一栋，请核对楼栋名称。" />}
          <Acts>
            <Button
              kind="secondary"
              text="取出投票码"
              busy={printing.isBusy}
              disabled={building.trim() === ''}
              onTap={() => void printing.run()}
            />
            {slips && slips.length > 0 && <Button icon="print" text="打印" onTap={print} />}
          </Acts>
        </>
      )}
      {slips && slips.length > 0 && (
        <PrintArea
          title={`${decision.title} · 投票码`}
          subtitle={`${slips[0]?.building ?? ''}，一位业主一张，当面交给本人`}
        >
          {slips.map(({ voterId, flats, ownerName, code }) => (
            <Row
              key={voterId}
              label={`${flats.join('、')} ${ownerName}`}
              value={spaced(code)}
              strong
            />
          ))}
        </PrintArea>
      )}
    </Card>
  )
}

/** Ends what is under way, with a reason that everybody reads. */
export function CancelCard({ id }: { id: string }) {
  const { decisions } = useStores()
  const [reason, setReason] = useState('')
  const cancelling = useAction(async () => {
    await decisions.cancel(id, reason)
    toast('已取消')
  })
  return (
    <Card title="取消这项表决">
      <TextField
        label="原因"
        placeholder="会公开给业主看"
        maxLength={200}
        value={reason}
        error={cancelling.problems['reason']}
        onChange={setReason}
      />
      {cancelling.error && <Warning text={cancelling.error} />}
      <Acts>
        <Button
          kind="danger"
          text="取消表决，已投的票作废"
          busy={cancelling.isBusy}
          disabled={reason.trim() === ''}
          onTap={() => void cancelling.run()}
        />
      </Acts>
    </Card>
  )
}
