import type { Bulletin } from '@contract/dashboard'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { saveLinked } from '@/lib/download'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { monthText } from '../words'

const titleOf = ({ kind, period }: Bulletin) =>
  kind === 'month' ? `${monthText(period)}月报` : `${period}年志愿服务年度报告`

/** 月报、年报: written by the clock when a month or a year is over, here to be taken along as PDF. */
function Bulletins() {
  const { dashboards } = useStores()
  const { regionId = '' } = useRouter().params
  const known = dashboards.bulletinsOf(regionId)
  const { screen } = useLoaded(() => dashboards.loadBulletins(regionId), known !== undefined)
  const printing = useAction(async (id: string) => {
    await saveLinked(await dashboards.printBulletin(id))
    toast('已下载')
  })
  return (
    <Screen
      column
      title="月报和年报"
      subtitle={known ? `${known.placeName}，每月、每年自动生成，生成以后不再变` : ''}
      {...screen}
    >
      {printing.error && <Warning text={printing.error} />}
      {known?.bulletins.length === 0 && (
        <Card>
          <Empty icon="doc" text="还没有报告。每个月过完以后，会自动生成上个月的月报。" />
        </Card>
      )}
      {known && known.bulletins.length > 0 && (
        <Card flush>
          {known.bulletins.map((bulletin) => (
            <ListItem
              key={bulletin.id}
              icon="download"
              title={titleOf(bulletin)}
              facts={`${formatDateTime(bulletin.madeAt)}生成`}
              onTap={() => void printing.run(bulletin.id)}
            />
          ))}
        </Card>
      )}
    </Screen>
  )
}

export default observer(Bulletins)
