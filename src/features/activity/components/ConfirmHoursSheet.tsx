import type { RosterEntry } from '@contract/activity'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { FLAG, stayWords } from '../deskWords'
import { entryKey } from '../hoursDesk'
import { hoursWords } from '../hoursWords'
import '../index.scss'

interface Item {
  shiftId: string
  personId: string
  minutes: number
  reason?: string
}

interface Props {
  entries: RosterEntry[]
  isOpen: boolean
  busy: boolean
  error: string | undefined
  /** By `items.3.reason`, in the order of the entries. */
  problems: Record<string, string>
  onConfirm: (items: Item[]) => void
  onClose: () => void
}

type Said = Partial<Record<string, { minutes?: string; reason?: string }>>

/** 确认时长: by the clock, or otherwise with a reason; what is to be looked at lies open. */
export function ConfirmHoursSheet(props: Props) {
  const { entries, isOpen, busy, error, problems, onConfirm, onClose } = props
  const [said, setSaid] = useState<Said>({})
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!isOpen) return
    setSaid({})
    setOpened(new Set())
  }, [isOpen])
  const items = entries.map((entry): Item => {
    const { minutes, reason = '' } = said[entryKey(entry)] ?? {}
    const given = minutes === undefined ? entry.proposedMinutes : Number.parseInt(minutes, 10)
    return {
      shiftId: entry.shiftId,
      personId: entry.personId,
      minutes: given ?? Number.NaN,
      ...(reason.trim() && { reason: reason.trim() }),
    }
  })
  const total = items.reduce((sum, { minutes }) => sum + (minutes || 0), 0)
  const isWhole = items.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 0)
  const change = (key: string, part: { minutes?: string; reason?: string }) =>
    setSaid({ ...said, [key]: { ...said[key], ...part } })
  return (
    <Sheet
      title="确认时长"
      isOpen={isOpen}
      onClose={onClose}
      act={
        <Button
          text={`确认 ${entries.length} 人，共 ${hoursWords(total)}`}
          busy={busy}
          disabled={!isWhole || entries.length === 0}
          onTap={() => onConfirm(items)}
        />
      }
    >
      <Warning
        tone="info"
        text="按实际服务的时间，已减去休息。改成别的分钟数，要写明理由；确认后本人会收到通知，可以申请更正。"
        basis={RULES['V-14'].article}
      />
      {error && <Warning text={error} />}
      {entries.map((entry, index) => {
        const key = entryKey(entry)
        const problem = problems[`items.${index}.reason`]
        return (
          <ConfirmRow
            key={key}
            entry={entry}
            said={said[key] ?? {}}
            problem={problem}
            isOpen={
              opened.has(key) || entry.flags.includes('sharedDevice') || problem !== undefined
            }
            onOpen={() => setOpened(new Set([...opened, key]))}
            onChange={(part) => change(key, part)}
          />
        )
      })}
    </Sheet>
  )
}

interface RowProps {
  entry: RosterEntry
  said: { minutes?: string; reason?: string }
  problem: string | undefined
  isOpen: boolean
  onOpen: () => void
  onChange: (part: { minutes?: string; reason?: string }) => void
}

function ConfirmRow({ entry, said, problem, isOpen, onOpen, onChange }: RowProps) {
  const { name, proposedMinutes = 0, flags } = entry
  const minutes = said.minutes ?? String(proposedMinutes)
  const isOther = minutes !== String(proposedMinutes)
  return (
    <View className="ac-confirm">
      <View className="ac-confirm__head">
        <View className="ac-confirm__who">
          <View className="ac-confirm__name">{name}</View>
          <View className="ac-confirm__facts">{stayWords(entry)}</View>
        </View>
        <View className="ac-confirm__minutes">{hoursWords(Number(minutes) || 0)}</View>
        {!isOpen && (
          <Button small kind="plain" text="改" label={`改${name}的时长`} onTap={onOpen} />
        )}
      </View>
      {flags.length > 0 && (
        <View className="ac-tags">
          {flags.map((flag) => (
            <Tag key={flag} text={FLAG[flag].text} tone={FLAG[flag].tone} icon={FLAG[flag].icon} />
          ))}
        </View>
      )}
      {isOpen && (
        <View className="ac-confirm__fields">
          <TextField
            label={`${name}的分钟数`}
            type="number"
            unit="分钟"
            maxLength={4}
            value={minutes}
            onChange={(value) => onChange({ minutes: value })}
          />
          <TextField
            label={`${name}的理由`}
            optional={!isOther && !problem && !flags.includes('sharedDevice')}
            maxLength={200}
            placeholder={isOther ? `按签到签退算是 ${proposedMinutes} 分钟` : ''}
            value={said.reason ?? ''}
            onChange={(value) => onChange({ reason: value })}
            error={problem}
          />
        </View>
      )}
    </View>
  )
}
