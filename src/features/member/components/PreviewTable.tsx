import type { ImportColumn, ImportRow } from '@contract/member'
import { View } from '@tarojs/components'
import { DataList } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import '../index.scss'

export const COLUMN_WORDS: Record<ImportColumn, string> = {
  name: '姓名',
  phone: '手机号',
  category: '类别',
  homeBranch: '组织关系所在',
  region: '报到社区',
  skills: '特长',
  services: '可服务类别',
  mobile: '流动党员',
  inService: '在职党员',
  joinedPartyOn: '入党日期',
}

const verdictTag = ({ verdict }: ImportRow) => {
  if (verdict === 'error') return <Tag tone="warn" text="要修改" />
  return verdict === 'add' ? <Tag tone="ok" text="新增" /> : <Tag text="已登记" />
}

const problemWords = ({ problems }: ImportRow) =>
  problems.map(({ column, value, message }) => {
    const what = value ? `${COLUMN_WORDS[column]}“${value}”` : COLUMN_WORDS[column]
    return `${what}：${message}`
  })

/** What would come of each row; those with problems stand first. */
export function PreviewTable({ rows }: { rows: ImportRow[] }) {
  return (
    <DataList
      label="导入预览"
      rows={rows}
      keyOf={({ row }) => String(row)}
      item={(row) => ({
        title: `第 ${row.row} 行 ${row.name}`,
        facts: problemWords(row).join('；'),
        side: verdictTag(row),
      })}
      columns={[
        { key: 'row', title: '行', render: (row) => row.row, sortBy: (row) => row.row },
        { key: 'name', title: '姓名', render: (row) => row.name || '（空）' },
        {
          key: 'verdict',
          title: '结果',
          render: verdictTag,
          sortBy: (row) => row.verdict,
        },
        {
          key: 'problems',
          title: '哪一格、怎么改',
          render: (row) => (
            <View>
              {problemWords(row).map((words) => (
                <View key={words}>{words}</View>
              ))}
            </View>
          ),
        },
      ]}
    />
  )
}
