import type { CollectionDetail } from '@contract/collection'
import { Confirm } from '@/components/Confirm'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { back } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { yuanWords } from '../money'
import { pathOf } from '../paths'

export type CollectionAct = 'open' | 'discard' | 'close' | 'reopen'

interface Props {
  collection: CollectionDetail
  act: CollectionAct | undefined
  onClose: () => void
}

/** Each asks once, and names what it changes. */
export function CollectionSheets({ collection, act, onClose }: Props) {
  const { collections } = useStores()
  const { id, name, sums } = collection
  const done = (words: string) => {
    onClose()
    toast(words)
  }
  const opening = useAction(async () => {
    await collections.open(collection)
    done('已开始收款')
  })
  const discarding = useAction(async () => {
    await collections.discard(collection)
    onClose()
    back(pathOf('list'))
  })
  const closing = useAction(async (words: string) => {
    await collections.close(collection, words)
    done('已结账')
  })
  const reopening = useAction(async (reason: string) => {
    await collections.reopen(id, reason)
    done('已恢复收款')
  })
  const opened = Object.values(opening.problems)[0] ?? opening.error
  const discarded = discarding.error
  return (
    <>
      <Confirm
        isOpen={act === 'open'}
        title={opened ?? '开始收款？'}
        lost={
          opened ? '请先到“住户和份额”里补全。' : '每户的份额就此确定，费用、约定和住户都不能再改。'
        }
        act="开始收款"
        busy={opening.isBusy}
        onConfirm={() => void opening.run()}
        onCancel={() => {
          opening.clear()
          onClose()
        }}
      />
      <Confirm
        isOpen={act === 'discard'}
        title={discarded ?? `删除“${name}”的草稿？`}
        lost="填好的费用、约定和住户都会删除，不能恢复。"
        act="删除草稿"
        busy={discarding.isBusy}
        onConfirm={() => void discarding.run()}
        onCancel={onClose}
      />
      <TextSheet
        isOpen={act === 'close'}
        title="结账"
        label="结账说明"
        hint={`余额 ${yuanWords(sums.balanceFen)}。请写明余额怎样处理，会写进公开账目。`}
        placeholder="例如：没有余额，账目已张贴"
        maxLength={300}
        act="结账"
        busy={closing.isBusy}
        error={closing.error}
        onSend={(words) => void closing.run(words)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={act === 'reopen'}
        title="恢复收款"
        label="原因"
        placeholder="例如：空置的住户联系上了"
        maxLength={200}
        act="恢复收款"
        busy={reopening.isBusy}
        error={reopening.error}
        onSend={(reason) => void reopening.run(reason)}
        onClose={onClose}
      />
    </>
  )
}
