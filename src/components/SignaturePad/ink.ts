/** What both platforms draw alike: dark ink on white paper, whatever the theme of the page. */
export interface Brush {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineCap: unknown
  lineJoin: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}

/** Shorter than this, in pixels of the screen, is a slip of the finger and no signature. */
const SHORTEST = 60

/** One hand at work on one sheet of paper. */
export class Ink {
  private last: [number, number] | undefined
  private length = 0

  constructor(
    private readonly brush: Brush,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.clear()
  }

  clear(): void {
    const { brush } = this
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, this.width, this.height)
    brush.strokeStyle = '#1e1b18'
    brush.lineWidth = 3
    brush.lineCap = 'round'
    brush.lineJoin = 'round'
    this.length = 0
    this.last = undefined
  }

  begin(x: number, y: number): void {
    this.last = [x, y]
  }

  draw(x: number, y: number): void {
    if (!this.last) return
    const [fromX, fromY] = this.last
    this.brush.beginPath()
    this.brush.moveTo(fromX, fromY)
    this.brush.lineTo(x, y)
    this.brush.stroke()
    this.length += Math.hypot(x - fromX, y - fromY)
    this.last = [x, y]
  }

  end(): void {
    this.last = undefined
  }

  get isSigned(): boolean {
    return this.length >= SHORTEST
  }
}
