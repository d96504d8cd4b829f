import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Skeleton } from '@/components/Skeleton'
import { ToastHost } from '@/components/Toast'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import { isBrowser } from '@/lib/platform'
import { useDesk } from '@/lib/useDesk'
import { Aside } from './Aside'
import { useFrame } from './frame'
import { Head } from './Head'
import { Rail } from './Rail'
import { Strips } from './Strips'
import './index.scss'

export { FrameProvider, type RailItem } from './frame'

interface Props {
  title: string
  subtitle?: string
  /** Replaces the role of the frame, e.g. the branch one works for. */
  chip?: string
  /** `loading` shows the skeleton, `error` the sentence with 重试 or 返回, otherwise the page. */
  status?: 'loading' | 'error' | 'ready'
  error?: string | undefined
  onRetry?: () => void
  onBack?: () => void
  skeleton?: ReactNode
  /** A BottomBar. */
  bottom?: ReactNode
  /** At a desk, beside the title. */
  acts?: ReactNode
  /** At a desk, beside the list: the detail of what is chosen. */
  aside?: { title: string; content: ReactNode; onClose: () => void } | undefined
  /** Forms and words to be read: at a desk in one column. */
  column?: boolean
}

/** The frame of every page: title, strips, content in its three states, the act at the thumb. */
export function Screen(props: PropsWithChildren<Props>) {
  const { title, status = 'ready', bottom, column } = props
  const { elder } = useFrame()
  const aside = useDesk() ? props.aside : undefined
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
    if (!isBrowser) return
    document.title = `${title} · 先锋云`
  }, [title])
  useEffect(() => {
    if (isBrowser) document.documentElement.classList.toggle('elder', elder)
  }, [elder])
  const className = classNames(
    'screen',
    elder && 'elder',
    column && 'screen--column',
    Boolean(aside) && 'screen--beside',
  )
  return (
    <View className={className}>
      {isBrowser && <Rail />}
      <View className="screen__main" {...(isBrowser && a11y({ role: 'main' }))}>
        <Head title={title} subtitle={props.subtitle} chip={props.chip} acts={props.acts} />
        <Strips />
        <View className="screen__body">
          {status === 'loading' && (props.skeleton ?? <Skeleton />)}
          {status === 'error' && (
            <ErrorPanel text={props.error} onRetry={props.onRetry} onBack={props.onBack} />
          )}
          {status === 'ready' && props.children}
        </View>
        {bottom && status === 'ready' && <View className="screen__bottom no-print">{bottom}</View>}
      </View>
      {aside && <Aside {...aside} />}
      <ToastHost />
    </View>
  )
}
