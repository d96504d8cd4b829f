import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextField } from '@/components/Field'
import { Warning } from '@/components/Warning'
import { saveFile } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

const AT_ONCE = 60

/** 打印收据: a run of numbers, three to a page. */
export function ReceiptsCard({ id }: { id: string }) {
  const { collections } = useStores()
  const [from, setFrom] = useState('1')
  const first = /^\d{1,6}$/.test(from.trim()) ? Number(from) : 0
  const printing = useAction(async () => {
    const numbers = { from: first, to: first + AT_ONCE - 1 }
    await saveFile(await collections.printAll({ collectionId: id, ...numbers }))
  })
  return (
    <Card title="打印收款收据">
      <TextField
        label="从第几号开始"
        hint={`一次最多 ${AT_ONCE} 张，每页 3 张`}
        type="number"
        maxLength={6}
        value={from}
        onChange={setFrom}
      />
      {printing.error && (
        <Warning
          text={printing.code === 'not_found' ? '这个号码之后还没有收据。' : printing.error}
        />
      )}
      <Button
        kind="secondary"
        icon="download"
        text="下载 PDF"
        busy={printing.isBusy}
        disabled={first === 0}
        onTap={() => void printing.run()}
      />
    </Card>
  )
}
