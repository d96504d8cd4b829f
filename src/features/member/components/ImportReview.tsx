import type { ImportPreview } from '@contract/member'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import { COLUMN_WORDS, PreviewTable } from './PreviewTable'

/** What the file says and what would come of it; nothing has been written yet. */
export function ImportReview({ preview }: { preview: ImportPreview }) {
  const { fileName, columns, ignoredHeaders, total, toAdd, same, errors, rows } = preview
  const found = columns
    .map(({ column, header }) =>
      header === COLUMN_WORDS[column] ? header : `${header}（当作${COLUMN_WORDS[column]}）`,
    )
    .join('、')
  return (
    <View>
      <Card title={fileName}>
        <Figures
          items={[
            { name: '表格里', value: total, unit: '人' },
            { name: '将新增', value: toAdd, unit: '人' },
            { name: '以前登记过', value: same, unit: '人' },
            { name: '要修改', value: errors, unit: '行' },
          ]}
        />
        <Row label="认出的列" value={found} />
        {ignoredHeaders.length > 0 && (
          <Row label="没有用到的列" value={ignoredHeaders.join('、')} />
        )}
      </Card>
      {errors > 0 && (
        <Warning
          text={`有 ${errors} 行要修改。请按下面的提示改好表格，再选择一次；现在什么都没有写入。`}
        />
      )}
      {errors === 0 && toAdd === 0 && (
        <Warning tone="info" text="表格里的人都已经登记过，不需要导入。" />
      )}
      {errors === 0 && toAdd > 0 && (
        <Warning tone="ok" text={`没有错误。确认后新增 ${toAdd} 人，已登记的 ${same} 人不动。`} />
      )}
      <PreviewTable rows={rows} />
      {rows.length < total && (
        <Warning tone="info" text={`这里显示 ${rows.length} 行，有问题的排在前面。`} />
      )}
    </View>
  )
}
