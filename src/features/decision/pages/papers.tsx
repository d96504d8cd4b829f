import {
  CHANNEL,
  CHOICE,
  CHOICES,
  type PaperVote,
  type Choice as Said,
  type VoterRow,
} from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { DateField, TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatTime, toDay, toInstant } from '@/lib/dates'
import { type Picked, pickPhotos } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { areaWords } from '../words'

/** 纸质票: one person writes it down, another one looks at it. */
function Papers() {
  const { decisions } = useStores()
  const { id = '' } = useRouter().params
  const [query, setQuery] = useState('')
  const [voter, setVoter] = useState<VoterRow>()
  const { voters, papers } = decisions
  const filter = { id, ...(query.trim() ? { query: query.trim() } : {}), limit: 20 }
  const searching = useAction(() => decisions.loadVoters(filter))
  const { screen } = useLoaded(
    () => Promise.all([decisions.loadVoters(filter), decisions.loadPapers(id)]),
    voters !== undefined && papers !== undefined,
  )
  if (!voters || !papers) return <Screen title="纸质票" column {...screen} />
  return (
    <Screen
      title="纸质票"
      subtitle={`${voters.owners} 位业主，${voters.voted} 位已投票；谁投了什么，这里看不到`}
      column
      {...screen}
    >
      <Card title={`等待核对 ${papers.length} 张`}>
        {papers.length === 0 && <Empty icon="vote" text="没有等待核对的表决票。" />}
        {papers.map((paper) => (
          <CheckRow key={paper.id} id={id} paper={paper} />
        ))}
      </Card>
      <Card title="录入一张">
        <TextField label="楼栋、室号或姓名" maxLength={50} value={query} onChange={setQuery} />
        <Acts>
          <Button
            kind="secondary"
            text="查找"
            busy={searching.isBusy}
            onTap={() => void searching.run()}
          />
        </Acts>
        {voters.rows.map((row) => (
          <ListItem
            key={row.voterId}
            icon="building"
            title={row.flats.join('、')}
            facts={`${row.ownerName} · ${areaWords(row.area)} · ${row.hasVoted ? '已投票' : '还没有投票'}`}
            onTap={() => setVoter(row)}
          />
        ))}
      </Card>
      <EnterSheet key={voter?.voterId} id={id} voter={voter} onClose={() => setVoter(undefined)} />
    </Screen>
  )
}

interface EnterProps {
  id: string
  voter: VoterRow | undefined
  onClose: () => void
}

function EnterSheet({ id, voter, onClose }: EnterProps) {
  const { decisions } = useStores()
  const [said, setSaid] = useState<Said>()
  const [channel, setChannel] = useState<'paper' | 'visit'>('paper')
  const [day, setDay] = useState(toDay())
  const [time, setTime] = useState(formatTime(Date.now()))
  const [proxyName, setProxyName] = useState('')
  const [photos, setPhotos] = useState<Picked[]>([])
  const picking = useAction(async () => setPhotos(await pickPhotos(4)))
  const sending = useAction(async (voterId: string, choice: Said) => {
    const castAt = toInstant(day, time)
    const proxy = proxyName.trim() ? { proxyName } : {}
    await decisions.enterPaper({ id, voterId, channel, choice, castAt, ...proxy }, photos)
    onClose()
    toast('已录入，等另一位核对')
  })
  const error = sending.error ?? picking.error
  return (
    <Sheet
      title={voter ? `录入：${voter.flats.join('、')}` : '录入'}
      isOpen={voter !== undefined}
      onClose={onClose}
      act={
        <Button
          text="录入"
          busy={sending.isBusy}
          disabled={!said || photos.length === 0}
          onTap={() => void (voter && said && sending.run(voter.voterId, said))}
        />
      }
    >
      {error && <Warning text={error} />}
      {CHOICES.map((choice) => (
        <Choice
          key={choice}
          title={CHOICE[choice]}
          isOn={said === choice}
          onTap={() => setSaid(choice)}
        />
      ))}
      {(['paper', 'visit'] as const).map((way) => (
        <Choice
          key={way}
          title={CHANNEL[way]}
          isOn={channel === way}
          onTap={() => setChannel(way)}
        />
      ))}
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
    </Sheet>
  )
}

function CheckRow({ id, paper }: { id: string; paper: PaperVote }) {
  const { decisions } = useStores()
  const [reason, setReason] = useState('')
  const checking = useAction(async (accept: boolean) => {
    const why = reason.trim() ? { reason } : {}
    await decisions.checkPaper(id, { paperId: paper.id, accept, ...why })
    toast(accept ? '已计入' : '没有计入')
  })
  const proxy = paper.proxyName ? `，代理人 ${paper.proxyName}` : ''
  return (
    <>
      <Row
        label={paper.flats.join('、')}
        value={`${CHOICE[paper.choice]}（${CHANNEL[paper.channel]}${proxy}）`}
        strong
      />
      <Row label="签票时间" value={formatDateTime(paper.castAt)} />
      <Row label="录入" value={`${paper.enteredBy}，${formatDateTime(paper.enteredAt)}`} />
      <PhotoGrid photos={paper.photos.map((photo) => ({ key: photo.id, src: photo.url }))} />
      {checking.error && <Warning text={checking.error} />}
      {paper.can.check ? (
        <>
          <TextField
            label="不计入的原因"
            optional
            maxLength={200}
            value={reason}
            error={checking.problems['reason']}
            onChange={setReason}
          />
          <Acts>
            <Button
              small
              kind="secondary"
              text="不计入"
              busy={checking.isBusy}
              onTap={() => void checking.run(false)}
            />
            <Button
              small
              text="照片相符，计入"
              busy={checking.isBusy}
              onTap={() => void checking.run(true)}
            />
          </Acts>
        </>
      ) : (
        <Warning tone="info" text="录入的人不能自己核对，请另一位工作人员核对。" />
      )}
    </>
  )
}

export default observer(Papers)
