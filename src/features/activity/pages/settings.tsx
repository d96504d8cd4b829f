import { ROUNDINGS, type Rounding, SetHoursSettingsInput } from '@contract/activity'
import { RULES } from '@contract/rules'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'

const ROUNDING: Record<Rounding, { text: string; hint: string }> = {
  none: { text: '按分钟', hint: '签到到签退，减去休息，不作取整' },
  quarterHour: { text: '按一刻钟', hint: '建议时长取到最近的 15 分钟' },
  halfHour: { text: '按半小时', hint: '建议时长取到最近的 30 分钟' },
}

/** 时长设置: how confirming proposes minutes, and when it warns (V-14). */
function Settings() {
  const { calendars } = useStores()
  const { settings } = calendars
  const { screen } = useLoaded(calendars.loadSettings, settings !== undefined)
  if (!settings) return <Screen title="时长设置" {...screen} />
  return settings.can.edit ? (
    <Form
      rounding={settings.rounding}
      limit={settings.dailyLimitMinutes}
      rest={settings.restMinutes}
    />
  ) : (
    <Screen title="时长设置">
      <Card>
        <Row label="取整" value={ROUNDING[settings.rounding].text} />
        <Row label="一天最多" value={`${settings.dailyLimitMinutes} 分钟`} />
        <Row label="两天之间休息" value={`${settings.restMinutes} 分钟`} />
      </Card>
    </Screen>
  )
}

interface Shown {
  rounding: Rounding
  limit: number
  rest: number
}

const Form = observer(function Form({ rounding, limit, rest }: Shown) {
  const { calendars } = useStores()
  const form = useForm({ rounding, limit: String(limit), rest: String(rest) })
  const saving = useAction(async () => {
    const input = form.parse(SetHoursSettingsInput, {
      rounding: form.values.rounding,
      dailyLimitMinutes: Number(form.values.limit),
      restMinutes: Number(form.values.rest),
    })
    if (!input) return
    await calendars.saveSettings(input)
    toast('已保存')
  })
  return (
    <Screen
      title="时长设置"
      subtitle="全区统一"
      bottom={
        <BottomBar main={{ text: '保存', busy: saving.isBusy, onTap: () => void saving.run() }} />
      }
    >
      <Card title="确认时长时的建议">
        {ROUNDINGS.map((one) => (
          <Choice
            key={one}
            title={ROUNDING[one].text}
            hint={ROUNDING[one].hint}
            isOn={form.values.rounding === one}
            onTap={() => form.set('rounding', one)}
          />
        ))}
        <TextField
          label="一天最多"
          hint="同一个人一天超过这个时长，报名、确认和更正时会提醒，60 至 1440"
          type="number"
          unit="分钟"
          maxLength={4}
          {...form.bind('limit')}
          error={form.problems['dailyLimitMinutes']}
        />
        <TextField
          label="两天之间至少休息"
          hint="前一天最后一班和后一天第一班之间不到这个时长，报名和确认时会提醒，0 至 1440"
          type="number"
          unit="分钟"
          maxLength={4}
          {...form.bind('rest')}
          error={form.problems['restMinutes']}
        />
      </Card>
      <Warning
        tone="info"
        text="系统里始终保存实际的分钟数，取整只影响确认时的建议，组织者可以改。"
        basis={`${RULES['V-14'].article}：${RULES['V-14'].says}`}
      />
      {saving.error && <Warning text={saving.error} />}
    </Screen>
  )
})

export default observer(Settings)
