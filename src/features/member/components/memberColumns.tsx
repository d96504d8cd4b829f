import type { Member } from '@contract/member'
import { View } from '@tarojs/components'
import type { Column } from '@/components/DataList'
import { Tag } from '@/components/Tag'
import { CATEGORY_WORDS } from '@/lib/words'
import '../index.scss'

type Sorts = Partial<Record<string, (row: Member) => string>>

const SORTS: Sorts = {
  name: (row) => row.name,
  category: (row) => row.category,
  home: (row) => row.homeBranch.name,
  region: (row) => row.regionName,
}

/** The roster at a desk. It comes in the order of names; other orders only once all of it is here. */
export function memberColumns(isWhole: boolean): Column<Member>[] {
  const columns: Column<Member>[] = [
    { key: 'name', title: '姓名', nowrap: true, render: (row) => row.name },
    { key: 'category', title: '类别', nowrap: true, render: (row) => CATEGORY_WORDS[row.category] },
    {
      key: 'home',
      title: '组织关系所在',
      render: ({ homeBranch }) => (
        <View className="cell">
          {homeBranch.name}
          {homeBranch.outside && <Tag tone="info" icon="info" text="在外" />}
        </View>
      ),
    },
    { key: 'region', title: '报到社区', nowrap: true, render: (row) => row.regionName },
    { key: 'skills', title: '特长', render: (row) => row.skills.join('、') || '–' },
    {
      key: 'state',
      title: '情况',
      nowrap: true,
      render: (row) => (
        <View className="cell">
          {row.status === 'left' && <Tag text="已离册" />}
          {row.isMobile && <Tag tone="warn" icon="switch" text="流动" />}
          {row.isInService && <Tag tone="ok" icon="pin" text="在职报到" />}
        </View>
      ),
    },
  ]
  return columns.map((column) => {
    const sortBy = isWhole ? SORTS[column.key] : undefined
    return sortBy ? { ...column, sortBy } : column
  })
}
