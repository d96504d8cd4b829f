import { ChipsField, TextField } from '@/components/Field'
import { TIER_WORDS } from '../organizationWords'
import type { OrganizationForm } from './useOrganizationForm'

const TIERS = Object.entries(TIER_WORDS).map(([value, text]) => ({ value, text }))

interface Props {
  values: OrganizationForm
  problems: Record<string, string>
}

/** 备案: no legal person, so a filing number and no code. */
export function FiledFields({ values: { form }, problems }: Props) {
  return (
    <>
      <TextField
        label="备案号"
        hint="备案的社区社会组织不是法人，没有统一社会信用代码"
        maxLength={50}
        {...form.bind('filingNo')}
        error={problems['filingNo'] ?? problems['']}
      />
      <ChipsField
        label="管理层级"
        options={TIERS}
        value={[form.values.tier]}
        onChange={([choice]) => form.set('tier', choice as typeof form.values.tier)}
      />
    </>
  )
}
