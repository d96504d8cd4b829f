import type { SubjectKind } from '@contract/dashboard'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { saveLinked } from '@/lib/download'
import { go } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { columnsOf, DETAIL, inShort } from '../behind'
import { MonthBars } from '../components/MonthBars'
import { SubjectFigures } from '../components/SubjectFigures'
import '../index.scss'

const LIST = 'activities'

/** 看板 of a branch or an organisation: its figures, and the activities behind them. */
function Subject() {
  const { subjects } = useStores()
  const { id = '', kind: said } = useRouter().params
  const kind: SubjectKind = said === 'organization' ? 'organization' : 'branch'
  const isDesk = useDesk()
  const page = subjects.find(id)
  const behind = subjects.organisedBy(id)
  const { screen } = useLoaded(() => subjects.load(kind, id), page !== undefined)
  const loadingMore = useAction(() => subjects.loadMore(kind, id))
  const exporting = useAction(async () => {
    await saveLinked(await subjects.export(kind, id))
    toast('已导出')
  })
  if (!page) return <Screen title="看板" {...screen} />
  const acts = (
    <Button
      kind="secondary"
      small
      icon="download"
      text="导出表格"
      busy={exporting.isBusy}
      onTap={() => void exporting.run()}
    />
  )
  const asOf = page.foldedAt
    ? `公益服务数据截至 ${formatDateTime(page.foldedAt)}`
    : '正在统计，稍后再看'
  return (
    <Screen title={`${page.name}看板`} subtitle={asOf} {...screen} acts={acts}>
      {exporting.error && <Warning text={exporting.error} />}
      <SubjectFigures page={page} />
      <MonthBars months={page.months} />
      <SectionTitle title="组织的公益活动" />
      {behind?.items.length === 0 && (
        <Card>
          <Empty icon="calendar" text="还没有开展过公益活动。活动开始以后，会自动列在这里。" />
        </Card>
      )}
      {behind && behind.items.length > 0 && (
        <DataList
          label="组织的公益活动"
          rows={behind.items}
          columns={columnsOf(LIST)}
          keyOf={({ id: key }) => key}
          onOpen={(row) => go(DETAIL[LIST], { id: row.id })}
          item={(row) => inShort(LIST, row)}
          more={{
            isThere: Boolean(behind.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
      {!isDesk && <Acts>{acts}</Acts>}
    </Screen>
  )
}

export default observer(Subject)
