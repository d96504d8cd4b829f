import type { MemberDetail } from '@contract/member'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  member: MemberDetail
  isOpen: boolean
  onClose: () => void
}

/** 办理回册: back onto this roster, as the same person with the same record. */
export function ReturnSheet({ member: { id, name, version }, isOpen, onClose }: Props) {
  const { members } = useStores()
  const returning = useAction(async (reason: string) => {
    await members.return({ id, version, reason })
    toast(`${name} 已回册`)
    onClose()
  })
  return (
    <TextSheet
      isOpen={isOpen}
      title={`${name} 办理回册`}
      label="回册的原因"
      placeholder="例如：组织关系转回；或离册登记有误"
      hint="以前的记录都在；离册时退出的临时党支部，需要重新加入"
      maxLength={100}
      act="办理回册"
      busy={returning.isBusy}
      error={returning.error}
      onSend={(reason) => void returning.run(reason)}
      onClose={onClose}
    />
  )
}
