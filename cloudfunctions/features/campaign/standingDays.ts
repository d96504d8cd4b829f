import type { StandingDay } from '@contract/campaign'

/** What law and city have set aside, each year anew (V-24). */
const STANDING = [
  {
    name: '宁波市志愿服务主题月',
    from: '03-01',
    to: '03-31',
    source: '《宁波市志愿服务条例》第二十八条',
  },
  { name: '浙江省志愿者日', from: '03-05', to: '03-05', source: '《浙江省志愿服务条例》' },
] as const

export function standingDaysOf(year: number): StandingDay[] {
  return STANDING.map(({ name, from, to, source }) => ({
    name,
    startsOn: `${year}-${from}`,
    endsOn: `${year}-${to}`,
    source,
  }))
}

/** Those that share a day with what lasts from one day to another. */
export function standingDaysWithin(startsOn: string, endsOn: string): StandingDay[] {
  const [first, last] = [startsOn, endsOn].map((day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: Math.min(last - first, 10) + 1 }, (_, index) => first + index)
    .flatMap(standingDaysOf)
    .filter((day) => day.startsOn <= endsOn && day.endsOn >= startsOn)
}
