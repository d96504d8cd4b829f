import type { ActivityDetail } from '@contract/activity'
import type { MoreAct } from '@/components/MoreSheet'
import { open, openEvents } from './paths'

export type OpenSheet =
  | 'more'
  | 'publish'
  | 'invite'
  | 'remind'
  | 'copy'
  | 'repeat'
  | 'crew'
  | 'discard'
  | 'cancel'
  | 'close'

/** Everything else that the caller may do with an activity, by what the server says. */
export function moreActs(activity: ActivityDetail, show: (sheet: OpenSheet) => void): MoreAct[] {
  const { id, can, crew, phase, kind } = activity
  const isComing = phase === 'open' || phase === 'underWay'
  const acts: (MoreAct | false)[] = [
    can.help && {
      icon: 'qr',
      title: '签到码',
      facts: '打开过一次，没有信号也能用',
      onTap: () => open('codes', { id }),
    },
    can.help && {
      icon: 'users',
      title: '现场名单',
      facts: '帮没有手机的人签到、现场登记',
      onTap: () => open('onSite', { id }),
    },
    can.run && {
      icon: 'clock',
      title: '名单和时长',
      facts: '核对签到签退，确认时长，答复异议',
      onTap: () => open('hours', { id }),
    },
    can.run &&
      isComing && {
        icon: 'plus',
        title: '邀请参加',
        facts: '去不去由本人决定',
        onTap: () => show('invite'),
      },
    can.remind &&
      isComing && {
        icon: 'bell',
        title: '发提醒',
        facts: '只提醒还没有行动的人',
        onTap: () => show('remind'),
      },
    can.edit &&
      phase !== 'draft' && {
        icon: 'edit',
        title: '修改活动',
        facts: '时间、地点变了，报名的人会收到通知',
        onTap: () => open('edit', { id }),
      },
    can.nameCrew && {
      icon: 'users',
      title: '工作人员',
      facts: crew.length > 0 ? `${crew.length} 人` : '还没有，可以请人协助签到',
      onTap: () => show('crew'),
    },
    can.repeat && {
      icon: 'refresh',
      title: '每周重复',
      facts: '同一星期几，各次可以单独修改',
      onTap: () => show('repeat'),
    },
    can.copy && {
      icon: 'doc',
      title: '复制到另一天',
      facts: '得到一份草稿',
      onTap: () => show('copy'),
    },
    can.closeRecord && {
      icon: 'done',
      title: '完成记录',
      facts: '到场的人都有了时长，就可以完成',
      onTap: () => show('close'),
    },
    can.report &&
      kind === 'volunteer' &&
      (phase === 'ended' || phase === 'recorded') && {
        icon: 'upload',
        title: '交市平台',
        facts: '导出已确认的服务记录，导入市平台的答复',
        onTap: () => open('city', { id }),
      },
    can.seeEvents && {
      icon: 'clock',
      title: '操作记录',
      onTap: () => openEvents(activity),
    },
    can.discard && {
      icon: 'close',
      title: '删除草稿',
      facts: '还没有发布，没有人报名；删除后不能恢复',
      onTap: () => show('discard'),
    },
    can.cancel && {
      icon: 'close',
      title: '取消活动',
      facts: '写明原因，报名的人会收到通知',
      onTap: () => show('cancel'),
    },
  ]
  return acts.filter((act): act is MoreAct => act !== false)
}
