import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import './index.scss'

interface Props {
  title?: string
  /** At the right of the title: a tag, a figure, a word. */
  side?: ReactNode
  /** Makes the side a door: 全部 ›. */
  onSide?: () => void
  /** The one card that needs me now has a coloured edge. */
  urgent?: boolean
  /** No padding: for lists. */
  flush?: boolean
  onTap?: () => void
}

/** A sheet on the page. */
export function Card({
  title,
  side,
  onSide,
  urgent,
  flush,
  onTap,
  children,
}: PropsWithChildren<Props>) {
  const className = classNames('card', urgent && 'card--urgent', flush && 'card--flush')
  const inside = (
    <>
      {title && (
        <View className="card__head">
          <Text className="card__title">{title}</Text>
          {side && (
            <View className="card__side">
              {onSide ? <SideDoor onTap={onSide} text={side} /> : side}
            </View>
          )}
        </View>
      )}
      {children}
    </>
  )
  return onTap ? (
    <Tap className={className} onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className={className}>{inside}</View>
  )
}

interface SectionProps {
  title: string
  side?: ReactNode
  onSide?: () => void
}

/** A heading between cards, with what it counts or where it leads. */
export function SectionTitle({ title, side, onSide }: SectionProps) {
  return (
    <View className="section">
      <Text className="section__title">{title}</Text>
      {side && (onSide ? <SideDoor onTap={onSide} text={side} /> : <View>{side}</View>)}
    </View>
  )
}

function SideDoor({ text, onTap }: { text: ReactNode; onTap: () => void }) {
  return (
    <Tap className="section__door" onTap={onTap}>
      <View>{text}</View>
      <Icon name="right" />
    </Tap>
  )
}
