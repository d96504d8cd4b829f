import type { BranchDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Warning } from '@/components/Warning'
import { POST } from '../words'
import '../index.scss'

interface Props {
  branch: BranchDetail
  /** Whose page this is. */
  personId: string | undefined
  busy: boolean
  error: string | undefined
  onAgree: () => void
}

/** 同意加入: to lead a temporary branch is to be in it, and only the person can say that they want to be. */
export function AgreeCard({ branch, personId, busy, error, onAgree }: Props) {
  const { can, mine, posts } = branch
  if (!can.confirm || !mine || mine.isConfirmed) return null
  const held = posts.find((post) => post.personId === personId)
  return (
    <Warning
      tone="info"
      text={`${held ? `批准的党组织任命您为${POST[held.post]}，` : '您因任命进入这个支部，'}是否加入由您本人决定。同意后，支部书记可以查看您的党员信息和电话；组织关系不动。`}
    >
      <Button small icon="check" text="我同意加入" busy={busy} onTap={onAgree} />
      {error && <View className="br-error">{error}</View>}
    </Warning>
  )
}
