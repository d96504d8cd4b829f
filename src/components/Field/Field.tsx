import { Text, View } from '@tarojs/components'
import { type PropsWithChildren, useEffect, useRef } from 'react'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import { isBrowser } from '@/lib/platform'
import './index.scss'

export interface FieldProps {
  label: string
  hint?: string | undefined
  /** What is wrong and how to mend it. */
  error?: string | undefined
  /** Most things asked are needed; what is not says 选填. */
  optional?: boolean
  disabled?: boolean
}

interface Props extends FieldProps {
  counter?: string | undefined
}

/** The label, the hint and the error around a control. */
export function Field({
  label,
  hint,
  error,
  optional,
  counter,
  children,
}: PropsWithChildren<Props>) {
  const ref = useNativeName(label, error)
  return (
    <View ref={ref} className={classNames('field', error && 'field--error')} {...a11y({ label })}>
      <View className="field__label">
        <Text>{label}</Text>
        {optional && <Text className="field__optional">选填</Text>}
      </View>
      {hint && <View className="field__hint">{hint}</View>}
      {children}
      {(error || counter) && (
        <View className="field__foot">
          {error ? (
            <View className="field__error" {...a11y({ role: 'alert' })}>
              <Icon name="error" />
              <Text>{error}</Text>
            </View>
          ) : (
            <View />
          )}
          {counter && <Text className="field__counter">{counter}</Text>}
        </View>
      )}
    </View>
  )
}

/** taro-ui's inputs have no name of their own; in a browser the real input is given one. */
function useNativeName(label: string, error: string | undefined) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isBrowser) return
    const name = () => {
      const input = ref.current?.querySelector('input, textarea')
      input?.setAttribute('aria-label', label)
      if (error) input?.setAttribute('aria-invalid', 'true')
      else input?.removeAttribute('aria-invalid')
    }
    // The custom element draws its input one frame later.
    const frame = requestAnimationFrame(name)
    return () => cancelAnimationFrame(frame)
  }, [label, error])
  return ref
}
