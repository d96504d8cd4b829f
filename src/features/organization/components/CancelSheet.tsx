import type { OrganizationDetail } from '@contract/organization'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { isFiled } from '../organizationWords'

interface Props {
  organization: OrganizationDetail
  isOpen: boolean
  onClose: () => void
}

/** 注销, with the reason; what was written stays to be read. */
export function CancelSheet({ organization, isOpen, onClose }: Props) {
  const { id, name, type } = organization
  const { organizations } = useStores()
  const [reason, setReason] = useState('')
  const cancelling = useAction(organizations.cancel)
  const cancel = async () => {
    if (!(await cancelling.run(id, reason.trim()))) return
    toast(`${name} 已注销`)
    onClose()
  }
  return (
    <Sheet
      title={`注销“${name}”`}
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="注销"
          busy={cancelling.isBusy}
          disabled={!reason.trim()}
          onTap={() => void cancel()}
        />
      }
    >
      <Warning
        text={
          isFiled(type)
            ? '注销后不能再修改，也不再计入数量；资料保留，可以查看。'
            : '这里只更新台账，法人注销登记以登记机关为准。注销后不能再修改，资料保留，可以查看。'
        }
      />
      <TextArea
        label="理由"
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={cancelling.error}
      />
    </Sheet>
  )
}
