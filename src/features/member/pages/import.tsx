import type { ImportPreview } from '@contract/member'
import { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Done } from '@/components/Done'
import { Screen } from '@/components/Screen'
import { Steps } from '@/components/Steps'
import { Warning } from '@/components/Warning'
import { replace } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { ImportChoice } from '../components/ImportChoice'
import { ImportReview } from '../components/ImportReview'

const LIST = '/features/member/pages/list'

/** 导入名册 */
function Import() {
  const { members, account } = useStores()
  const loading = useAction(account.requireOffice)
  useLoad(() => void loading.run())
  const [preview, setPreview] = useState<ImportPreview>()
  const confirming = useAction(members.confirmImport)
  const [result, setResult] = useState<{ added: number; same: number }>()
  const confirm = async () => {
    const answer = preview && (await confirming.run(preview.id))
    if (answer) setResult(answer)
  }

  const again = { text: '换一个文件', onTap: () => setPreview(undefined) }
  const step = result ? 2 : preview ? 1 : 0
  return (
    <Screen
      column
      title="导入名册"
      subtitle="先核对，再写入；不改动已登记的人"
      {...pageStatus(loading, account.isFresh && account.isOffice)}
      bottom={
        result ? (
          <BottomBar main={{ text: '看名册', onTap: () => replace(LIST) }} />
        ) : preview && preview.errors === 0 && preview.toAdd > 0 ? (
          <BottomBar
            main={{
              text: `导入 ${preview.toAdd} 人`,
              busy: confirming.isBusy,
              onTap: () => void confirm(),
            }}
            second={again}
          />
        ) : (
          preview && <BottomBar main={again} />
        )
      }
    >
      <Steps names={['选文件', '核对', '完成']} current={step} />
      {confirming.error && <Warning text={confirming.error} />}
      {!preview && <ImportChoice onPreview={setPreview} />}
      {preview && !result && <ImportReview preview={preview} />}
      {result && (
        <Done
          title={`导入了 ${result.added} 人`}
          text={result.same > 0 ? `另有 ${result.same} 人以前登记过，没有改动。` : ''}
          note="新登记的党员还没有绑定微信，可以逐个发绑定码。"
        />
      )}
    </Screen>
  )
}

export default observer(Import)
