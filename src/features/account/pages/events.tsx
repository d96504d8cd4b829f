import { useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { EventTimeline } from '../components/EventTimeline'

type Kind = Parameters<ReturnType<typeof useStores>['offices']['loadRecord']>[0]['subjectKind']

/** 操作记录 */
function Events() {
  const { offices } = useStores()
  const { kind, id = '' } = useRouter().params
  const subject = { subjectKind: kind as Kind, subjectId: id }
  const record = offices.recordOf(subject)
  const loading = useAction(() => offices.loadRecord(subject))
  const loadingMore = useAction(() => offices.loadMoreOf(subject))
  useLoad(() => void loading.run())
  return (
    <Screen
      column
      title="操作记录"
      {...(record && { subtitle: record.subject.name })}
      {...pageStatus(loading, record !== undefined)}
    >
      {record?.items.length === 0 && <Empty icon="clock" text="还没有操作记录。" />}
      {record && record.items.length > 0 && (
        <Card>
          <EventTimeline events={record.items} />
        </Card>
      )}
      {record?.nextCursor && (
        <Button
          kind="plain"
          text={loadingMore.error ?? '再显示一些'}
          busy={loadingMore.isBusy}
          onTap={() => void loadingMore.run()}
        />
      )}
    </Screen>
  )
}

export default observer(Events)
