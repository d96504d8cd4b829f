import { Text, View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import './index.scss'

interface Props {
  value: number
  total: number
  /** What it measures, at the left: 参与 691 户. */
  label?: string
  /** The figure in words, at the right: 86.2%, 12/13. */
  text?: string
  /** Beneath: 需要 535 户（2/3）. */
  note?: string
  /** The line that must be reached, as a share of the total (0–1). */
  mark?: number
  tone?: 'brand' | 'info' | 'ok'
}

/** How far: a bar with its words. The words carry the meaning, the bar only repeats it. */
export function Progress({ value, total, label, text, note, mark, tone = 'brand' }: Props) {
  const share = total > 0 ? Math.min(1, Math.max(0, value / total)) : 0
  const words = text ?? `${value}/${total}`
  const done = tone === 'brand' && total > 0 && value >= total
  return (
    <View
      className="progress"
      {...a11y({ label: [label, words, note].filter(Boolean).join('，') })}
    >
      {label && (
        <View className="progress__words">
          <Text>{label}</Text>
          <Text className="progress__figure">{words}</Text>
        </View>
      )}
      <View className="progress__line">
        <View className="progress__track">
          <View
            className={classNames('progress__bar', `progress__bar--${done ? 'ok' : tone}`)}
            style={{ width: `${share * 100}%` }}
          />
          {mark !== undefined && (
            <View className="progress__mark" style={{ left: `${mark * 100}%` }} />
          )}
        </View>
        {!label && <Text className="progress__side">{words}</Text>}
      </View>
      {note && <View className="progress__note">{note}</View>}
    </View>
  )
}
