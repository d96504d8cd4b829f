import { View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import { Picture } from '@/components/Picture'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  /** What the code says. */
  text: string
  /** What it is for, read aloud and printed beneath. */
  label: string
  big?: boolean
}

/** A QR code with its quiet zone: black on white in every mode, because scanners want it so. */
export function QrCode({ text, label, big }: Props) {
  const src = useMemo(() => draw(text), [text])
  return (
    <View
      className={big ? 'qr qr--big' : 'qr'}
      {...a11y({ role: 'img', label: `二维码：${label}` })}
    >
      <Picture className="qr__image" src={src} mode="scaleToFill" about="" />
      <View className="qr__label">{label}</View>
    </View>
  )
}

/** Level M bears a crease and a drop of rain. A GIF is read by every phone, an SVG is not. */
function draw(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createDataURL(8, 32)
}
