import { ACTIVITY_KINDS, AGREEMENT_REASONS, AUDIENCES } from '@contract/activity'
import type { Campaign } from '@contract/campaign'
import type { Region, RegionKind } from '@contract/region'
import { RULES } from '@contract/rules'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { ChipsField, SelectField, SwitchField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { Warning } from '@/components/Warning'
import type { useForm } from '@/lib/form'
import type { Draft } from '../draft'
import { AGREEMENT_REASON, AUDIENCE, KIND, KIND_HINT } from '../words'
import { PointField } from './PointField'

export type DraftForm = ReturnType<typeof useForm<Draft>>

interface Props {
  form: DraftForm
}

const PLACES: readonly RegionKind[] = [
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  'estate',
  'building',
]

interface ContentProps extends Props {
  places: (parentId?: string) => Promise<Region[]>
  campaigns: Campaign[]
  isOfBranch: boolean
}

/** 类型、标题、内容、地点. */
export function ContentStep({ form, places, campaigns, isOfBranch }: ContentProps) {
  const { values, problems, set } = form
  const audiences = AUDIENCES.filter((audience) => audience !== 'branch' || isOfBranch)
  return (
    <>
      <Card title="是哪一类活动">
        {ACTIVITY_KINDS.map((kind) => (
          <Choice
            key={kind}
            title={KIND[kind]}
            hint={KIND_HINT[kind]}
            isOn={values.kind === kind}
            onTap={() => set('kind', kind)}
          />
        ))}
      </Card>
      <Card>
        <TextField
          label="标题"
          placeholder="例如：周五便民服务"
          maxLength={60}
          {...form.bind('title')}
        />
        <TextArea
          label="服务内容"
          placeholder="为谁做什么，带什么，穿什么"
          maxLength={2000}
          {...form.bind('content')}
        />
        {campaigns.length > 0 && (
          <SelectField
            label="属于哪个公益月"
            optional
            options={[
              { value: '', text: '不属于' },
              ...campaigns.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            {...form.bind('campaignId')}
          />
        )}
        <RegionPicker
          label="所在区域"
          value={values.place}
          error={problems['regionId']}
          load={places}
          kinds={PLACES}
          onChange={(place) => set('place', place)}
        />
        <TextField
          label="集合地点"
          placeholder="例如：港城花园南门广场"
          maxLength={100}
          {...form.bind('where')}
          error={problems['place']}
        />
        <PointField value={values.point} onChange={(point) => set('point', point)} />
        <ChipsField
          label="面向"
          options={audiences.map((value) => ({ value, text: AUDIENCE[value] }))}
          value={[values.audience]}
          error={problems['audience']}
          onChange={([choice]) => set('audience', choice as Draft['audience'])}
        />
      </Card>
    </>
  )
}

/** 风险、应急、保险、年龄 (V-5, V-6, V-8). */
export function SafetyStep({ form }: Props) {
  const { values, problems, set } = form
  return (
    <Card>
      <TextArea
        label="风险提示"
        hint="报名前要让人知道的风险，例如路滑、高温、久站"
        maxLength={500}
        {...form.bind('risk')}
      />
      <SwitchField
        label="可能发生人身危险"
        hint="例如高空、水上、抢险、夜间道路"
        value={values.isDangerous}
        error={problems['isDangerous']}
        onChange={(value) => set('isDangerous', value)}
      />
      {values.isDangerous && (
        <Warning
          text="要写明应急措施，先买好保险，未满 18 周岁的人不能参加。"
          basis={`${RULES['V-8'].article}、${RULES['V-6'].article}`}
        />
      )}
      <TextArea
        label="应急措施"
        optional={!values.isDangerous}
        maxLength={500}
        {...form.bind('emergencyMeasures')}
      />
      <TextField
        label="保险单号"
        optional={!values.isDangerous}
        maxLength={60}
        {...form.bind('insuranceNo')}
      />
      <TextField
        label="年龄下限"
        optional={!values.isDangerous}
        type="number"
        unit="周岁"
        maxLength={3}
        {...form.bind('minAge')}
      />
      <TextField
        label="年龄上限"
        optional
        type="number"
        unit="周岁"
        maxLength={3}
        {...form.bind('maxAge')}
      />
    </Card>
  )
}

interface PeopleProps extends Props {
  search: (query: string) => Promise<Found[]>
}

/** 负责人、联系人, and what the city and the law ask besides. */
export function PeopleStep({ form, search }: PeopleProps) {
  const { values, problems, set } = form
  return (
    <>
      <Card>
        <SearchPicker
          label="活动负责人"
          hint="写进每个人的服务记录"
          placeholder="姓名、拼音、手机后四位"
          value={values.leader}
          error={problems['leaderId']}
          onChange={(leader) => set('leader', leader)}
          search={search}
        />
        <TextField label="联系人" optional maxLength={50} {...form.bind('contactName')} />
        <TextField
          label="联系电话"
          optional
          hint="登录的人都能看到"
          maxLength={30}
          {...form.bind('contactPhone')}
        />
        <TextField
          label="需要的技能"
          optional
          placeholder="例如：摄影、理发"
          maxLength={200}
          {...form.bind('skills')}
        />
      </Card>
      <Card>
        <TextField
          label="市平台活动编号"
          optional
          hint="在“宁波We志愿”也发布了的，填写编号，志愿者才有市级保险"
          maxLength={60}
          {...form.bind('cityActivityId')}
        />
        <TextField
          label="补贴"
          optional
          placeholder="例如：交通 10 元、午餐一份"
          maxLength={100}
          {...form.bind('allowance')}
        />
        <TextField
          label="服务协议"
          optional
          hint="应当签订书面协议的，写明签在哪里"
          placeholder="例如：已逐人签订，存社区"
          maxLength={200}
          {...form.bind('agreement')}
        />
        <ChipsField
          many
          optional
          label="有没有这些情形"
          hint={`${RULES['V-9'].article}：${RULES['V-9'].says}`}
          options={AGREEMENT_REASONS.map((value) => ({ value, text: AGREEMENT_REASON[value] }))}
          value={values.agreementReasons}
          onChange={(chosen) => set('agreementReasons', chosen as Draft['agreementReasons'])}
        />
      </Card>
    </>
  )
}
