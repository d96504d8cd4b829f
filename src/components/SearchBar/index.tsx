import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { AtInput } from 'taro-ui'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { isBrowser } from '@/lib/platform'
import './index.scss'

interface Props {
  value: string
  onChange: (value: string) => void
  /** What can be searched: 姓名、拼音、手机后四位. */
  placeholder: string
  onSearch?: () => void
}

/** Finds among many. */
export function SearchBar({ value, onChange, placeholder, onSearch }: Props) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isBrowser) return
    const frame = requestAnimationFrame(() =>
      ref.current?.querySelector('input')?.setAttribute('aria-label', placeholder),
    )
    return () => cancelAnimationFrame(frame)
  }, [placeholder])
  return (
    <View ref={ref} className="search field" {...a11y({ role: 'search', label: placeholder })}>
      <View className="field__box">
        <Icon name="search" />
        <AtInput
          name="search"
          value={value}
          placeholder={placeholder}
          confirmType="search"
          border={false}
          onChange={(next: string | number) => onChange(String(next))}
          {...(onSearch && { onConfirm: onSearch })}
        />
        {value && (
          <Tap className="search__clear" label="清空" onTap={() => onChange('')}>
            <Icon name="close" />
          </Tap>
        )}
      </View>
    </View>
  )
}
