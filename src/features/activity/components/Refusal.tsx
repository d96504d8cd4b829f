import { Button } from '@/components/Button'
import { Warning } from '@/components/Warning'
import { go } from '@/lib/navigate'
import { ACTIVITIES } from '@/lib/tabs'
import { pathOf } from '../paths'

interface Props {
  error: string | undefined
  code: string | undefined
  /** Of the activity that refused. */
  activityId: string
}

/** Why it was refused, and the door to where one can do something about it. */
export function Refusal({ error, code = '', activityId }: Props) {
  if (!error) return null
  const door = doorOf(code, activityId)
  return (
    <Warning text={error}>
      {door && <Button small kind="secondary" icon="right" text={door.text} onTap={door.onTap} />}
    </Warning>
  )
}

function doorOf(code: string, id: string): { text: string; onTap: () => void } | undefined {
  switch (code) {
    case 'qualification_missing':
      return { text: '去登记资质', onTap: () => go(pathOf('qualifications')) }
    case 'shift_overlaps':
      return { text: '看我报名的', onTap: () => go(ACTIVITIES) }
    case 'not_signed_up':
    case 'not_checked_in':
      return { text: '看这个活动', onTap: () => go(pathOf('detail'), { id }) }
    case 'not_bound':
      return { text: '去绑定', onTap: () => go('/features/account/pages/bind') }
    default:
      return undefined
  }
}
