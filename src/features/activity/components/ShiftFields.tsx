import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateField, TextField } from '@/components/Field'
import { newShift, type ShiftDraft } from '../draft'
import '../index.scss'

interface Props {
  shifts: ShiftDraft[]
  problems: Record<string, string>
  onChange: (shifts: ShiftDraft[]) => void
}

/** 班次: what is done when, by how many. */
export function ShiftFields({ shifts, problems, onChange }: Props) {
  const change = (index: number, part: Partial<ShiftDraft>) =>
    onChange(shifts.map((shift, at) => (at === index ? { ...shift, ...part } : shift)))
  return (
    <>
      {shifts.map((shift, index) => {
        const bind = (name: Exclude<keyof ShiftDraft, 'id'>, path: string = name) => ({
          value: shift[name],
          onChange: (value: string) => change(index, { [name]: value }),
          error: problems[`shifts.${index}.${path}`],
        })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift that is typed has no other name
          <View key={index} className="ac-shift">
            <Card
              title={`班次 ${index + 1}`}
              {...(shifts.length > 1 && {
                side: '删除',
                onSide: () => onChange(shifts.filter((_one, at) => at !== index)),
              })}
            >
              <TextField
                label="岗位"
                placeholder="例如：桶边引导、家电维修"
                maxLength={30}
                {...bind('name')}
              />
              <DateField label="日期" {...bind('day', 'startsAt')} />
              <View className="ac-times">
                <DateField
                  label="开始"
                  mode="time"
                  {...bind('from', 'startsAt')}
                  error={undefined}
                />
                <DateField label="结束" mode="time" {...bind('to', 'endsAt')} />
              </View>
              <View className="ac-times">
                <TextField label="人数" type="number" unit="人" maxLength={4} {...bind('places')} />
                <TextField
                  label="休息"
                  optional
                  type="number"
                  unit="分钟"
                  maxLength={3}
                  {...bind('breakMinutes')}
                />
              </View>
              <TextField
                label="需要的资质"
                optional
                hint="电工、急救、驾驶等专业服务要写明"
                maxLength={30}
                {...bind('qualification')}
              />
            </Card>
          </View>
        )
      })}
      <Button
        kind="secondary"
        icon="plus"
        text="再加一个班次"
        onTap={() => onChange([...shifts, newShift(shifts.at(-1))])}
      />
    </>
  )
}
