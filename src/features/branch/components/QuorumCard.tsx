import type { MeetingDetail } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { Tag } from '@/components/Tag'
import { facts } from '../words'
import '../index.scss'

type Quorum = MeetingDetail['quorum']

/** 应到 82 · 实到 45 · 需 41，可以表决. */
export function quorumWords({ entitled, present, needed, reached }: Quorum): string {
  const verdict = reached ? '可以表决' : `还差 ${needed - present} 人`
  return `${facts(`应到 ${entitled}`, `实到 ${present}`, `需 ${needed}`)}，${verdict}`
}

/** 应到 82 · 实到 45 · 需 41: whether a vote can be held (P-13; of a committee, P-14). */
export function QuorumCard({ kind, quorum }: Pick<MeetingDetail, 'kind' | 'quorum'>) {
  const { entitled, present, needed, reached } = quorum
  const rule = kind === 'committee' ? 'P-14' : 'P-13'
  return (
    <Card
      title="到会"
      side={
        reached ? (
          <Tag tone="ok" text="可以表决" />
        ) : (
          <Tag tone="warn" text={entitled ? `还差 ${needed - present} 人` : '没有应到人员'} />
        )
      }
    >
      <Progress
        label={`应到 ${entitled} · 实到 ${present}`}
        value={present}
        total={entitled}
        text={`需 ${needed}`}
        mark={entitled > 0 ? needed / entitled : 0}
        tone={reached ? 'ok' : 'info'}
        note="只算有表决权的正式党员；预备党员可以到会，没有表决权。"
      />
      <View className="br-text br-text--quiet">依据：{RULES[rule].article}</View>
    </Card>
  )
}
