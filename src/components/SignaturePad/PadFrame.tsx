import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '@/components/Button'
import type { Picked } from '@/lib/pickPhotos'
import './index.scss'

export interface SignaturePadProps {
  /** Whose hand it has to be, read aloud. */
  label: string
  /** The picture after each stroke; nothing while there is no signature. */
  onChange: (signature: Picked | undefined) => void
}

interface FrameProps {
  isSigned: boolean
  onClear: () => void
}

/** The paper, its line, and a way to begin anew. */
export function PadFrame({ isSigned, onClear, children }: PropsWithChildren<FrameProps>) {
  return (
    <View className="pad">
      <View className="pad__paper">
        {children}
        {!isSigned && <Text className="pad__hint">请本人用手指在这里签名</Text>}
      </View>
      <Button small kind="secondary" icon="refresh" text="重签" onTap={onClear} />
    </View>
  )
}
