import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { saveFile } from '@/lib/download'
import { canPrint, print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
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
  const saving = useAction(async () => saveFile(await deliberations.printBoard(id)))
  const { screen } = useLoaded(() => deliberations.load(id), deliberation !== undefined)
  if (!deliberation) return <Screen title="公示页" {...screen} />
  const printing = { text: '打印公示页', icon: 'print' as const, onTap: print }
  const download = {
    text: '下载 PDF',
    icon: 'download' as const,
    busy: saving.isBusy,
    onTap: () => void saving.run(),
  }
  return (
    <Screen
      title="公示页"
      subtitle={deliberation.title}
      {...screen}
      acts={
        <>
          <Button kind="secondary" {...download} />
          {canPrint && <Button {...printing} />}
        </>
      }
      bottom={!isDesk && <BottomBar main={download} />}
    >
      <BoardPaper deliberation={deliberation} />
      {saving.error && <Warning text={saving.error} />}
    </Screen>
  )
}

export default observer(Board)
