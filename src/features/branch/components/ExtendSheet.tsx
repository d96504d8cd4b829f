import type { BranchDetail } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatDate } from '@/lib/dates'
import '../index.scss'

interface Props {
  branch: BranchDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onExtend: (longer: { plannedTo: string; reason: string }) => void
  onClose: () => void
}

/** 延期: until when the task goes on, and why; what lasts long should become a regular branch (P-4). */
export function ExtendSheet({ branch, isOpen, busy, error, problems, onExtend, onClose }: Props) {
  const [plannedTo, setPlannedTo] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title="延期"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text="批准延期"
          busy={busy}
          disabled={plannedTo === '' || reason.trim() === ''}
          onTap={() => onExtend({ plannedTo, reason: reason.trim() })}
        />
      }
    >
      <Warning
        tone="info"
        text={
          branch.plannedTo
            ? `原来计划到 ${formatDate(branch.plannedTo)} 结束。${RULES['P-4'].says}。`
            : `${RULES['P-4'].says}。`
        }
        basis={RULES['P-4'].article}
      />
      <DateField
        label="新的结束日期"
        value={plannedTo}
        error={problems['plannedTo']}
        onChange={setPlannedTo}
      />
      <TextArea
        label="延期的理由"
        placeholder="哪些任务还没有完成，还要多久"
        maxLength={200}
        value={reason}
        error={problems['reason']}
        onChange={setReason}
      />
      {error && Object.keys(problems).length === 0 && <View className="br-error">{error}</View>}
    </Sheet>
  )
}
