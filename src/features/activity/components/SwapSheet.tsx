import type { ActivityDetail, Shift } from '@contract/activity'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatRange } from '@/lib/dates'
import type { Action } from '@/lib/useAction'
import { Refusal } from './Refusal'

interface Props {
  activity: ActivityDetail
  shift: Shift
  search: (query: string) => Promise<Found[]>
  offering: Action<[string, string], unknown>
  onClose: () => void
}

/** 换班: asks one member of the own branch, who takes the place by their own yes (V-2). */
export function SwapSheet({ activity, shift, search, offering, onClose }: Props) {
  const [to, setTo] = useState<Found | null>(null)
  return (
    <Sheet
      isOpen
      title="换班"
      onClose={onClose}
      act={
        <Button
          text={to ? `请${to.name}换班` : '请选择人员'}
          busy={offering.isBusy}
          disabled={!to}
          onTap={() => to && void offering.run(shift.id, to.id)}
        />
      }
    >
      <Warning
        tone="info"
        text={`${shift.name}，${formatRange(shift.startsAt, shift.endsAt)}。对方同意以后才换成，同意前请照常准备。`}
      />
      <SearchPicker
        inline
        eager
        label="换给谁"
        hint="本支部的党员"
        icon="users"
        placeholder="姓名"
        value={to}
        search={search}
        onChange={setTo}
      />
      <Refusal error={offering.error} code={offering.code} activityId={activity.id} />
    </Sheet>
  )
}
