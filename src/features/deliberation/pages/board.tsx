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
import { BoardPaper } from '../components/BoardPaper'

/** 公示页: one sheet of A4 for the notice board, with the code of the living page. */
function Board() {
  const { deliberations } = useStores()
  const { id = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const isDesk = useDesk()
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  if (!deliberation) return <Screen title="公示页" {...screen} />
  const printing = { text: '打印公示页', icon: 'print' as const, onTap: print }
  return (
    <Screen
      title="公示页"
      subtitle={deliberation.title}
      {...screen}
      acts={canPrint && <Button {...printing} />}
      bottom={!isDesk && canPrint && <BottomBar main={printing} />}
    >
      <BoardPaper deliberation={deliberation} />
      {!canPrint && <Warning tone="info" text="要打印，请在电脑的浏览器里打开这一页。" />}
    </Screen>
  )
}

export default observer(Board)
