import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { Warning } from '@/components/Warning'
import type { Point } from '@/lib/band'
import { canLocate, standpoint } from '@/lib/location'

interface Props {
  value: Point | null | undefined
  onChange: (point: Point | null) => void
}

/** 地图上的点: whoever checks in may let their phone say how far they are from it (D-5). */
export function PointField({ value, onChange }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'unknown'>('idle')
  if (!canLocate && !value) return null

  const take = async () => {
    setState('asking')
    const point = await standpoint()
    setState(point ? 'idle' : 'unknown')
    if (point) onChange(point)
  }
  return (
    <View>
      <Row label="地图上的点" value={value ? pointWords(value) : '没有设置'} />
      {state === 'unknown' && (
        <Warning text="没有得到准确的位置。请允许使用位置，到集合地点的室外再试；不设置也可以签到。" />
      )}
      {canLocate && (
        <Button
          kind="plain"
          text={value ? '改成我现在的位置' : '设成我现在的位置'}
          busy={state === 'asking'}
          onTap={() => void take()}
        />
      )}
      {value && <Button kind="plain" text="去掉这个点" onTap={() => onChange(null)} />}
    </View>
  )
}

const pointWords = ({ latitude, longitude }: Point) =>
  `${latitude >= 0 ? '北纬' : '南纬'} ${Math.abs(latitude).toFixed(4)}，${longitude >= 0 ? '东经' : '西经'} ${Math.abs(longitude).toFixed(4)}`
