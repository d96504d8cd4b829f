import type { HouseholdCode } from '@contract/household'
import { View } from '@tarojs/components'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { formatDay } from '@/lib/dates'
import '../index.scss'

interface Props {
  code: HouseholdCode | undefined
  onClose: () => void
}

/** The code of a household, to be written onto the slip at the door; it is shown this once. */
export function CodeSheet({ code, onClose }: Props) {
  const { household, expiresAt } = code ?? {}
  return (
    <Sheet title="住户码" isOpen={code !== undefined} onClose={onClose}>
      {code && household && expiresAt && (
        <>
          <View className="dl-text">{`${household.estateName} ${household.buildingName} ${household.name}`}</View>
          <View className="dl-code">{`${code.code.slice(0, 4)} ${code.code.slice(4)}`}</View>
          <Warning
            tone="info"
            text={`请当面抄给这一户，只显示这一次。在“我的—我的房屋”里填写，${formatDay(expiresAt)}前有效，用一次；再发一个，前一个作废。`}
          />
        </>
      )}
    </Sheet>
  )
}
