import { type CampaignDetail, type CampaignKind, CreateCampaignInput } from '@contract/campaign'
import * as v from 'valibot'
import type { Place } from '@/components/RegionPicker'

/** What the form of a campaign holds while it is typed. */
export interface Draft {
  kind: CampaignKind
  name: string
  place: Place | null
  startsOn: string
  endsOn: string
  themes: string
  intro: string
  goalHours: string
  goalPeople: string
}

export const draftOf = (campaign: CampaignDetail | undefined, place: Place | null): Draft => ({
  kind: campaign?.kind ?? 'welfareMonth',
  name: campaign?.name ?? '',
  place: campaign ? { id: campaign.regionId, name: campaign.regionName } : place,
  startsOn: campaign?.startsOn ?? '',
  endsOn: campaign?.endsOn ?? '',
  themes: campaign?.themes.join('、') ?? '',
  intro: campaign?.intro ?? '',
  goalHours: campaign?.goalMinutes ? String(campaign.goalMinutes / 60) : '',
  goalPeople: campaign?.goalPeople ? String(campaign.goalPeople) : '',
})

/** As the server wants it: hours as minutes, what was left empty left out. */
export function inputOf({ place, themes, goalHours, goalPeople, ...rest }: Draft) {
  return {
    ...rest,
    regionId: place?.id ?? '',
    themes: themes.split(/[、，,\s]+/).filter(Boolean),
    goalMinutes: goalHours ? Math.round(Number(goalHours) * 60) : undefined,
    goalPeople: goalPeople ? Number(goalPeople) : undefined,
  }
}

const [facts] = CreateCampaignInput.pipe

/** The contract's own check, in the words of a form that chooses a place. */
export const DraftInput = v.pipe(
  v.object({
    ...facts.entries,
    regionId: v.pipe(v.string(), v.minLength(1, '请选择开展单位'), v.uuid()),
  }),
  v.forward(
    v.check(({ startsOn, endsOn }) => startsOn <= endsOn, '结束日期不能早于开始日期'),
    ['endsOn'],
  ),
)
