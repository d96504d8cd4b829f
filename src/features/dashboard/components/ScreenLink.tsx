import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { QrCode } from '@/components/QrCode'
import { toast } from '@/components/Toast'
import { linkTo } from '@/lib/link'
import { go } from '@/lib/navigate'
import { pathOf } from '../paths'

interface Props {
  token: string
  onDone: () => void
}

/** The link that was just made: shown once, because only its fingerprint is kept. */
export function ScreenLink({ token, onDone }: Props) {
  const url = linkTo(pathOf('wall'), { t: token })
  const copy = async () => {
    await Taro.setClipboardData({ data: url ?? '' })
    toast('链接已复制')
  }
  return (
    <Card title="链接已生成，只显示这一次">
      {url && (
        <>
          <QrCode text={url} label="在屏幕上打开这个地址" />
          <View className="db-link">{url}</View>
        </>
      )}
      <Acts>
        {url && <Button small kind="secondary" text="复制链接" onTap={() => void copy()} />}
        <Button
          small
          kind="secondary"
          text="打开看看"
          onTap={() => go(pathOf('wall'), { t: token })}
        />
        <Button small kind="plain" text="记下了" onTap={onDone} />
      </Acts>
    </Card>
  )
}
