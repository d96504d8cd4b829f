import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import { isBrowser } from '@/lib/platform'
import './index.scss'

interface Props {
  onTap: () => void
  className?: string
  /** What is read aloud; without it, the words inside. */
  label?: string
  role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio' | 'switch'
  checked?: boolean
  selected?: boolean
  disabled?: boolean
}

/** Anything that can be pressed: by a finger, by Enter and space, and by a screen reader. */
export function Tap({
  onTap,
  className,
  disabled = false,
  children,
  ...rest
}: PropsWithChildren<Props>) {
  const { role = 'button', label, checked, selected } = rest
  const press = () => {
    if (!disabled) onTap()
  }
  const keyboard = isBrowser && {
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
  return (
    <View
      className={classNames('tap', disabled && 'tap--off', className)}
      hoverClass={disabled ? 'none' : 'tap--down'}
      onClick={press}
      {...keyboard}
      {...a11y({ role, label, checked, selected, disabled: disabled || undefined })}
    >
      {children}
    </View>
  )
}
