import { ChipsField, TextField } from '@/components/Field'
import { SignaturePad } from '@/components/SignaturePad'
import { Warning } from '@/components/Warning'
import type { AgreementDraft } from '@/lib/agreement'

interface Props {
  /** Whom one acts for: `7号楼 301室`. */
  forWhom: string
  /** 投票码 or 住户码. */
  codeName: string
  value: AgreementDraft
  error?: string | undefined
  onChange: (value: AgreementDraft) => void
}

const KINDS = (codeName: string) => [
  { value: 'signature', text: '本人在屏幕上签字' },
  { value: 'code', text: `本人报${codeName}` },
]

/** 代办凭据: says for whom one acts, and takes their hand or their code. */
export function AgreementField({ forWhom, codeName, value, error, onChange }: Props) {
  return (
    <>
      <Warning
        tone="info"
        text={`您在替 ${forWhom} 办理。请把内容念给本人听，本人同意后再签字；记录里会写上本人和您的姓名。`}
      />
      <ChipsField
        label="本人怎样表示同意"
        options={KINDS(codeName)}
        value={[value.kind]}
        onChange={([kind]) =>
          onChange({ ...value, kind: kind === 'code' ? 'code' : 'signature', signature: undefined })
        }
        error={error}
      />
      {value.kind === 'signature' ? (
        <SignaturePad
          label={`${forWhom} 的签字`}
          onChange={(signature) => onChange({ ...value, signature })}
        />
      ) : (
        <TextField
          label={codeName}
          hint="印在发给本人的纸条上，8 位数字和字母"
          maxLength={12}
          value={value.code}
          onChange={(code) => onChange({ ...value, code })}
        />
      )}
    </>
  )
}
