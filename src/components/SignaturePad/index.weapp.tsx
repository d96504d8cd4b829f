import { Canvas, type CanvasTouchEvent } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { a11y } from '@/lib/a11y'
import { type Brush, Ink } from './ink'
import { PadFrame, type SignaturePadProps } from './PadFrame'

export type { SignaturePadProps } from './PadFrame'

interface Paper {
  width: number
  height: number
  getContext: (kind: '2d') => Brush
}

/** 屏幕签字, in WeChat: the canvas of its own, found once the sheet with it is drawn. */
export function SignaturePad({ label, onChange }: SignaturePadProps) {
  const paper = useRef<Paper>(undefined)
  const ink = useRef<Ink>(undefined)
  const [isSigned, setSigned] = useState(false)
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select('#signature-pad')
        .fields({ node: true, size: true })
        .exec(([found]: ({ node: Paper; width: number; height: number } | null)[]) => {
          if (!found) return
          const { node, width, height } = found
          node.width = width
          node.height = height
          paper.current = node
          ink.current = new Ink(node.getContext('2d'), width, height)
        })
    })
  }, [])
  const at = ({ touches }: CanvasTouchEvent): [number, number] => {
    const { x = 0, y = 0 } = touches[0] ?? {}
    return [x, y]
  }
  const end = async () => {
    ink.current?.end()
    if (!ink.current?.isSigned) return
    setSigned(true)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: paper.current as unknown as Taro.Canvas,
      fileType: 'png',
    })
    onChange({ src: tempFilePath })
  }
  const clear = () => {
    ink.current?.clear()
    setSigned(false)
    onChange(undefined)
  }
  return (
    <PadFrame isSigned={isSigned} onClear={clear}>
      <Canvas
        id="signature-pad"
        canvasId="signature-pad"
        type="2d"
        disableScroll
        className="pad__canvas"
        {...a11y({ role: 'img', label })}
        onTouchStart={(event) => ink.current?.begin(...at(event))}
        onTouchMove={(event) => ink.current?.draw(...at(event))}
        onTouchEnd={() => void end()}
        onTouchCancel={() => void end()}
      />
    </PadFrame>
  )
}
