import { BRANCH_KINDS } from '@contract/branch'
import type { Region, RegionKind } from '@contract/region'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { DateField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import type { useForm } from '@/lib/form'
import { type Draft, planOf } from '../draft'
import { BRANCH_KIND, KIND_HINT } from '../words'
import { PlanNotes } from './PlanNotes'
import { UnitsField } from './UnitsField'

export type DraftForm = ReturnType<typeof useForm<Draft>>

interface Props {
  form: DraftForm
}

/** 类型. */
export function KindStep({ form }: Props) {
  return (
    <Card title="建哪一种支部">
      {[...BRANCH_KINDS].reverse().map((kind) => (
        <Choice
          key={kind}
          title={BRANCH_KIND[kind]}
          hint={KIND_HINT[kind]}
          isOn={form.values.kind === kind}
          onTap={() => form.set('kind', kind)}
        />
      ))}
    </Card>
  )
}

/** A branch is for a community or for a part of it. */
const PLACES: readonly RegionKind[] = ['community', 'village', 'estate', 'building']

interface PlaceProps extends Props {
  places: (parentId?: string) => Promise<Region[]>
}

/** 名称、所在、目的. */
export function PlaceStep({ form, places }: PlaceProps) {
  const isTemporary = form.values.kind === 'temporary'
  return (
    <Card>
      <RegionPicker
        label="所在区域"
        hint="选到社区、小区或楼栋。任务可以落到这里的每一幢楼。"
        value={form.values.place}
        error={form.problems['regionId']}
        load={places}
        kinds={PLACES}
        onChange={(place) => form.set('place', place)}
      />
      <TextField
        label="支部名称"
        placeholder={isTemporary ? '例如：港城花园改造临时党支部' : '例如：后大街社区第一党支部'}
        maxLength={80}
        {...form.bind('name')}
      />
      <TextArea
        label="成立目的"
        placeholder="为哪项任务成立，要做成什么"
        maxLength={500}
        optional={!isTemporary}
        {...form.bind('purpose')}
      />
    </Card>
  )
}

/** 时间、人数、联合单位, with what the articles say about them. */
export function PlanStep({ form }: Props) {
  const { values, problems, set } = form
  const isTemporary = values.kind === 'temporary'
  return (
    <>
      <Card>
        <DateField label="计划开始" optional={!isTemporary} {...form.bind('plannedFrom')} />
        <DateField
          label="计划结束"
          optional={!isTemporary}
          {...form.bind('plannedTo')}
          {...(values.plannedFrom && { from: values.plannedFrom })}
        />
        <TextField
          label="计划人数"
          type="number"
          unit="人"
          maxLength={4}
          optional
          {...form.bind('plannedMembers')}
        />
        {values.kind === 'joint' && (
          <UnitsField
            units={values.units}
            error={problems['units']}
            onChange={(units) => set('units', units)}
          />
        )}
      </Card>
      <View>
        <PlanNotes plan={planOf(values)} reasons={values} problems={problems} onReason={set} />
      </View>
    </>
  )
}
