import { RULES } from '@contract/rules'
import { TextArea } from '@/components/Field'
import { Warning } from '@/components/Warning'
import { isTooSmall, type Plan, type PlanRule, REASON_FIELD, rulesTouched } from '../planRules'

export type ReasonField = (typeof REASON_FIELD)[PlanRule]

interface Props {
  plan: Plan
  reasons: Record<ReasonField, string>
  problems: Record<string, string>
  onReason: (field: ReasonField, reason: string) => void
}

/** What the articles say about the plan as it is typed, each asking for its reason. */
export function PlanNotes({ plan, reasons, problems, onReason }: Props) {
  return (
    <>
      {isTooSmall(plan) && (
        <Warning
          text="不足 3 人：可以保存和提交，但满 3 人才能启动。"
          basis={`${RULES['P-1'].article}：${RULES['P-1'].says}`}
        />
      )}
      {rulesTouched(plan).map((rule) => {
        const field = REASON_FIELD[rule]
        return (
          <Warning
            key={rule}
            text={`${RULES[rule].says}。请说明理由。`}
            basis={RULES[rule].article}
          >
            <TextArea
              label="理由"
              placeholder="为什么这样安排，打算怎么办"
              maxLength={200}
              value={reasons[field]}
              error={problems[field]}
              onChange={(reason) => onReason(field, reason)}
            />
          </Warning>
        )
      })}
    </>
  )
}
