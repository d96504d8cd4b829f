import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import { QrCode } from '@/components/QrCode'
import { Skeleton } from '@/components/Skeleton'
import { a11y } from '@/lib/a11y'
import type { AccountStore } from '../AccountStore'
import { usePairing } from './usePairing'
import '../index.scss'

interface Props {
  account: AccountStore
  onIn: () => void
}

/** 用微信登录电脑: the browser shows a code and waits for a phone that is signed in. */
export function PairingCard({ account, onIn }: Props) {
  const { pairing, isOver, delay, starting } = usePairing(account, onIn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is shown
  useEffect(() => void starting.run(), [])
  const again = { text: '换一个登录码', onTap: () => void starting.run() }
  return (
    <Card title="用微信登录电脑">
      {starting.error && <ErrorPanel text={starting.error} onRetry={() => void starting.retry()} />}
      {!pairing && !starting.error && <Skeleton rows={1} />}
      {pairing && isOver && (
        <Empty icon="clock" text="登录码三分钟内有效，已经过期。" act={again} />
      )}
      {pairing && !isOver && (
        <View className="pairing">
          <QrCode text={approvalLink(pairing.code)} label="用先锋云小程序扫一扫" big />
          <View className="pairing__code" {...a11y({ label: `登录码 ${pairing.code}` })}>
            {pairing.code}
          </View>
          <View className="pairing__steps">
            手机上打开先锋云小程序 → 我的 → 登录电脑，扫这个二维码，或输入上面六位数字。
          </View>
          <View className="pairing__steps" {...a11y({ role: 'status', live: 'polite' })}>
            {delay ?? '正在等待手机确认，三分钟内有效。'}
          </View>
          <Button kind="plain" small icon="refresh" {...again} />
        </View>
      )}
    </Card>
  )
}

const approvalLink = (code: string) =>
  `${location.origin}/features/account/pages/approve?code=${code}`
