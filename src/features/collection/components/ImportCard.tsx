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

/** 导入住户: the whole list of a spreadsheet, or what is wrong in which row. */
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
  const error = importing.error ?? fetching.error
  return (
    <Card title="从表格导入">
      <Warning tone="info" text="导入会替换现在的住户。按面积分摊时，每户都要有专有面积。" />
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
          kind="secondary"
          icon="download"
          text="下载模板"
          busy={fetching.isBusy}
          onTap={() => void fetching.run()}
        />
        <Button
          small
          icon="upload"
          text="选择表格（.xlsx）"
          busy={importing.isBusy}
          onTap={() => void importing.run()}
        />
      </Acts>
    </Card>
  )
}
