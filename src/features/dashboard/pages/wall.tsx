import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ErrorPanel } from '@/components/ErrorPanel'
import { a11y } from '@/lib/a11y'
import { formatDateTime, formatTime } from '@/lib/dates'
import { keepAwake } from '@/lib/keepAwake'
import { isBrowser } from '@/lib/platform'
import { useEvery } from '@/lib/useEvery'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { SolvedTicker } from '../components/SolvedTicker'
import { WallFigure } from '../components/WallFigure'
import { WallPlaces } from '../components/WallPlaces'
import { WallRanking } from '../components/WallRanking'
import { WallTrend } from '../components/WallTrend'
import { asOfText } from '../words'
import '../wall.scss'

/** A wall is asked for again this often; in a night of twelve hours 720 times. */
const AGAIN_MS = 60_000
const ENDED = '这个大屏链接已经停用、到期，或者不完整。请向开通它的单位要一个新的链接。'

/** 大屏: the place on a wall, by itself through the night; a phone shows the same one below another. */
function WallPage() {
  const { walls } = useStores()
  const { t: token, regionId } = useRouter().params
  const key = { token, regionId }
  const wall = walls.find(key)
  const { screen, reload, code } = useLoaded(() => walls.load(key), wall !== undefined)
  useEvery(AGAIN_MS, () => void reload())
  useEffect(keepAwake, [])
  const title = wall ? `${wall.place.name}先锋云` : '先锋云'
  useEffect(() => {
    if (isBrowser) document.title = title
    else void Taro.setNavigationBarTitle({ title })
  }, [title])
  if (!wall || screen.status !== 'ready') {
    return (
      <View className="wall wall--empty">
        {screen.status === 'error' ? (
          <ErrorPanel
            text={token && code === 'not_found' ? ENDED : screen.error}
            {...(!token && 'onBack' in screen ? { onBack: screen.onBack } : {})}
            {...('onRetry' in screen ? { onRetry: screen.onRetry } : {})}
          />
        ) : (
          <View className="wall__wait">正在取数……</View>
        )}
      </View>
    )
  }
  return (
    // A screen that is too small for it is scrolled by keys as well.
    <View className="wall" {...(isBrowser && { ...a11y({ role: 'main' }), tabindex: '0' })}>
      <View className="wall__head">
        <View className="wall__title" {...(isBrowser && a11y({ role: 'heading', level: 1 }))}>
          {title}
        </View>
        {code ? (
          <View className="wall__stale">{`${formatTime(walls.cameAt)} 起没有更新，正在重试`}</View>
        ) : (
          <View className="wall__asof">{asOfText(wall)}</View>
        )}
      </View>
      <View className="wall__figures">
        {wall.figures.map((figure) => (
          <WallFigure key={figure.name} figure={figure} />
        ))}
      </View>
      <View className="wall__middle">
        <WallPlaces places={wall.places} />
        <WallTrend months={wall.months} />
        <WallRanking wall={wall} />
      </View>
      <SolvedTicker lines={wall.solved} />
      <View className="wall__foot">
        {[
          '少于 5 人的不显示',
          '填报数与系统统计分开列示',
          wall.expiresAt && `这个链接到 ${formatDateTime(wall.expiresAt)} 为止`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
    </View>
  )
}

export default observer(WallPage)
