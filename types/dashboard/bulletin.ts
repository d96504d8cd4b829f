/** 月报、年报 — what the clock writes down of a place when a month or a year is over. */
export const BULLETIN_KINDS = ['month', 'volunteerYear'] as const
/** 月报、志愿服务年度报告. */
export type BulletinKind = (typeof BULLETIN_KINDS)[number]
