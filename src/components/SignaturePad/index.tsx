import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Ink } from './ink'
import { PadFrame, type SignaturePadProps } from './PadFrame'

export type { SignaturePadProps } from './PadFrame'

/** 屏幕签字, in a browser: by finger, pen or mouse. */
export function SignaturePad({ label, onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = useRef<Ink>(undefined)
  const [isSigned, setSigned] = useState(false)
  useEffect(() => {
    const paper = canvas.current
    const brush = paper?.getContext('2d')
    if (!paper || !brush) return
    // As many points as it has on the screen: enough to know a hand, and a few kilobytes.
    paper.width = paper.clientWidth
    paper.height = paper.clientHeight
    ink.current = new Ink(brush, paper.width, paper.height)
  }, [])
  const at = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = canvas.current?.getBoundingClientRect()
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)]
  }
  const end = () => {
    ink.current?.end()
    if (!ink.current?.isSigned) return
    setSigned(true)
    onChange({ src: canvas.current?.toDataURL('image/png') ?? '' })
  }
  const clear = () => {
    ink.current?.clear()
    setSigned(false)
    onChange(undefined)
  }
  return (
    <PadFrame isSigned={isSigned} onClear={clear}>
      <canvas
        ref={canvas}
        className="pad__canvas"
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          canvas.current?.setPointerCapture(event.pointerId)
          ink.current?.begin(...at(event))
        }}
        onPointerMove={(event) => ink.current?.draw(...at(event))}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </PadFrame>
  )
}
