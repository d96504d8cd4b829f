import type { OrganizationField, OrganizationType } from '@contract/organization'
import type { Region } from '@contract/region'
import { Card } from '@/components/Card'
import { ChipsField, DateField, SwitchField, TextArea, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { toDay } from '@/lib/dates'
import { FIELD_WORDS, isFiled, TYPE_WORDS } from '../organizationWords'
import { FiledFields } from './FiledFields'
import { RegisteredFields } from './RegisteredFields'
import type { OrganizationForm } from './useOrganizationForm'

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
const TYPES = options(TYPE_WORDS)
const FIELDS = options(FIELD_WORDS)

interface Props {
  values: OrganizationForm
  problems: Record<string, string>
  /** The server found the check character wrong: go on with a reason (S-5). */
  asksForReason: boolean
  districtId: string
  load: (parentId?: string) => Promise<Region[]>
}

/** Everything that is asked about an organisation; its type decides which. */
export function OrganizationFields(props: Props) {
  const { values, problems, asksForReason, districtId, load } = props
  const { form, place, setPlace } = values
  const { type, field } = form.values
  const error = (name: string) => ({ error: problems[name] })
  return (
    <>
      <Card title="是什么">
        <ChipsField
          label="类型"
          options={TYPES}
          value={[type]}
          onChange={([choice]) => form.set('type', choice as OrganizationType)}
        />
        <TextField label="名称" {...form.bind('name')} {...error('name')} maxLength={100} />
        {isFiled(type) ? (
          <FiledFields values={values} problems={problems} />
        ) : (
          <RegisteredFields
            values={values}
            problems={problems}
            asksForReason={asksForReason}
            districtId={districtId}
          />
        )}
      </Card>
      <Card title="做什么、在哪里">
        <ChipsField
          label="领域"
          options={FIELDS}
          value={[field]}
          onChange={([choice]) => form.set('field', choice as OrganizationField)}
        />
        <RegionPicker
          label="所在地"
          value={place}
          onChange={setPlace}
          load={load}
          kinds={['district', 'subdistrict', 'town', 'community', 'village']}
          error={problems['regionId'] && !place ? '请选择所在地' : undefined}
        />
        <TextArea
          label="简介"
          optional
          maxLength={500}
          {...form.bind('summary')}
          {...error('summary')}
        />
      </Card>
      <Card title="负责人">
        <TextField
          label="姓名"
          optional
          maxLength={50}
          {...form.bind('headName')}
          {...error('headName')}
        />
        <SwitchField label="负责人是党员" {...form.bind('headIsMember')} />
        <DateField
          label="成立日期"
          optional
          to={toDay()}
          {...form.bind('foundedOn')}
          {...error('foundedOn')}
        />
      </Card>
    </>
  )
}
