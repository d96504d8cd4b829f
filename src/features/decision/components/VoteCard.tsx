import { AGREEMENT } from '@contract/agreement'
import {
  type CastVote,
  CHANNEL,
  CHOICE,
  CHOICES,
  type DecisionDetail,
  EnterDecisionInput,
  type OwnVoter,
  type Choice as Said,
} from '@contract/decision'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { TextArea, TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { areaWords, spaced } from '../words'

/** What the owner said last, and a way to say something else until the close. */
export function VoteCard({ decision, voter }: { decision: DecisionDetail; voter: OwnVoter }) {
  const { decisions } = useStores()
  const [last, ...earlier] = voter.votes
  const [said, setSaid] = useState<Said | undefined>(last?.choice)
  const voting = useAction(async (choice: Said) => {
    await decisions.vote({ id: decision.id, voterId: voter.voterId, choice })
    toast('已投票')
  })
  return (
    <Card title={`我的一票：${voter.flats.join('、')}`}>
      <Row label="业主" value={`${voter.ownerName}，${areaWords(voter.area)}，合计一票`} />
      {last && <Row label="已投" value={`${CHOICE[last.choice]}（${wayOf(last)}）`} strong />}
      {last?.receipt && (
        <Row
          label="核验码"
          value={`${spaced(last.receipt)}，只有您看得到，可在证据包里核对`}
          long
        />
      )}
      {voting.error && <Warning text={voting.error} />}
      {decision.can.vote && (
        <>
          {CHOICES.map((choice) => (
            <Choice
              key={choice}
              title={CHOICE[choice]}
              isOn={said === choice}
              onTap={() => setSaid(choice)}
            />
          ))}
          <Acts>
            <Button
              text={last ? '改投' : '投票'}
              busy={voting.isBusy}
              disabled={!said}
              onTap={() => void (said && voting.run(said))}
            />
          </Acts>
          <Warning
            tone="info"
            text="截止以前可以改，以最后一次为准。纸质票、手机票合计只算一票。"
          />
        </>
      )}
      {earlier.map((vote) => (
        <Row key={vote.at} label="以前投过" value={`${CHOICE[vote.choice]}（${wayOf(vote)}）`} />
      ))}
      {voter.objections.map(({ said: objection, at, answer }) => (
        <Row
          key={at}
          label={`异议 · ${formatDateTime(at)}`}
          value={`${objection}　答复：${answer ?? '还没有答复'}`}
          long
        />
      ))}
      {decision.can.object && <ObjectForm id={decision.id} voterId={voter.voterId} />}
    </Card>
  )
}

/** By which way, when, and who acted for the owner. */
function wayOf({ channel, at, enteredBy, checkedBy, agreement }: CastVote): string {
  return [
    CHANNEL[channel],
    formatDateTime(at),
    agreement && `本人${AGREEMENT[agreement]}`,
    enteredBy && `${enteredBy}${agreement ? '代办' : '录入'}`,
    checkedBy && `${checkedBy}核对`,
  ]
    .filter(Boolean)
    .join('，')
}

function ObjectForm({ id, voterId }: { id: string; voterId: string }) {
  const { decisions } = useStores()
  const [said, setSaid] = useState('')
  const sending = useAction(async () => {
    await decisions.object({ id, voterId, said })
    setSaid('')
    toast('已提交异议')
  })
  return (
    <>
      <TextArea
        label="对结果有异议"
        placeholder="写明哪里不对"
        maxLength={500}
        value={said}
        error={sending.problems['said']}
        onChange={setSaid}
      />
      {sending.error && <Warning text={sending.error} />}
      <Acts>
        <Button
          kind="secondary"
          text="提交异议"
          busy={sending.isBusy}
          disabled={said.trim() === ''}
          onTap={() => void sending.run()}
        />
      </Acts>
    </>
  )
}

const EMPTY = { building: '', room: '', code: '' }

/** Building, room and the code of the slip: from then on this account votes for the flat. */
export function EnterCard({ id }: { id: string }) {
  const { decisions } = useStores()
  const form = useForm(EMPTY)
  const entering = useAction(async () => {
    const input = form.parse(EnterDecisionInput, { id, ...form.values })
    if (!input) return
    await decisions.enter(input)
    form.done()
    toast('已登记，可以投票了')
  })
  return (
    <Card title="凭投票码登记房屋">
      <Warning tone="info" text="投票码印在互助站上门发的纸条上，一位业主一个，请不要转给别人。" />
      {entering.error && <Warning text={entering.error} />}
      <TextField label="楼栋" placeholder="例如：7" maxLength={20} {...form.bind('building')} />
      <TextField label="室号" placeholder="例如：301" maxLength={20} {...form.bind('room')} />
      <TextField
        label="投票码"
        placeholder="8 位数字和字母"
        maxLength={12}
        {...form.bind('code')}
      />
      <Acts>
        <Button text="登记" busy={entering.isBusy} onTap={() => void entering.run()} />
      </Acts>
    </Card>
  )
}
