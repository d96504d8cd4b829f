import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { barActs, moreActs, type OpenSheet } from '../acts'
import { ProblemFacts } from '../components/ProblemFacts'
import { ProblemLine } from '../components/ProblemLine'
import { ProblemSheets } from '../components/ProblemSheets'
import { useProblemActs } from '../useProblemActs'
import '../index.scss'

/** 问题: what it is, every step, and what the caller can do next. */
function Detail() {
  const { problems } = useStores()
  const { id = '' } = useRouter().params
  const problem = problems.find(id)
  const isDesk = useDesk()
  const [sheet, setSheet] = useState<OpenSheet>()
  const [hidden, setHidden] = useState<string>()
  const close = () => {
    setSheet(undefined)
    setHidden(undefined)
  }
  const acts = useProblemActs(id, close)
  const { screen } = useLoaded(() => problems.load(id), problem !== undefined)
  if (!problem) return <Screen title="问题" {...screen} />

  const more = moreActs(problem, setSheet)
  const [main, second] = barActs(problem, setSheet)
  const rest = { text: '更多办理', icon: 'more' as const, onTap: () => setSheet('more') }
  return (
    <Screen
      title="问题"
      subtitle={problem.stationName}
      {...screen}
      acts={
        <>
          {more.length > 0 && <Button kind="secondary" {...rest} />}
          {second && <Button kind="secondary" {...second} />}
          {main && <Button {...main} />}
        </>
      }
      bottom={!isDesk && main && <BottomBar main={main} {...(second && { second })} />}
    >
      {acts.passing.error && <Warning text={acts.passing.error} />}
      <View className="pb-split">
        <View>
          <ProblemFacts problem={problem} />
          {!isDesk && more.length > 0 && <Button kind="plain" {...rest} />}
        </View>
        <Card title="办理经过">
          <ProblemLine
            problem={problem}
            busy={acts.passing.isBusy}
            onPass={(stepId) => void acts.passing.run(stepId)}
            onHide={setHidden}
          />
        </Card>
      </View>
      <ProblemSheets problem={problem} sheet={sheet} more={more} acts={acts} onClose={close} />
      <TextSheet
        isOpen={hidden !== undefined}
        title="不公开这段内容"
        label="原因"
        hint="写的人看得到。问题照常办理。"
        placeholder="例如：写了邻居的姓名"
        act="不公开"
        busy={acts.hiding.isBusy}
        error={acts.hiding.error}
        onSend={(reason) => void acts.hiding.run(hidden ?? '', reason)}
        onClose={close}
      />
    </Screen>
  )
}

export default observer(Detail)
