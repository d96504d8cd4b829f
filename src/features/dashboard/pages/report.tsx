import { FIGURE_NAMES, type FigureName, factOf } from '@contract/dashboard'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Screen } from '@/components/Screen'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { ReportForm } from '../components/ReportForm'

const isFigure = (name: string): name is FigureName =>
  (FIGURE_NAMES as readonly string[]).includes(name)

/** 填报: what an office reports beside what is computed, with everything that was ever entered. */
function Report() {
  const { dashboards } = useStores()
  const { regionId = '', name = '' } = useRouter().params
  const figure = isFigure(name) ? name : 'organizations'
  const entries = dashboards.entriesOf(regionId, figure)
  const { screen } = useLoaded(
    () => dashboards.loadEntries(regionId, figure),
    entries !== undefined,
  )
  const title = `填报：${factOf(figure).label}`
  if (!entries || screen.status !== 'ready') return <Screen title={title} {...screen} />
  return <ReportForm key={entries[0]?.id ?? ''} {...{ regionId, name: figure, entries, title }} />
}

export default observer(Report)
