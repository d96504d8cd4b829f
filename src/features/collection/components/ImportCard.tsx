import type { HouseholdImport } from '@contract/collection'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { saveFile } from '@/lib/download'
import { pickFile } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** 住户从哪里来: the estate's own list, or the whole list of a spreadsheet with what is wrong in which row. */
export function ImportCard({ id }: { id: string }) {
  const { doors } = useStores()
  const [problems, setProblems] = useState<HouseholdImport['problems']>([])
  const fetching = useAction(async () => saveFile(await doors.template()))
  const importing = useAction(async () => {
    const picked = await pickFile('.xlsx')
    if (!picked) return
    const answer = await doors.importSheet(id, picked)
    setProblems(answer.problems)
    if (answer.added > 0) toast(`导入了 ${answer.added} 户`)
  })
  const taking = useAction(async () => {
    toast(`取来了 ${await doors.take(id)} 户`)
  })
  const error = importing.error ?? fetching.error ?? taking.error
  return (
    <Card title="住户从哪里来">
      <Warning
        tone="info"
        text="从小区名册取来的住户，连同业主名册里的面积一起带来，已有的不变。导入表格会替换现在的住户。按面积分摊时，每户都要有专有面积。"
      />
      {error && <Warning text={error} />}
      {problems.length > 0 && (
        <Warning text="表格里有几处不对，一户也没有导入。请改好后重新选择。" />
      )}
      {problems.map(({ row, message }) => (
        <Row key={row} label={`第 ${row} 行`} value={message} />
      ))}
      <Acts>
        <Button
          small
          icon="building"
          text="从小区名册取"
          busy={taking.isBusy}
          onTap={() => void taking.run()}
        />
        <Button
          small
          kind="secondary"
          icon="download"
          text="下载模板"
          busy={fetching.isBusy}
          onTap={() => void fetching.run()}
        />
        <Button
          small
          kind="secondary"
          icon="upload"
          text="选择表格（.xlsx）"
          busy={importing.isBusy}
          onTap={() => void importing.run()}
        />
      </Acts>
    </Card>
  )
}
