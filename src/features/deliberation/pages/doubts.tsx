import { DOUBT_STATES, type Doubt, type DoubtState } from '@contract/deliberation'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { DoubtCard } from '../components/DoubtCard'
import { VisitSheet } from '../components/VisitSheet'
import { DOUBT_STATE } from '../words'

/** 上门: the doors in their order, with one hand; what is written survives a dead zone. */
function Doubts() {
  const { deliberations } = useStores()
  const { id = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const doubts = deliberations.doubtsOf(id)
  const [state, setState] = useState<DoubtState>('open')
  const [visiting, setVisiting] = useState<Doubt>()
  const { screen } = useLoaded(
    () => Promise.all([deliberations.load(id), deliberations.loadDoubts(id)]),
    deliberation !== undefined && doubts !== undefined,
  )
  if (!deliberation || !doubts) return <Screen title="上门" {...screen} />
  const shown = doubts.filter((doubt) => doubt.state === state)
  return (
    <Screen title="上门" subtitle={`${deliberation.title} · 有顾虑的住户`} column {...screen}>
      <FilterChips
        label="状态"
        items={DOUBT_STATES.map((key) => ({
          key,
          text: DOUBT_STATE[key].text,
          count: doubts.filter((doubt) => doubt.state === key).length,
        }))}
        value={state}
        onChange={setState}
      />
      {shown.length === 0 && (
        <Card>
          <Empty
            icon="done"
            text="这里没有住户。会上、纸上或上门时听到顾虑的，请在“登记、发码”里列入。"
          />
        </Card>
      )}
      {shown.map((doubt) => (
        <DoubtCard
          key={doubt.id}
          doubt={doubt}
          waiting={deliberations.keptVisits(doubt.id).length}
          {...(deliberation.can.visit && { onVisit: () => setVisiting(doubt) })}
        />
      ))}
      <VisitSheet deliberationId={id} doubt={visiting} onClose={() => setVisiting(undefined)} />
    </Screen>
  )
}

export default observer(Doubts)
