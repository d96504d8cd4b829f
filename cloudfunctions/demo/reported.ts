/** What the offices report beside what the product computes: the article's figures, as it says them. */
import type { FigureName, Qualifier } from '@contract/dashboard'
import { castId } from './cast'
import { at } from './clock'
import type { Planned } from './district'
import { idOf } from './random'

const ENTERED_AT = at('2026-01-12')
const AS_OF = '2025-12-31'
const SOURCE = '区民政局年度统计（演示）'

const FIGURES: readonly [FigureName, number, Qualifier][] = [
  ['perTenThousand', 16, 'about'],
  ['urbanAverage', 24, 'exact'],
  ['ruralAverage', 13, 'exact'],
  ['stations', 109, 'exact'],
  ['partyShare', 70, 'tenths'],
  ['stationTimes', 200_000, 'more'],
  ['problemsSolved', 15_000, 'more'],
  ['microServices', 700, 'over'],
  ['beneficiaryTimes', 100_000, 'over'],
  ['satisfaction', 97, 'exact'],
]

export function buildReported(district: { id: string }): Planned<'dashboardReported'>[] {
  return FIGURES.map(([name, value, qualifier]) => ({
    id: idOf(ENTERED_AT, 'reported', name),
    regionId: district.id,
    name,
    value,
    qualifier,
    source: SOURCE,
    asOf: AS_OF,
    reason: '年度统计上报',
    enteredBy: castId('districtOfficer'),
    enteredAt: ENTERED_AT,
  }))
}
