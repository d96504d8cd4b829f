import type { MemberDetail } from '@contract/member'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChipsField, TextField } from '@/components/Field'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import '../index.scss'

const REASONS = ['通知开会', '通知任务', '核对信息', '走访慰问'].map((text) => ({
  value: text,
  text,
}))

/** The phone: masked, and shown in full for a reason that is written down. */
export function PhoneRow({ member }: { member: MemberDetail }) {
  const { id, name, phoneMasked, can } = member
  const { members } = useStores()
  const [isAsking, setAsking] = useState(false)
  const [phone, setPhone] = useState<string>()
  const [reason, setReason] = useState('')
  const revealing = useAction(members.revealPhone)
  const reveal = async () => {
    const answer = await revealing.run(id, reason.trim())
    if (answer) setPhone(answer)
    if (answer) setAsking(false)
  }
  if (!phoneMasked) return <Row label="手机" value="没有登记" />
  return (
    <>
      <Row
        label="手机"
        value={
          <View className="phone">
            <Text className="phone__number">{phone ?? phoneMasked}</Text>
            {phone && (
              <Button
                kind="secondary"
                small
                icon="phone"
                text="拨打"
                onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
              />
            )}
            {!phone && can.revealPhone && (
              <Button kind="plain" small icon="eye" text="查看" onTap={() => setAsking(true)} />
            )}
          </View>
        }
      />
      <Sheet
        title={`查看${name}的手机号`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        act={
          <Button
            text="查看"
            busy={revealing.isBusy}
            disabled={!reason.trim()}
            onTap={() => void reveal()}
          />
        }
      >
        <Warning tone="info" text="谁在什么时候、为什么查看，会记在操作记录里。" />
        <ChipsField
          label="为什么要看"
          options={REASONS}
          value={[reason]}
          onChange={([choice]) => setReason(choice ?? '')}
        />
        <TextField
          label="其他理由"
          optional
          maxLength={100}
          value={REASONS.some(({ value }) => value === reason) ? '' : reason}
          onChange={setReason}
          error={revealing.error}
        />
      </Sheet>
    </>
  )
}
