import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Acts } from '@/components/Acts'
import { Breadcrumb } from '@/components/Breadcrumb'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatTime } from '@/lib/dates'
import { useDesk } from '@/lib/useDesk'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AlarmsCard, CampaignsCard, RankingCard, SameDaysCard } from '../components/Comparisons'
import { FigureGroups } from '../components/FigureGroups'
import { MonthBars } from '../components/MonthBars'
import { usePlaceActs } from '../components/PlaceActs'
import { PlaceParts } from '../components/PlaceParts'
import { open } from '../paths'
import { asOfText } from '../words'
import '../index.scss'

/** The figures of an open page are asked for again this often. */
const AGAIN_MS = 30_000

/** 看板: one page for one place, its parts, its months. */
function Place() {
  const { dashboards } = useStores()
  const { regionId } = useRouter().params
  const isDesk = useDesk()
  const page = dashboards.find(regionId)
  const { screen, reload, code } = useLoaded(() => dashboards.load(regionId), page !== undefined)
  useEvery(AGAIN_MS, () => void reload())
  const { buttons, sheet, error } = usePlaceActs(page)
  if (!page) return <Screen title="看板" {...screen} />
  const { place, ancestors } = page
  return (
    <Screen title={`${place.name}看板`} subtitle={asOfText(page)} {...screen} acts={buttons}>
      {code && (
        <Warning
          text={`这一页从 ${formatTime(dashboards.cameAt(place.id))} 起没有更新：${screen.error ?? ''}`}
        />
      )}
      {error && <Warning text={error} />}
      {ancestors.length > 0 && (
        <Breadcrumb
          items={[...ancestors, place].map(({ id, name }) => ({ key: id, text: name }))}
          onOpen={(index) => open('place', { regionId: ancestors[index]?.id })}
        />
      )}
      <AlarmsCard page={page} />
      <FigureGroups page={page} />
      <MonthBars months={page.months} />
      <PlaceParts page={page} />
      <SameDaysCard page={page} />
      {page.ranking && <RankingCard ranking={page.ranking} />}
      <CampaignsCard page={page} />
      {!isDesk && <Acts>{buttons}</Acts>}
      {sheet}
    </Screen>
  )
}

export default observer(Place)
