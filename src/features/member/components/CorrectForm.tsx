import type { MemberDetail } from '@contract/member'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { back, toTop } from '@/lib/navigate'
import { problemNote } from '@/lib/problemNote'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { changesBetween } from '../changes'
import { MemberFields } from './MemberFields'
import { useLookBranches } from './useLookBranches'
import { useMemberForm } from './useMemberForm'

/** 更正党员信息: what is typed stays, also when somebody else was quicker. */
export const CorrectForm = observer(function CorrectForm({ member }: { member: MemberDetail }) {
  const { members, regions } = useStores()
  // The version this form was filled from; the store may learn of a newer one.
  const [seen, setSeen] = useState(member)
  const [changes, setChanges] = useState<string[]>()
  const values = useMemberForm(member, null)
  const correcting = useAction(members.correct)
  const refreshing = useAction(async () => {
    const latest = await members.open(member.id)
    setChanges(changesBetween(seen, latest))
    setSeen(latest)
    correcting.clear()
  })
  const problems = { ...correcting.problems, ...values.form.problems }
  const lookBranches = useLookBranches()
  const correct = async () => {
    const input = values.parseChange(member.id, seen.version)
    if (!input) return
    if (!(await correcting.run(input))) return toTop()
    toast('已更正')
    back(`/features/member/pages/detail?id=${member.id}`)
  }
  return (
    <Screen
      column
      title="更正党员信息"
      subtitle={member.name}
      bottom={
        <BottomBar
          main={{ text: '保存', busy: correcting.isBusy, onTap: () => void correct() }}
          {...problemNote(problems)}
        />
      }
    >
      {changes && (
        <Warning
          text={`刚才有人改过：${changes.join('，') || '没有影响您填写的内容'}。请核对下面的内容，再保存。`}
        />
      )}
      {correcting.error && (
        <Warning text={correcting.error}>
          {correcting.code === 'stale' && (
            <Button
              kind="secondary"
              small
              icon="refresh"
              text="看看改了什么"
              busy={refreshing.isBusy}
              onTap={() => void refreshing.run()}
            />
          )}
        </Warning>
      )}
      <MemberFields
        values={values}
        problems={problems}
        phoneMasked={member.phoneMasked}
        load={regions.load}
        lookBranches={lookBranches}
      />
    </Screen>
  )
})
