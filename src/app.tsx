import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { keepProgram } from '@/lib/keepProgram'
import { replace } from '@/lib/navigate'
import { nameTabBar } from '@/lib/tabBar'
import { LOST } from '@/lib/tabs'
import { RootStore, StoresProvider } from '@/stores/root'
import { Frame } from './Frame'
import './app.scss'
import './theme/platform'

const stores = new RootStore()

/** The app around every page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    nameTabBar()
    stores.start()
    keepProgram()
  })
  usePageNotFound(() => replace(LOST))
  return (
    <StoresProvider value={stores}>
      <Frame>{children}</Frame>
    </StoresProvider>
  )
}
