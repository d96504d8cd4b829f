import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/Icon'
import { a11y } from '@/lib/a11y'
import './index.scss'

type ToastTone = 'ok' | 'warn'

interface Message {
  text: string
  tone: ToastTone
}

const listeners = new Set<(message: Message | null) => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something for a few seconds, on whichever page is in front. */
export function toast(text: string, tone: ToastTone = 'ok'): void {
  clearTimeout(timer)
  for (const hear of listeners) hear({ text, tone })
  // Slow readers have the time too: a third of a second for each character, four seconds at least.
  const time = Math.max(4000, text.length * 330)
  timer = setTimeout(() => {
    for (const hear of listeners) hear(null)
  }, time)
}

/** The place where messages appear; Screen has one. */
export function ToastHost() {
  const [message, setMessage] = useState<Message | null>(null)
  useEffect(() => {
    listeners.add(setMessage)
    return () => void listeners.delete(setMessage)
  }, [])
  if (!message) return null
  return (
    <View className="toast no-print" {...a11y({ role: 'status', live: 'polite' })}>
      <Icon name={message.tone === 'ok' ? 'done' : 'warn'} />
      <Text>{message.text}</Text>
    </View>
  )
}
