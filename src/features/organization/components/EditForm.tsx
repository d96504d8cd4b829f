import type { OrganizationDetail } from '@contract/organization'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { back, replace } from '@/lib/navigate'
import { problemNote } from '@/lib/problemNote'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { OrganizationFields } from './OrganizationFields'
import { useOrganizationForm } from './useOrganizationForm'

const DETAIL = '/features/organization/pages/detail'

/** 登记、更正: what is typed stays, whatever the server says. */
export const EditForm = observer(function EditForm({ known }: { known?: OrganizationDetail }) {
  const { organizations, regions, account } = useStores()
  const values = useOrganizationForm(known)
  const [version, setVersion] = useState(known?.version ?? 1)
  const adding = useAction(organizations.add)
  const correcting = useAction(organizations.correct)
  const saving = known ? correcting : adding
  const refreshing = useAction(async () => {
    if (!known) return
    setVersion((await organizations.open(known.id)).version)
    saving.clear()
    toast('已取得最新版本，请核对后再保存', 'warn')
  })
  const add = async () => {
    const input = values.parseNew()
    const id = input && (await adding.run(input))
    if (id) replace(`${DETAIL}?id=${id}`)
    return id
  }
  const correct = async (id: string) => {
    const input = values.parseChange(id, version)
    const isDone = input && (await correcting.run(input))
    if (isDone) back(`${DETAIL}?id=${id}`)
    return isDone
  }
  const save = async () => {
    if (!(await (known ? correct(known.id) : add()))) return
    values.form.done()
    toast(known ? '已更正' : '已登记')
  }
  const problems = { ...saving.problems, ...values.form.problems }
  const asksForReason = saving.code === 'reason_required' && saving.rule === 'S-5'
  return (
    <Screen
      column
      title={known ? '更正社会组织' : '登记社会组织'}
      {...(known && { subtitle: known.name })}
      bottom={
        <BottomBar
          main={{
            text: known ? '保存' : '登记',
            busy: saving.isBusy,
            onTap: () => void save(),
          }}
          {...(asksForReason
            ? { note: '代码有疑问，请核对，或写明理由后再保存。' }
            : problemNote(problems))}
        />
      }
    >
      {saving.error && !asksForReason && (
        <Warning text={saving.error}>
          {saving.code === 'stale' && (
            <Button
              kind="secondary"
              small
              icon="refresh"
              text="取得最新版本"
              busy={refreshing.isBusy}
              onTap={() => void refreshing.run()}
            />
          )}
        </Warning>
      )}
      <OrganizationFields
        values={values}
        problems={problems}
        asksForReason={asksForReason}
        districtId={account.me?.districtId ?? ''}
        load={regions.load}
      />
    </Screen>
  )
})
