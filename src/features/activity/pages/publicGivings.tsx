import type { Giving } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { formatDate } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { facts } from '../words'

const COLUMNS: Column<Giving>[] = [
  { key: 'title', title: '做什么', render: ({ title }) => title },
  { key: 'person', title: '谁在做', nowrap: true, render: ({ personName }) => personName },
  { key: 'since', title: '开始', nowrap: true, render: (row) => formatDate(row.startedOn) },
  { key: 'days', title: '天数', align: 'right', render: ({ days }) => `${days} 天` },
]

/** 大家的日常奉献: of those who chose to be seen. */
function PublicGivings() {
  const { givings } = useStores()
  const { shown, publicOnes } = givings
  const { screen } = useLoaded(givings.loadPublic, shown !== undefined)
  const loadingMore = useAction(givings.morePublic)
  return (
    <Screen title="大家的日常奉献" subtitle="都是本人愿意公开的" {...screen}>
      {publicOnes.length === 0 ? (
        <Card>
          <Empty icon="star" text="还没有人公开。您可以在自己的日常奉献里选择公开。" />
        </Card>
      ) : (
        <DataList
          label="大家的日常奉献"
          rows={publicOnes}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          onOpen={({ id }) => open('giving', { id })}
          item={(row) => ({
            title: row.title,
            facts: facts(row.personName, `${formatDate(row.startedOn)}开始`),
            side: `${row.days} 天`,
          })}
          more={{
            isThere: Boolean(shown?.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
    </Screen>
  )
}

export default observer(PublicGivings)
