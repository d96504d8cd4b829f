import type { PropsWithChildren } from 'react'
import { type FrameValue, FrameProvider } from '@/components/Screen'
import './app.scss'
import './theme/platform'

const frame: FrameValue = { elder: false, offline: true, waiting: 2, chip: '支部书记', person: '周敏', place: '港城花园临时党支部', onChip: () => undefined, demo: '演示数据，人物和数字都是虚构的', rail: [
  { text: '今天', icon: 'today', path: '/features/notice/pages/today', count: 7 },
  { text: '支部与党员', icon: 'branch', path: '/gallery/index' },
  { text: '公益月与活动', icon: 'activity', path: '/features/activity/pages/list' },
  { text: '互助站', icon: 'station', path: '/features/station/pages/list' },
  { text: '我的', icon: 'me', path: '/features/account/pages/me' },
] }

/** The app around every page. */
export default function App({ children }: PropsWithChildren) {
  return <FrameProvider value={{ ...frame, elder: process.env.TARO_ENV === 'h5' && location.search.includes('elder') }}>{children}</FrameProvider>
}
