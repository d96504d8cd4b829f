import { STEP_SECONDS } from '@contract/activity'
import { Text, View } from '@tarojs/components'
import { QrCode } from '@/components/QrCode'
import { a11y } from '@/lib/a11y'
import { linkTo } from '@/lib/link'
import type { ShownCode } from '../checkInCodes'

import { pathOf } from '../paths'
import '../index.scss'

/** The code to scan, the six digits to read aloud, and how long both are shown. */
export function CodeFace({ code: { token, code, secondsLeft } }: { code: ShownCode }) {
  const share = (secondsLeft / STEP_SECONDS) * 100
  return (
    <View className="ac-code">
      {/* A phone's own camera opens the page with it; the mini-program finds the token inside. */}
      <QrCode
        text={linkTo(pathOf('checkIn'), { t: token }) ?? token}
        label="请志愿者打开先锋云，扫码签到、签退"
        big
      />
      <View className="ac-code__digits">
        <View className="ac-code__hint">不能扫码的，输入这 6 位数字</View>
        <View className="ac-code__number" {...a11y({ label: `签到数字 ${[...code].join(' ')}` })}>
          <Text>{code.slice(0, 3)}</Text>
          <Text>{code.slice(3)}</Text>
        </View>
        <View className="ac-code__left">
          <View
            className="ac-code__ring"
            style={{
              background: `conic-gradient(var(--brand) ${share}%, var(--line) ${share}% 100%)`,
            }}
          >
            <View className="ac-code__seconds">{secondsLeft}</View>
          </View>
          <Text>秒后换下一个</Text>
        </View>
      </View>
    </View>
  )
}
