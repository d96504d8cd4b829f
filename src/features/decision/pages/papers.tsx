import { CHANNEL, CHOICE, type PaperVote, type VoterRow } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { TextField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { PhotoGrid } from '@/components/PhotoGrid'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { agreementWords } from '@/lib/agreement'
import { formatDateTime } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { EnterPaperSheet } from '../components/EnterPaperSheet'
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
    () => Promise.all([decisions.load(id), decisions.loadVoters(filter), decisions.loadPapers(id)]),
    voters !== undefined && papers !== undefined,
  )
  if (!voters || !papers) return <Screen title="纸质票、代办" column {...screen} />
  return (
    <Screen
      title="纸质票、代办"
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
      <EnterPaperSheet
        key={voter?.voterId}
        id={id}
        onPaperAlone={decisions.find(id)?.kind === 'formal'}
        voter={voter}
        onClose={() => setVoter(undefined)}
      />
    </Screen>
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
      {paper.agreement && <Row label="本人同意" value={agreementWords(paper.agreement)} />}
      <PhotoGrid
        photos={[
          ...paper.photos.map((photo) => ({ key: photo.id, src: photo.url })),
          ...signatureOf(paper),
        ]}
        onOpen={({ src }) => showPhotos([src], src)}
      />
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
              text={paper.agreement ? '核对无误，计入' : '照片相符，计入'}
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

const signatureOf = ({ agreement }: PaperVote) =>
  agreement?.signature
    ? [
        {
          key: agreement.signature.id,
          src: agreement.signature.url,
          about: `${agreement.saidBy}的签字`,
        },
      ]
    : []

export default observer(Papers)
