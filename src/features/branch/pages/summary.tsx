import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { canPrint, print } from '@/lib/print'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { SummaryPaper } from '../components/SummaryPaper'

/** 支部小结: what came of it, on one sheet. */
function Summary() {
  const { branches } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const summary = branches.summaryOf(id)
  const { screen } = useLoaded(() => branches.loadSummary(id), summary !== undefined)
  if (!summary) return <Screen title="支部小结" {...screen} />
  const printing = { text: '打印小结', icon: 'print' as const, onTap: print }
  return (
    <Screen
      title="支部小结"
      subtitle={summary.branch.name}
      {...screen}
      acts={canPrint && <Button {...printing} />}
      bottom={!isDesk && canPrint && <BottomBar main={printing} />}
    >
      <SummaryPaper summary={summary} />
      {!canPrint && <Warning tone="info" text="要打印，请在电脑的浏览器里打开这一页。" />}
    </Screen>
  )
}

export default observer(Summary)
