import type { MemberPage } from '@contract/member'
import { Button } from '@/components/Button'
import { toast } from '@/components/Toast'
import { saveLinked } from '@/lib/download'
import { go } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  can: MemberPage['can']
  onAdd: () => void
}

/** At a desk, beside the title: in, out, and one more. */
export function RosterActs({ can, onAdd }: Props) {
  const { members } = useStores()
  const exporting = useAction(async () => {
    const file = await members.export()
    await saveLinked(file)
    toast(`已导出 ${file.count} 人，名册里有个人信息，请妥善保管`)
  })
  return (
    <>
      {can.import && (
        <Button
          kind="secondary"
          icon="upload"
          text="导入表格"
          onTap={() => go('/features/member/pages/import')}
        />
      )}
      {can.export && (
        <Button
          kind="secondary"
          icon="download"
          text={exporting.error ? '导出没有成功，重试' : '导出'}
          busy={exporting.isBusy}
          onTap={() => void exporting.run()}
        />
      )}
      {can.add && <Button icon="plus" text="登记党员" onTap={onAdd} />}
    </>
  )
}
