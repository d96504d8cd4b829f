import { Button as NativeButton, Text } from '@tarojs/components'
import { Busy } from '@/components/Busy'
import { Icon, type IconName } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import { isBrowser } from '@/lib/platform'
import './index.scss'

export interface ButtonProps {
  text: string
  onTap: () => void
  kind?: 'primary' | 'secondary' | 'danger' | 'plain'
  icon?: IconName
  /** Under way: shows the ring and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** Only as wide as its word. */
  small?: boolean
  /** WeChat's own acts, which need its own button. In a browser `onTap` is called instead. */
  open?: 'share' | 'getPhoneNumber' | 'agreePrivacyAuthorization'
  onOpened?: (detail: Record<string, unknown>) => void
  label?: string
}

/** One act. One primary button on a screen. */
export function Button(props: ButtonProps) {
  const { text, onTap, kind = 'primary', icon, busy = false, disabled = false, small, open } = props
  const className = classNames('btn', `btn--${kind}`, small && 'btn--small', disabled && 'btn--off')
  const inside = (
    <>
      {busy ? <Busy /> : icon && <Icon name={icon} />}
      <Text className="btn__text">{text}</Text>
    </>
  )
  if (open && !isBrowser) {
    const opened = (event: { detail: unknown }) =>
      props.onOpened?.(event.detail as Record<string, unknown>)
    return (
      <NativeButton
        className={className}
        disabled={disabled || busy}
        openType={open}
        onClick={onTap}
        onGetPhoneNumber={opened}
        onAgreePrivacyAuthorization={opened}
      >
        {inside}
      </NativeButton>
    )
  }
  return (
    <Tap className={className} onTap={onTap} disabled={disabled || busy} label={props.label}>
      {inside}
    </Tap>
  )
}
