import { LeaveInput, type MemberDetail } from '@contract/member'
import { Button } from '@/components/Button'
import { DateField, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

interface Props {
  member: MemberDetail
  isOpen: boolean
  onClose: () => void
}

/** 办理离册: off this roster, with the day and where to. */
export function LeaveSheet({ member, isOpen, onClose }: Props) {
  const { members } = useStores()
  const form = useForm({ leftOn: toDay(), reason: '' })
  const leaving = useAction(members.leave)
  const leave = async () => {
    const input = form.parse(LeaveInput, { id: member.id, ...form.values })
    if (!input || !(await leaving.run(input))) return
    toast(`${member.name} 已离册`)
    onClose()
  }
  return (
    <Sheet
      title={`${member.name} 办理离册`}
      isOpen={isOpen}
      onClose={onClose}
      act={<Button text="办理离册" busy={leaving.isBusy} onTap={() => void leave()} />}
    >
      <Warning text="离册后不再出现在名册里，也不能再安排任务；做过的记录都保留。组织关系转接请在全国党员管理信息系统办理，这里只作登记。" />
      <DateField label="离册日期" to={toDay()} {...form.bind('leftOn')} />
      <TextField
        label="去向"
        placeholder="例如：组织关系转到某某党支部"
        maxLength={100}
        {...form.bind('reason')}
        error={form.problems['reason'] ?? leaving.error}
      />
    </Sheet>
  )
}
