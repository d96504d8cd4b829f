import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './index.scss'

interface Props {
  /** Beneath what they are about, at the right. */
  end?: boolean
}

/** A few small buttons side by side; as many lines as large letters need. */
export function Acts({ end = false, children }: PropsWithChildren<Props>) {
  return <View className={end ? 'acts acts--end' : 'acts'}>{children}</View>
}
