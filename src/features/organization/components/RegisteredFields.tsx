import { RULES } from '@contract/rules'
import { TextField } from '@/components/Field'
import { Warning } from '@/components/Warning'
import { isOwnFoundation } from '../organizationWords'
import type { OrganizationForm } from './useOrganizationForm'

interface Props {
  values: OrganizationForm
  problems: Record<string, string>
  asksForReason: boolean
  districtId: string
}

/** A legal person: its code, and a reason when check character, class or registrar do not fit (S-5). */
export function RegisteredFields({ values: { form }, problems, asksForReason, districtId }: Props) {
  const { type, code, codeOverrideReason } = form.values
  return (
    <>
      <TextField
        label="统一社会信用代码"
        hint="证书上的 18 位数字和大写字母，没有 I、O、S、V、Z"
        maxLength={18}
        {...form.bind('code')}
        error={problems['code'] ?? problems['']}
      />
      {isOwnFoundation(type, code, districtId) && (
        <Warning text="代码里的登记机关是本区。基金会一般由省级以上民政部门登记，请对照证书核对。" />
      )}
      {(asksForReason || codeOverrideReason) && (
        <>
          <Warning
            text={`${RULES['S-5'].says}。如果证书上确实是这个代码，写明理由后可以继续。`}
            basis={RULES['S-5'].article}
          />
          <TextField
            label="继续的理由"
            placeholder="例如：已对照登记证书原件"
            maxLength={200}
            {...form.bind('codeOverrideReason')}
            error={problems['codeOverrideReason']}
          />
        </>
      )}
      <TextField
        label="登记机关"
        optional
        maxLength={100}
        {...form.bind('registeredBy')}
        error={problems['registeredBy']}
      />
    </>
  )
}
