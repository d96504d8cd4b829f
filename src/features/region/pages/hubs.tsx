import type { Coverage, HubUnit } from '@contract/region'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { DataList } from '@/components/DataList'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { formatDate } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { REGION_WORDS } from '@/lib/words'
import { useStores } from '@/stores/root'
import { HubSheet } from '../components/HubSheet'

/** 枢纽网络: the centre of each sub-district and town, the station of each community and village. */
function Hubs() {
  const { regions } = useStores()
  const { regionId } = useRouter().params
  const network = regions.hubsOf(regionId)
  const { screen, reload } = useLoaded(() => regions.loadHubs(regionId), network !== undefined)
  const [unit, setUnit] = useState<HubUnit>()
  const closing = useAction(async (reason: string) => {
    if (unit?.hub) await regions.closeHub(unit.hub.id, reason)
    setUnit(undefined)
    toast('已注销')
    await reload()
  })
  if (!network) return <Screen title="枢纽网络" {...screen} />
  const { placeName, centres, stations, units } = network
  return (
    <Screen
      title="枢纽网络"
      subtitle={`${placeName} · 街道、镇设服务中心，社区、村设服务站`}
      {...screen}
    >
      <Card title="覆盖">
        {centres.units > 0 && <Row label="街道、镇服务中心" value={words(centres)} strong />}
        {stations.units > 0 && <Row label="社区、村服务站" value={words(stations)} strong />}
        <Row
          long
          label="怎样统计"
          value="有正在运行的枢纽的单位数，除以单位数；每一个都有才是 100%"
        />
      </Card>
      <DataList
        label="各单位的枢纽"
        rows={units}
        keyOf={({ region }) => region.id}
        isDoor={({ can }) => can.keep}
        onOpen={(one) => one.can.keep && setUnit(one)}
        columns={[
          { key: 'place', title: '单位', nowrap: true, render: ({ region }) => region.name },
          {
            key: 'kind',
            title: '是什么',
            nowrap: true,
            render: ({ region }) => REGION_WORDS[region.kind],
          },
          { key: 'hub', title: '枢纽', render: ({ hub }) => hub?.name ?? <Missing /> },
          { key: 'address', title: '地址', render: ({ hub }) => hub?.address ?? '' },
          {
            key: 'opened',
            title: '启用',
            nowrap: true,
            render: ({ hub }) => (hub ? formatDate(hub.openedOn) : ''),
          },
        ]}
        item={({ region, hub }) => ({
          title: region.name,
          facts: hub ? `${hub.name} · ${hub.address}` : REGION_WORDS[region.kind],
          ...(hub ? {} : { below: <Missing /> }),
        })}
      />
      {unit && !unit.hub && (
        <HubSheet
          unit={unit}
          onClose={() => setUnit(undefined)}
          onDone={() => {
            setUnit(undefined)
            void reload()
          }}
        />
      )}
      <TextSheet
        isOpen={unit?.hub !== undefined}
        title={`注销${unit?.hub?.name ?? ''}`}
        label="原因"
        hint="注销以后这个单位就没有覆盖，可以再登记一个新的"
        act="注销"
        busy={closing.isBusy}
        error={closing.error}
        onSend={(reason) => void closing.run(reason)}
        onClose={() => setUnit(undefined)}
      />
    </Screen>
  )
}

const Missing = () => <Tag text="还没有" tone="warn" icon="warn" />

/** 7/7，100%; never 100% while one is missing. */
function words({ covered, units }: Coverage): string {
  const percent =
    covered === units ? 100 : Math.min(99.9, Math.round((covered * 1000) / units) / 10)
  return `${covered}/${units}，${percent}%`
}

export default observer(Hubs)
