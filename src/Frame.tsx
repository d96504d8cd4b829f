import { observer } from 'mobx-react-lite'
import type { PropsWithChildren } from 'react'
import { FrameProvider, type RailItem } from '@/components/Screen'
import { useStores } from '@/stores/root'

const RAIL: RailItem[] = [
  { text: '今天', icon: 'today', path: '/features/notice/pages/today' },
  { text: '支部', icon: 'branch', path: '/features/branch/tabs/home' },
  { text: '我的', icon: 'me', path: '/features/account/pages/me' },
]

/** Tells every Screen what is the same around all of them. */
export const Frame = observer(function Frame({ children }: PropsWithChildren) {
  const { device, outbox } = useStores()
  const frame = {
    elder: device.elder,
    rail: RAIL,
    offline: !device.isOnline,
    waiting: outbox.waiting.length,
  }
  return <FrameProvider value={frame}>{children}</FrameProvider>
})
