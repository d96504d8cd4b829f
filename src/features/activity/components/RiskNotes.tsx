import type { ActivityDetail } from '@contract/activity'
import { RULES } from '@contract/rules'
import { Warning } from '@/components/Warning'

/** What must be read before saying yes: the risks (V-5), and which insurance does not cover (V-10). */
export function RiskNotes({ activity }: { activity: ActivityDetail }) {
  const { risk, emergencyMeasures, insuranceNo, kind, cityActivityId, isDangerous } = activity
  return (
    <>
      {risk && <Warning text={`风险提示：${risk}`} basis={RULES['V-5'].article} />}
      {isDangerous && emergencyMeasures && (
        <Warning tone="info" text={`应急措施：${emergencyMeasures}`} />
      )}
      {insuranceNo && <Warning tone="info" text={`已投保，保险单号 ${insuranceNo}。`} />}
      {kind === 'volunteer' && !cityActivityId && (
        <Warning
          text="这个活动还没有填写“宁波We志愿”的编号，不在市级志愿者保险的保障范围内。"
          basis={RULES['V-10'].article}
        />
      )}
    </>
  )
}
