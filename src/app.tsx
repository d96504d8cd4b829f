import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { RootStore, StoresProvider } from '@/stores/root'
import { Frame } from './Frame'
import './app.scss'
import './theme/platform'

const stores = new RootStore()

/** The app around every page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => stores.start())
  return (
    <StoresProvider value={stores}>
      <Frame>{children}</Frame>
    </StoresProvider>
  )
}
