import type { Region } from '@contract/region'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Breadcrumb } from '@/components/Breadcrumb'
import { Card, SectionTitle } from '@/components/Card'
import { DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { go } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useFollow } from '@/lib/useFollow'
import { REGION_WORDS } from '@/lib/words'
import { useStores } from '@/stores/root'
import { RegionActs } from '../components/RegionActs'
import { regionDoors } from '../regionDoors'

/** 区域 */
function Tree() {
  const { regions, account } = useStores()
  const { id: asked } = useRouter().params
  const [wanted, setWanted] = useState(asked)
  const [shown, setShown] = useState('')
  const opening = useAction(async (id: string | undefined) => {
    // An office begins at its own place, everybody else at the district.
    const { acting } = await account.ready()
    const own = acting?.placeKind === 'region' ? acting.placeId : undefined
    setShown(await regions.open(id ?? own))
  })
  useFollow(wanted, opening)

  const region = regions.find(shown)
  const rows = regions.childrenOf(shown) ?? []
  if (!region) return <Screen title="区域" {...pageStatus(opening, false)} />
  const ancestors = regions.ancestorsOf(shown)
  const trail = [...ancestors, region]
  const up = ancestors.at(-1)?.id
  const doors = regionDoors(region, account)
  return (
    <Screen
      title={region.name}
      subtitle={[REGION_WORDS[region.kind], childWords(region)].filter(Boolean).join(' · ')}
    >
      <Breadcrumb
        items={trail.map(({ id, name }) => ({ key: id, text: name }))}
        onOpen={(index) => setWanted(trail[index]?.id)}
      />
      {opening.error && <Warning text={opening.error} />}
      <RegionActs key={region.id} region={region} onRemoved={() => setWanted(up)} />
      {doors.length > 0 && (
        <Card flush>
          {doors.map(({ title, icon, path, params }) => (
            <ListItem key={path} icon={icon} title={title} onTap={() => go(path, params)} />
          ))}
        </Card>
      )}
      {region.kind !== 'household' && <SectionTitle title="下级" side={childWords(region)} />}
      {rows.length === 0 && region.kind !== 'household' && (
        <Empty icon="pin" text="下面还没有登记区域。" />
      )}
      {rows.length > 0 && (
        <DataList
          label={`${region.name}的下级`}
          rows={rows}
          keyOf={({ id }) => id}
          onOpen={({ id }) => setWanted(id)}
          item={(row) => ({
            icon: row.kind === 'building' ? 'building' : 'pin',
            title: row.name,
            facts: [REGION_WORDS[row.kind], childWords(row)].filter(Boolean).join(' · '),
          })}
          columns={[
            { key: 'name', title: '名称', render: (row) => row.name },
            { key: 'kind', title: '是什么', render: (row) => REGION_WORDS[row.kind] },
            {
              key: 'count',
              title: '下级',
              align: 'right',
              render: (row) => row.childCount || '–',
              sortBy: (row) => row.childCount,
            },
          ]}
        />
      )}
    </Screen>
  )
}

const childWords = ({ childCount }: Region) => (childCount > 0 ? `${childCount} 个下级` : '')

export default observer(Tree)
