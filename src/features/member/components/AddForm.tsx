import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import type { Place } from '@/components/RegionPicker'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { go, replace, toTop } from '@/lib/navigate'
import { problemNote } from '@/lib/problemNote'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { MemberFields } from './MemberFields'
import { useLookBranches } from './useLookBranches'
import { useMemberForm } from './useMemberForm'

/** 登记党员 */
export const AddForm = observer(function AddForm({ start }: { start: Place | null }) {
  const { members, regions } = useStores()
  const values = useMemberForm(undefined, start)
  const adding = useAction(members.add)
  const problems = { ...adding.problems, ...values.form.problems }
  const lookBranches = useLookBranches()
  const add = async () => {
    const input = values.parseNew()
    if (!input) return
    const id = await adding.run(input)
    if (!id) return toTop()
    values.form.done()
    toast('已登记')
    replace(`/features/member/pages/detail?id=${id}`)
  }
  return (
    <Screen
      column
      title="登记党员"
      bottom={
        <BottomBar
          main={{ text: '登记', busy: adding.isBusy, onTap: () => void add() }}
          {...problemNote(problems)}
        />
      }
    >
      {adding.error && (
        <Warning text={adding.error}>
          {adding.code === 'member_exists' && (
            <Button
              kind="plain"
              small
              icon="search"
              text="到名册里查找"
              onTap={() => go('/features/member/pages/list')}
            />
          )}
        </Warning>
      )}
      <MemberFields
        values={values}
        problems={problems}
        load={regions.load}
        lookBranches={lookBranches}
      />
    </Screen>
  )
})
