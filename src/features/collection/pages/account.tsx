import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { saveLinked } from '@/lib/download'
import { canPrint, print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AccountPaper } from '../components/AccountPaper'
import '../index.scss'

/** 账目公开: for everybody, without signing in, and for the notice board. */
function Account() {
  const { collections } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const account = collections.accountOf(id)
  const { screen } = useLoaded(
    () => Promise.all([collections.load(id), collections.loadAccount(id)]),
    account !== undefined,
  )
  const exporting = useAction(async () => saveLinked(await collections.exportAccount(id)))
  if (!account) return <Screen title="账目公开" {...screen} />
  const printing = { text: '打印账目', icon: 'print' as const, onTap: print }
  const exports = collections.find(id)?.can.export && {
    text: '导出表格',
    icon: 'download' as const,
    kind: 'secondary' as const,
    busy: exporting.isBusy,
    onTap: () => void exporting.run(),
  }
  return (
    <Screen
      title="账目公开"
      subtitle={`${account.regionName} ${account.collectionName}`}
      {...screen}
      acts={
        <>
          {exports && <Button {...exports} />}
          {canPrint && <Button {...printing} />}
        </>
      }
      bottom={
        !isDesk &&
        (canPrint ? (
          <BottomBar main={printing} {...(exports && { second: exports })} />
        ) : (
          exports && <BottomBar main={exports} />
        ))
      }
    >
      {exporting.error && <Warning text={exporting.error} />}
      <AccountPaper id={id} account={account} />
    </Screen>
  )
}

export default observer(Account)
