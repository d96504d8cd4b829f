import type { ProblemKind } from '@contract/problem'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { SelectField } from '@/components/Field'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useFollow } from '@/lib/useFollow'
import { useStores } from '@/stores/root'
import { ProblemRows } from '../components/ProblemRows'
import { chipsOf, firstPart, type Part, partFilter, VIEW_WORDS, VIEWS } from '../parts'
import { open } from '../paths'
import { KINDS } from '../words'

const ALL = 'all'
const ANY = { value: ALL, text: '所有类别' }
const EMPTY_WORDS = {
  public: '还没有公开的问题。',
  mine: '您还没有提过问题。打开您家附近的互助站，就可以提。',
  desk: '这里没有要办的问题。',
}

/** 民生问题: of a station for all to see, one's own, or what a desk has to do. */
function List() {
  const { problems } = useStores()
  const { station, view: asked } = useRouter().params
  const view = VIEWS.find((one) => one === asked) ?? 'public'
  const [part, setPart] = useState<Part>(firstPart(view))
  const [kind, setKind] = useState<string>(ALL)
  const isDesk = useDesk()
  const searching = useAction(problems.search)
  const loadingMore = useAction(problems.more)
  useFollow(
    {
      view,
      ...partFilter(part),
      ...(station && { stationId: station }),
      ...(kind !== ALL && { kind: kind as ProblemKind }),
    },
    searching,
  )
  const { list, rows } = problems
  const bring = station &&
    view === 'public' && {
      text: '提一个问题',
      icon: 'plus' as const,
      onTap: () => open('bring', { station }),
    }
  return (
    <Screen
      title={VIEW_WORDS[view]}
      {...pageStatus(searching, list?.filter.view === view)}
      acts={bring && <Button {...bring} />}
      bottom={bring && !isDesk && <BottomBar main={bring} />}
    >
      <FilterChips
        items={chipsOf(view, list?.counts)}
        value={part}
        onChange={setPart}
        label="状态"
      />
      {view === 'desk' && (
        <SelectField label="类别" options={[ANY, ...KINDS]} value={kind} onChange={setKind} />
      )}
      {rows.length === 0 ? (
        <Card>
          <Empty icon="doc" text={searching.error ?? EMPTY_WORDS[view]} />
        </Card>
      ) : (
        <ProblemRows
          rows={rows}
          hasStations={!station}
          more={{
            isThere: Boolean(list?.nextCursor),
            busy: loadingMore.isBusy,
            onMore: () => void loadingMore.run(),
          }}
        />
      )}
    </Screen>
  )
}

export default observer(List)
