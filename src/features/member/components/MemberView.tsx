import type { MemberDetail } from '@contract/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { formatDate } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { CATEGORY_WORDS } from '@/lib/words'
import { BranchesCard } from './BranchesCard'
import { LeaveSheet } from './LeaveSheet'
import { MemberTags } from './MemberTags'
import { PhoneRow } from './PhoneRow'
import { ReturnSheet } from './ReturnSheet'
import { StationsCard } from './StationsCard'
import '../index.scss'

const PAGES = '/features/member/pages'

interface Props {
  member: MemberDetail
  /** The name stands above already. */
  named?: boolean
}

/** Everything known about one member, and what may be done. */
export function MemberView({ member, named = false }: Props) {
  const { id, name, can, homeBranch } = member
  const [isLeaving, setLeaving] = useState(false)
  const [isReturning, setReturning] = useState(false)
  return (
    <View>
      <Card {...(!named && { title: name })}>
        <MemberTags member={member} />
        <Row label="类别" value={CATEGORY_WORDS[member.category]} />
        <Row label="组织关系所在" value={homeBranch.name} />
        <Row label="报到社区" value={member.regionName} />
        <PhoneRow member={member} />
        <Row label="特长" value={member.skills.join('、') || '没有填写'} />
        <Row label="可服务类别" value={member.services.join('、') || '没有填写'} />
        {member.joinedPartyOn && <Row label="入党日期" value={formatDate(member.joinedPartyOn)} />}
        <Row label="微信绑定" value={member.isBound ? '已绑定' : '还没有绑定'} />
        {member.leftOn && <Row label="离册日期" value={formatDate(member.leftOn)} />}
        {member.leftReason && <Row label="去向" value={member.leftReason} />}
      </Card>
      <BranchesCard branches={member.temporaryBranches} />
      <StationsCard stations={member.stations} />
      <Acts>
        {can.correct && (
          <Button
            kind="secondary"
            small
            icon="edit"
            text="更正信息"
            onTap={() => go(`${PAGES}/edit`, { id })}
          />
        )}
        {can.createBindingCode && (
          <Button
            kind="secondary"
            small
            icon="qr"
            text={member.isBound ? '换绑微信' : '发绑定码'}
            onTap={() => go(`${PAGES}/bindingCode`, { id })}
          />
        )}
        {can.seeEvents && (
          <Button
            kind="secondary"
            small
            icon="clock"
            text="操作记录"
            onTap={() => go('/features/account/pages/events', { kind: 'member', id })}
          />
        )}
        {can.return && (
          <Button
            kind="secondary"
            small
            icon="me"
            text="办理回册"
            onTap={() => setReturning(true)}
          />
        )}
        {can.leave && (
          <Button
            kind="danger"
            small
            icon="logout"
            text="办理离册"
            onTap={() => setLeaving(true)}
          />
        )}
      </Acts>
      <ReturnSheet member={member} isOpen={isReturning} onClose={() => setReturning(false)} />
      <LeaveSheet member={member} isOpen={isLeaving} onClose={() => setLeaving(false)} />
    </View>
  )
}
