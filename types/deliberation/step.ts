export const STEPS = ['consultation', 'menu'] as const
/** 征求意见、菜单选择: what households are asked, with a day on which it closes. */
export type Step = (typeof STEPS)[number]
