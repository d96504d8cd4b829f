import type { ProblemDetail } from '@contract/problem'
import type { ButtonProps } from '@/components/Button'
import type { MoreAct } from '@/components/MoreSheet'

export type OpenSheet =
  | 'more'
  | 'takeIn'
  | 'decline'
  | 'merge'
  | 'assign'
  | 'answer'
  | 'handOver'
  | 'solve'
  | 'rate'

type Show = (sheet: OpenSheet) => void

/** What is most likely to be done next, by what the server says: at most two. */
export function barActs({ can }: ProblemDetail, show: Show): ButtonProps[] {
  const acts: (ButtonProps | false)[] = [
    can.rate && { text: '评价', icon: 'star', onTap: () => show('rate') },
    can.takeIn && { text: '受理', icon: 'check', onTap: () => show('takeIn') },
    can.solve && { text: '已解决', icon: 'done', onTap: () => show('solve') },
    can.answer && { text: '答复', icon: 'edit', onTap: () => show('answer') },
  ]
  return acts.filter((act): act is ButtonProps => act !== false).slice(0, 2)
}

/** All else that the caller may do with it. */
export function moreActs({ can }: ProblemDetail, show: Show): MoreAct[] {
  const acts: (MoreAct | false)[] = [
    can.assign && {
      icon: 'users',
      title: '分派',
      facts: '交给站里的一位协调人，会通知本人',
      onTap: () => show('assign'),
    },
    can.handOver && {
      icon: 'send',
      title: '交社区办理',
      facts: '站里办不了的，写明原因和期限',
      onTap: () => show('handOver'),
    },
    can.merge && {
      icon: 'switch',
      title: '并入相同的问题',
      facts: '同一件事只办一次，提出人会收到通知',
      onTap: () => show('merge'),
    },
    can.decline && {
      icon: 'close',
      title: '不受理',
      facts: '写明原因，提出人看得到',
      onTap: () => show('decline'),
    },
  ]
  return acts.filter((act): act is MoreAct => act !== false)
}
