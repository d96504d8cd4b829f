import { MEMBER_PLACES, type MemberCategory } from '@contract/member'
import type { Region } from '@contract/region'
import { Card } from '@/components/Card'
import { ChipsField, DateField, SwitchField, TextField } from '@/components/Field'
import { RegionPicker } from '@/components/RegionPicker'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { toDay } from '@/lib/dates'
import { CATEGORY_WORDS } from '@/lib/words'
import type { MemberForm } from './useMemberForm'

const CATEGORIES = Object.entries(CATEGORY_WORDS).map(([value, text]) => ({ value, text }))
const HOMES = [
  { value: 'inside', text: '本系统里的支部' },
  { value: 'outside', text: '系统外的支部' },
]

interface Props {
  values: MemberForm
  /** What is wrong, by field. */
  problems: Record<string, string>
  phoneMasked?: string | undefined
  load: (parentId?: string) => Promise<Region[]>
  lookBranches: (query: string) => Promise<Found[]>
}

/** Everything that is asked about a member. */
export function MemberFields({ values, problems, phoneMasked, load, lookBranches }: Props) {
  const { form, place, setPlace, branch, setBranch } = values
  const { isOutside, category } = form.values
  const homeProblem = problems['homeBranchId'] ?? problems['homeBranchName'] ?? problems['']
  const error = (name: string) => ({ error: problems[name] })
  return (
    <>
      <Card title="本人">
        <TextField label="姓名" {...form.bind('name')} {...error('name')} maxLength={50} />
        <TextField
          label="手机号"
          optional
          type="phone"
          hint={phoneMasked ? `现在登记的是 ${phoneMasked}，不改就留空` : '用来核对身份和接收通知'}
          {...form.bind('phone')}
          {...error('phone')}
        />
        <ChipsField
          label="类别"
          options={CATEGORIES}
          value={[category]}
          onChange={([choice]) => form.set('category', choice as MemberCategory)}
        />
        <DateField
          label="入党日期"
          optional
          to={toDay()}
          {...form.bind('joinedPartyOn')}
          {...error('joinedPartyOn')}
        />
      </Card>
      <Card title="组织关系和报到">
        <ChipsField
          label="组织关系所在"
          options={HOMES}
          value={[isOutside ? 'outside' : 'inside']}
          onChange={([choice]) => form.set('isOutside', choice === 'outside')}
        />
        {isOutside ? (
          <TextField
            label="支部名称"
            hint="例如：区城建设计院党支部"
            maxLength={100}
            {...form.bind('homeBranchName')}
            error={homeProblem}
          />
        ) : (
          <SearchPicker
            label="支部"
            placeholder="支部名称"
            icon="branch"
            eager
            value={branch}
            onChange={setBranch}
            search={lookBranches}
            error={branch ? undefined : homeProblem}
          />
        )}
        <RegionPicker
          label="报到社区（村）"
          value={place}
          onChange={setPlace}
          load={load}
          kinds={MEMBER_PLACES}
          error={problems['regionId'] && !place ? '请选择社区或村' : undefined}
        />
        <SwitchField label="在职党员报到" {...form.bind('isInService')} />
        <SwitchField
          label="流动党员"
          hint="外出六个月以上，组织关系没有转来的"
          {...form.bind('isMobile')}
        />
      </Card>
      <Card title="能帮什么">
        <TextField
          label="特长"
          optional
          hint="用顿号隔开，最多十项，例如：水电、绘图"
          maxLength={220}
          {...form.bind('skills')}
          {...error('skills')}
        />
        <TextField
          label="可服务类别"
          optional
          hint="用顿号隔开，例如：政策宣传、上门走访"
          maxLength={220}
          {...form.bind('services')}
          {...error('services')}
        />
      </Card>
    </>
  )
}
