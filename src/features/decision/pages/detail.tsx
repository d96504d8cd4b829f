import { KIND } from '@contract/decision'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDate, formatDateTime } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AnnounceCard, CancelCard, CollectCard } from '../components/DeskCard'
import { LawCard } from '../components/LawCard'
import { ProofCard } from '../components/ProofCard'
import { ResultCard } from '../components/ResultCard'
import { EnterCard, VoteCard } from '../components/VoteCard'
import { open } from '../paths'
import { areaWords, PHASE } from '../words'

/** A plan is written in lines, and read in them; each is known by where it begins. */
function linesOf(text: string) {
  let begins = 0
  return text.split('\n').map((line) => {
    const key = begins
    begins += line.length + 1
    return <View key={key}>{line}</View>
  })
}

/** 业主表决: the public page, the owner's vote, and the desk of those who keep it. */
function Detail() {
  const { decisions } = useStores()
  const { id = '' } = useRouter().params
  const decision = decisions.find(id)
  const { screen } = useLoaded(() => decisions.load(id), decision !== undefined)
  if (!decision) return <Screen title="业主表决" column {...screen} />
  const { can, register, result, objections } = decision
  const takesCodes =
    decision.kind === 'consultation' && ['announced', 'voting'].includes(decision.phase)
  return (
    <Screen
      title={decision.title}
      subtitle={`${decision.regionName} · ${KIND[decision.kind]}`}
      column
      {...screen}
      acts={can.edit && <Button kind="secondary" text="修改" onTap={() => open('edit', { id })} />}
    >
      <Card title="表决事项" side={<Tag {...PHASE[decision.phase]} />}>
        <Row label="问题" value={decision.question} long strong />
        <Row label="方案" value={linesOf(decision.plan)} long />
        {decision.announcedAt && <Row label="公告" value={formatDate(decision.announcedAt)} />}
        {decision.opensAt && <Row label="开始投票" value={formatDateTime(decision.opensAt)} />}
        {decision.closesAt && <Row label="截止" value={formatDateTime(decision.closesAt)} />}
        {register && (
          <Row
            label="业主名册"
            value={`${register.owners} 位业主，${register.units} 套，${areaWords(register.area)}`}
            long
          />
        )}
        {decision.deliberation && (
          <Acts>
            <Button
              kind="secondary"
              icon="doc"
              text={`看议事经过：${decision.deliberation.title}`}
              onTap={() =>
                go('/features/deliberation/pages/detail', { id: decision.deliberation?.id })
              }
            />
          </Acts>
        )}
        {decision.reason && <Warning text={`已取消：${decision.reason}`} />}
        {can.edit && (
          <View>
            <Button kind="plain" text="修改草稿" onTap={() => open('edit', { id })} />
          </View>
        )}
      </Card>
      {result ? (
        <ResultCard decision={decision} result={result} />
      ) : (
        ['announced', 'voting', 'counting'].includes(decision.phase) && (
          <Warning tone="info" text="截止以前不公布任何结果，截止后由系统自动计票。" />
        )
      )}
      {decision.mine.map((voter) => (
        <VoteCard key={voter.voterId} decision={decision} voter={voter} />
      ))}
      {takesCodes && <EnterCard id={id} />}
      <LawCard decision={decision} />
      <ProofCard decision={decision} />
      {decision.objectionsUntil && (
        <Card title="公示和异议">
          <Row label="异议期" value={`到 ${formatDate(decision.objectionsUntil)}`} />
          <Row
            label="收到异议"
            value={`${objections.count} 条，已答复 ${objections.answered} 条`}
          />
          <Acts>
            {can.answer && (
              <Button
                kind="secondary"
                icon="edit"
                text="查看、答复异议"
                onTap={() => open('objections', { id })}
              />
            )}
            <Button
              kind="secondary"
              icon="doc"
              text={can.exportPack ? '导出、核对证据包' : '核对证据包'}
              onTap={() => open('pack', { id })}
            />
          </Acts>
        </Card>
      )}
      {can.announce && <AnnounceCard decision={decision} />}
      {can.collect && <CollectCard decision={decision} />}
      {can.cancel && <CancelCard id={id} />}
    </Screen>
  )
}

export default observer(Detail)
