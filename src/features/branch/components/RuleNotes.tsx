import type { BranchDetail, BranchWarning } from '@contract/branch'
import { RULES } from '@contract/rules'
import { Button } from '@/components/Button'
import { Warning } from '@/components/Warning'
import { factOf, LEAST_MEMBERS } from '../planRules'

const ADVICE: Record<BranchWarning['rule'], string> = {
  'P-2': '建议分设党小组，或分成几个支部',
  'P-3': '建议分成几个联合党支部',
  'P-4': '应当考虑成立党支部',
}

interface Props {
  branch: BranchDetail
  /** Given where the caller may write the reason. */
  onGiveReason?: ((rule: 'P-2' | 'P-4') => void) | undefined
}

/** The articles that a branch goes beyond: what they say, the reason that was given, or the way to give it. */
export function RuleNotes({ branch, onGiveReason }: Props) {
  const textOf = (warning: BranchWarning) =>
    warning.reason
      ? `${factOf(warning, branch)}，已说明理由：${warning.reason}`
      : `${factOf(warning, branch)}，还没有说明理由。${ADVICE[warning.rule]}。`
  return (
    <>
      {branch.isTooSmall && (
        <Warning
          text={`现有${branch.kind === 'temporary' ? '党员' : '正式党员'}不足 ${LEAST_MEMBERS} 人。请补充党员，或者与批准的党组织商量撤销、并入联合党支部。`}
          basis={`${RULES['P-1'].article}：${RULES['P-1'].says}`}
        />
      )}
      {branch.warnings.map((warning) => {
        const { rule, reason } = warning
        return (
          <Warning
            key={rule}
            tone={reason ? 'info' : 'warn'}
            text={textOf(warning)}
            basis={reason ? RULES[rule].article : `${RULES[rule].article}：${RULES[rule].says}`}
          >
            {onGiveReason && rule !== 'P-3' && (
              <Button
                small
                kind="plain"
                icon="edit"
                text={reason ? '修改理由' : '填写理由'}
                onTap={() => onGiveReason(rule)}
              />
            )}
          </Warning>
        )
      })}
    </>
  )
}
