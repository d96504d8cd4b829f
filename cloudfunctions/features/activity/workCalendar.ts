import type { WorkCalendar } from '@contract/activity'

interface Year {
  basis: Exclude<WorkCalendar['basis'], 'none'>
  source: string
  /** First day, last day, name; weekends inside are days off as well. */
  holidays: readonly (readonly [string, string, string])[]
  /** Saturdays and Sundays on which one works (调休), with what they make up for. */
  workdays: readonly (readonly [string, string])[]
}

/**
 * Days off and working weekends of each year, as the State Council announced them. A year that it
 * has not announced yet has its statutory holidays alone. An office adds what comes (calendar_day).
 */
export const WORK_YEARS: Readonly<Record<number, Year>> = {
  2025: {
    basis: 'announced',
    source: '《国务院办公厅关于2025年部分节假日安排的通知》',
    holidays: [
      ['2025-01-01', '2025-01-01', '元旦'],
      ['2025-01-28', '2025-02-04', '春节'],
      ['2025-04-04', '2025-04-06', '清明节'],
      ['2025-05-01', '2025-05-05', '劳动节'],
      ['2025-05-31', '2025-06-02', '端午节'],
      ['2025-10-01', '2025-10-08', '国庆节、中秋节'],
    ],
    workdays: [
      ['2025-01-26', '春节'],
      ['2025-02-08', '春节'],
      ['2025-04-27', '劳动节'],
      ['2025-09-28', '国庆节、中秋节'],
      ['2025-10-11', '国庆节、中秋节'],
    ],
  },
  2026: {
    basis: 'announced',
    source: '《国务院办公厅关于2026年部分节假日安排的通知》',
    holidays: [
      ['2026-01-01', '2026-01-03', '元旦'],
      ['2026-02-15', '2026-02-23', '春节'],
      ['2026-04-04', '2026-04-06', '清明节'],
      ['2026-05-01', '2026-05-05', '劳动节'],
      ['2026-06-19', '2026-06-21', '端午节'],
      ['2026-09-25', '2026-09-27', '中秋节'],
      ['2026-10-01', '2026-10-07', '国庆节'],
    ],
    workdays: [
      ['2026-01-04', '元旦'],
      ['2026-02-14', '春节'],
      ['2026-02-28', '春节'],
      ['2026-05-09', '劳动节'],
      ['2026-09-20', '国庆节'],
      ['2026-10-10', '国庆节'],
    ],
  },
  2027: {
    basis: 'statutory',
    source: '《全国年节及纪念日放假办法》（调休安排尚未公布）',
    holidays: [
      ['2027-01-01', '2027-01-01', '元旦'],
      ['2027-02-05', '2027-02-08', '春节'],
      ['2027-04-05', '2027-04-05', '清明节'],
      ['2027-05-01', '2027-05-02', '劳动节'],
      ['2027-06-09', '2027-06-09', '端午节'],
      ['2027-09-15', '2027-09-15', '中秋节'],
      ['2027-10-01', '2027-10-03', '国庆节'],
    ],
    workdays: [],
  },
}
