import type { BranchDetail, Invitation } from '@contract/branch'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { daysUntil, formatDateTime } from '@/lib/dates'
import { linkTo } from '@/lib/link'
import { canPrint, print } from '@/lib/print'
import { pathOf } from '../paths'
import { InvitationPaper } from './InvitationPaper'
import '../index.scss'

interface Props {
  branch: BranchDetail
  invitation: Invitation
  onShare: () => void
  onEnd: () => void
}

/** A new invitation with its code, and the ways to send it. It is shown this once. */
export function InvitationReady({ branch, invitation, onShare, onEnd }: Props) {
  const link = linkTo(pathOf('join'), { t: invitation.token })
  const copy = async () => {
    await Taro.setClipboardData({ data: link ?? '' })
    toast('链接已复制，可以发到群里')
  }
  return (
    <View className="br-split">
      <InvitationPaper branch={branch} invitation={invitation} link={link} />
      <View className="no-print">
        <Warning
          tone="info"
          text={`${expiryWords(invitation.expiresAt)}（${formatDateTime(invitation.expiresAt)}）。关闭以后不能再显示这个二维码，可以重新生成。`}
        />
        <View className="br-acts">
          <Button text="发给党员" icon="share" open="share" onTap={onShare} />
          {link && (
            <Button kind="secondary" text="复制链接" icon="send" onTap={() => void copy()} />
          )}
          {canPrint && link && (
            <Button kind="secondary" text="打印通知" icon="print" onTap={print} />
          )}
          <Button kind="plain" text="停用" icon="close" onTap={onEnd} />
        </View>
      </View>
    </View>
  )
}

function expiryWords(at: string): string {
  const days = daysUntil(at)
  return days <= 0 ? '今天过期' : `${days} 天后过期`
}
