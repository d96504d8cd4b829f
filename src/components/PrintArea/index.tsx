import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { QrCode } from '@/components/QrCode'
import './index.scss'

interface Props {
  title: string
  /** Number, date, who issued it. */
  subtitle?: string
  /** Leads to the living page. */
  link?: { url: string; label: string }
}

/** The sheet of paper on a page: when printed, it alone comes out, black on white. */
export function PrintArea({ title, subtitle, link, children }: PropsWithChildren<Props>) {
  return (
    <View className="paper">
      <View className="paper__title">{title}</View>
      {subtitle && <View className="paper__subtitle">{subtitle}</View>}
      {children}
      {link && (
        <View className="paper__link">
          <QrCode text={link.url} label={link.label} />
        </View>
      )}
    </View>
  )
}
