import type { OrganizationDetail } from '@contract/organization'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { formatDate } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { FIELD_WORDS, isFiled, TIER_WORDS, TYPE_WORDS } from '../organizationWords'
import { CancelSheet } from './CancelSheet'
import { StaffCard } from './StaffCard'
import '../index.scss'

interface Props {
  organization: OrganizationDetail
  /** The name stands above already. */
  named?: boolean
}

/** Everything known about one organisation, and what may be done. */
export function OrganizationView({ organization, named = false }: Props) {
  const { id, name, type, can, status, tier, codeOverrideReason } = organization
  const [isCancelling, setCancelling] = useState(false)
  return (
    <View>
      <Card {...(!named && { title: name })}>
        {status === 'cancelled' ? <Tag text="已注销" /> : <Tag tone="ok" text="存续" />}
        <Row label="类型" value={TYPE_WORDS[type]} />
        {isFiled(type) ? (
          <Row label="备案号" value={organization.filingNo ?? '没有填写'} />
        ) : (
          <Row
            label="统一社会信用代码"
            value={<Text className="code">{organization.code ?? '没有填写'}</Text>}
          />
        )}
        {tier && <Row label="管理层级" value={TIER_WORDS[tier]} />}
        {!isFiled(type) && <Row label="登记机关" value={organization.registeredBy ?? '没有填写'} />}
        <Row label="领域" value={FIELD_WORDS[organization.field]} />
        <Row label="所在地" value={organization.regionName} />
        <Row label="负责人" value={headOf(organization)} />
        {organization.foundedOn && (
          <Row label="成立日期" value={formatDate(organization.foundedOn)} />
        )}
        {organization.summary && <Row long label="简介" value={organization.summary} />}
      </Card>
      {codeOverrideReason && (
        <Warning
          text={`代码与编码规则不符，已人工核对：${codeOverrideReason}`}
          basis="GB 32100-2015 统一社会信用代码编码规则"
        />
      )}
      <StaffCard organization={organization} />
      <Acts>
        <Button
          kind="secondary"
          small
          icon="chart"
          text="看板"
          onTap={() => go('/features/dashboard/pages/subject', { kind: 'organization', id })}
        />
        {can.correct && status === 'active' && (
          <Button
            kind="secondary"
            small
            icon="edit"
            text="更正信息"
            onTap={() => go('/features/organization/pages/edit', { id })}
          />
        )}
        {can.correct && (
          <Button
            kind="secondary"
            small
            icon="clock"
            text="操作记录"
            onTap={() => go('/features/account/pages/events', { kind: 'organization', id })}
          />
        )}
        {can.cancel && (
          <Button kind="danger" small icon="close" text="注销" onTap={() => setCancelling(true)} />
        )}
      </Acts>
      <CancelSheet
        organization={organization}
        isOpen={isCancelling}
        onClose={() => setCancelling(false)}
      />
    </View>
  )
}

function headOf({ headName, headIsMember }: OrganizationDetail): string {
  if (!headName) return '没有填写'
  return headIsMember ? `${headName}（党员）` : headName
}
