import type { BranchDetail } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Confirm } from '@/components/Confirm'
import { DateField, TextArea } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import '../index.scss'

interface Props {
  branch: BranchDetail
  isOpen: boolean
  busy: boolean
  error: string | undefined
  problems: Record<string, string>
  onDissolve: (closing: { closedOn: string; summary: string }) => void
  onClose: () => void
}

/** 撤销: the day on which the task ended and what came of it; then asks once, and names what ends (P-9). */
export function DissolveSheet(props: Props) {
  const { branch, isOpen, busy, error, problems, onDissolve, onClose } = props
  const [closedOn, setClosedOn] = useState(toDay())
  const [summary, setSummary] = useState('')
  const [isAsking, setAsking] = useState(false)
  const open = branch.taskCount - branch.doneCount
  const leaders = branch.groups.filter(({ leader }) => leader).length
  return (
    <>
      <Sheet
        title="撤销支部"
        isOpen={isOpen && !isAsking}
        onClose={onClose}
        act={
          <Button
            text="撤销支部"
            kind="danger"
            busy={busy}
            disabled={summary.trim() === ''}
            onTap={() => setAsking(true)}
          />
        }
      >
        <Warning
          tone="info"
          text="任务结束，临时党支部自然撤销。撤销日期就是任务结束的日期。"
          basis={`${RULES['P-9'].article}：${RULES['P-9'].says}`}
        />
        <DateField
          label="任务结束日期"
          value={closedOn}
          to={toDay()}
          error={problems['closedOn']}
          onChange={setClosedOn}
        />
        <TextArea
          label="工作小结"
          placeholder="做成了什么，还留下什么"
          maxLength={1000}
          value={summary}
          error={problems['summary']}
          onChange={setSummary}
        />
        {error && <View className="br-error">{error}</View>}
      </Sheet>
      <Confirm
        isOpen={isOpen && isAsking}
        title={`撤销${branch.name}？`}
        lost={[
          `书记、副书记${leaders > 0 ? `和 ${leaders} 名组长` : ''}的职务同时结束。`,
          open > 0 && `${open} 项没完成的任务停在现在的样子。`,
          '任务、记录和会议从此只能查看，不能恢复运行。',
          `${branch.memberCount} 名党员的组织关系不受影响。`,
        ]
          .filter(Boolean)
          .join('')}
        act="撤销"
        busy={busy}
        onConfirm={() => {
          setAsking(false)
          onDissolve({ closedOn, summary: summary.trim() })
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
