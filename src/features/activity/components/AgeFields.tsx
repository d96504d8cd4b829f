import { DateField } from '@/components/Field'
import { toDay } from '@/lib/dates'
import { type DeclaredAge, isUnderAge } from '../declaredAge'
import { GuardianFields } from './GuardianFields'

interface Props {
  age: DeclaredAge
  onChange: (age: DeclaredAge) => void
  /** The beginning of the shift, on whose day the age counts. */
  startsAt: string | undefined
  isWanted: boolean
  problems: Record<string, string>
}

/** A birth date that is told to a helper, and a minor's guardian (V-6); only the age is kept. */
export function AgeFields({ age, onChange, startsAt, isWanted, problems }: Props) {
  const { bornOn, guardianName, guardianPhone, consents } = age
  return (
    <>
      <DateField
        label="出生日期"
        optional={!isWanted}
        hint={
          isWanted
            ? '这个活动有年龄要求，只记下当天的年龄'
            : '未满 18 周岁的请填写，只记下当天的年龄'
        }
        from="1900-01-01"
        to={toDay()}
        value={bornOn}
        onChange={(value) => onChange({ ...age, bornOn: value })}
        error={problems.bornOn}
      />
      {isUnderAge(bornOn, startsAt) && (
        <GuardianFields
          name={{
            value: guardianName,
            onChange: (name) => onChange({ ...age, guardianName: name }),
            error: problems['guardian.name'],
          }}
          phone={{
            value: guardianPhone,
            onChange: (phone) => onChange({ ...age, guardianPhone: phone }),
            error: problems['guardian.phone'],
          }}
          words="已当面或电话问过监护人，监护人知道活动内容和风险，同意其参加。"
          consents={consents}
          onConsent={(isTicked) => onChange({ ...age, consents: isTicked })}
          error={problems['guardian.consents']}
        />
      )}
    </>
  )
}
