import {
  CHANNEL,
  CHOICE,
  CHOICES,
  type PaperChannel,
  type Choice as Said,
  type VoterRow,
} from '@contract/decision'
import { useState } from 'react'
import { AgreementField } from '@/components/AgreementField'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { EMPTY_AGREEMENT, isComplete } from '@/lib/agreement'
import { formatTime, toDay, toInstant } from '@/lib/dates'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  id: string
  /** Nothing stands in for the paper of a formal vote (O-11). */
  onPaperAlone: boolean
  voter: VoterRow | undefined
  onClose: () => void
}

const HINT: Record<PaperChannel, string> = {
  paper: '业主交来签了字的票，拍照录入',
  visit: '上门收来签了字的票，拍照录入',
  counter: '业主本人在面前，说出意见并在屏幕上签字或者报投票码',
}

/** 录入: what an owner gave on paper or at the door, or says in person to whoever acts for them. */
export function EnterPaperSheet({ id, onPaperAlone, voter, onClose }: Props) {
  const { decisions } = useStores()
  const [said, setSaid] = useState<Said>()
  const [channel, setChannel] = useState<PaperChannel>('paper')
  const [day, setDay] = useState(toDay())
  const [time, setTime] = useState(formatTime(Date.now()))
  const [proxyName, setProxyName] = useState('')
  const [photos, setPhotos] = useState<Picked[]>([])
  const [saidBy, setSaidBy] = useState('')
  const [agreement, setAgreement] = useState(EMPTY_AGREEMENT)
  const isInPerson = channel === 'counter'
  const picking = useAction(async () => setPhotos(await pickPhotos(4)))
  const sending = useAction(async (voterId: string, choice: Said) => {
    const castAt = toInstant(day, time)
    const vote = { id, voterId, channel, choice, castAt }
    if (isInPerson) await decisions.enterFor({ ...vote, saidBy: saidBy.trim() }, agreement)
    else {
      const proxy = proxyName.trim() ? { proxyName } : {}
      await decisions.enterPaper({ ...vote, ...proxy }, photos)
    }
    onClose()
    toast('已录入，等另一位核对')
  })
  const error = sending.error ?? picking.error
  const isReady = isInPerson ? saidBy.trim() !== '' && isComplete(agreement) : photos.length > 0
  const flats = voter?.flats.join('、') ?? ''
  return (
    <Sheet
      title={voter ? `录入：${flats}` : '录入'}
      isOpen={voter !== undefined}
      onClose={onClose}
      act={
        <Button
          text="录入"
          busy={sending.isBusy}
          disabled={!said || !isReady}
          onTap={() => void (voter && said && sending.run(voter.voterId, said))}
        />
      }
    >
      {error && <Warning text={Object.values(sending.problems)[0] ?? error} />}
      {CHOICES.map((choice) => (
        <Choice
          key={choice}
          title={CHOICE[choice]}
          isOn={said === choice}
          onTap={() => setSaid(choice)}
        />
      ))}
      {(onPaperAlone
        ? (['paper', 'visit'] as const)
        : (['paper', 'visit', 'counter'] as const)
      ).map((way) => (
        <Choice
          key={way}
          title={CHANNEL[way]}
          hint={HINT[way]}
          isOn={channel === way}
          onTap={() => setChannel(way)}
        />
      ))}
      {isInPerson ? (
        <>
          <TextField
            label="业主姓名"
            hint="当面的业主或共有人，与业主名册上的姓名一致"
            maxLength={50}
            value={saidBy}
            error={sending.problems['saidBy']}
            onChange={setSaidBy}
          />
          <AgreementField
            forWhom={`${flats} ${saidBy.trim()}`.trim()}
            codeName="投票码"
            value={agreement}
            onChange={setAgreement}
          />
        </>
      ) : (
        <>
          <DateField
            label="签票的日期"
            hint="写票上的日期。后来又在手机上投的，以时间晚的为准"
            value={day}
            to={toDay()}
            error={sending.problems['castAt']}
            onChange={setDay}
          />
          <DateField label="签票的时间" mode="time" value={time} onChange={setTime} />
          <TextField
            label="代理人"
            optional
            hint="代理投票要多拍一张授权委托书"
            maxLength={50}
            value={proxyName}
            error={sending.problems['proxyName']}
            onChange={setProxyName}
          />
          <Button
            kind="secondary"
            icon="camera"
            text={photos.length > 0 ? `已选 ${photos.length} 张，重新选` : '拍签字的表决票'}
            busy={picking.isBusy}
            onTap={() => void picking.run()}
          />
        </>
      )}
    </Sheet>
  )
}
