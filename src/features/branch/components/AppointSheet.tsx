import type { BranchDetail, BranchPost } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { POST } from '../words'
import '../index.scss'

interface Props {
  branch: BranchDetail
  /** Undefined: closed. */
  post: BranchPost['post'] | undefined
  busy: boolean
  error: string | undefined
  search: (query: string) => Promise<Found[]>
  onAppoint: (post: BranchPost['post'], personId: string | undefined) => void
  onClose: () => void
}

/** 任命: the Party organization that approved the branch designates who leads it (P-8). */
export function AppointSheet({ branch, post, busy, error, search, onAppoint, onClose }: Props) {
  const [person, setPerson] = useState<Found | null>(null)
  if (!post) return null
  const now = branch.posts.find((held) => held.post === post)
  return (
    <Sheet
      title={`任命${POST[post]}`}
      isOpen
      onClose={onClose}
      act={
        <Button
          text="任命"
          busy={busy}
          disabled={!person}
          onTap={() => onAppoint(post, person?.id)}
        />
      }
    >
      <Warning
        tone="info"
        text={`现任${POST[post]}：${now?.name ?? '空缺'}。任命后，原任职务结束，仍是支部党员。`}
        basis={
          branch.kind === 'temporary' ? `${RULES['P-8'].article}：${RULES['P-8'].says}` : undefined
        }
      />
      <SearchPicker
        inline
        eager
        label={POST[post]}
        placeholder="姓名、拼音、手机后四位"
        value={person}
        onChange={setPerson}
        search={search}
      />
      {now && post === 'deputySecretary' && (
        <Button
          kind="plain"
          text="暂不设副书记"
          busy={busy}
          onTap={() => onAppoint(post, undefined)}
        />
      )}
      {error && <View className="br-error">{error}</View>}
    </Sheet>
  )
}
