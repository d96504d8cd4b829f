import { listFactOf } from '@contract/dashboard'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { saveLinked } from '@/lib/download'
import { go } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { columnsOf, DETAIL, inShort, isList } from '../behind'
import '../index.scss'

/** 名单: what was counted, one by one. */
function List() {
  const { dashboards } = useStores()
  const { regionId = '', list: name = '' } = useRouter().params
  const list = isList(name) ? name : 'organizations'
  const isDesk = useDesk()
  const behind = dashboards.listOf(regionId, list)
  const { screen } = useLoaded(() => dashboards.loadList(regionId, list), behind !== undefined)
  const loadingMore = useAction(() => dashboards.loadMore(regionId, list))
  const exporting = useAction(async () => {
    await saveLinked(await dashboards.exportList(regionId, list))
    toast('已导出')
  })
  const { title, counts } = listFactOf(list)
  const exportButton = (
    <Button
      kind="secondary"
      small
      icon="download"
      text="导出表格"
      busy={exporting.isBusy}
      onTap={() => void exporting.run()}
    />
  )
  const head = behind ? `${behind.placeName} · ${counts}` : counts
  return (
    <Screen title={title} subtitle={head} {...screen} acts={exportButton}>
      {exporting.error && <Warning text={exporting.error} />}
      {behind?.items.length === 0 && (
        <Card>
          <Empty icon="chart" text="这里还没有可列的。有了以后，会自动列在这里。" />
        </Card>
      )}
      {behind && behind.items.length > 0 && (
        <DataList
          label={title}
          rows={behind.items}
          columns={columnsOf(list)}
          keyOf={({ id }) => id}
          onOpen={({ id }) => go(DETAIL[list], { id })}
          item={(row) => inShort(list, row)}
          more={{
            isThere: Boolean(behind.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
      {!isDesk && <Acts>{exportButton}</Acts>}
    </Screen>
  )
}

export default observer(List)
