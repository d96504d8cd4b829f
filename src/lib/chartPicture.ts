/** Bars from zero with their title, their values and where the numbers are from. */
export interface Chart {
  fileName: string
  title: string
  unit: string
  /** Beneath: as of when. */
  note: string
  bars: { label: string; value: number; text: string }[]
}

const WIDTH = 1600
const HEIGHT = 900
const SIDE = 70
const TOP = 150
const FLOOR = 720
const FONT = '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'

/** In a browser: draws the bars black on white, as they are printed, and saves the picture. */
export async function saveChart(chart: Chart): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const brush = canvas.getContext('2d')
  if (!brush) return
  draw(brush, chart)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = chart.fileName
  link.click()
}

function draw(brush: CanvasRenderingContext2D, { title, unit, note, bars }: Chart): void {
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, WIDTH, HEIGHT)
  brush.fillStyle = '#1e1b18'
  brush.font = `600 40px ${FONT}`
  brush.fillText(title, SIDE, 80)
  brush.font = `24px ${FONT}`
  brush.fillText(unit, SIDE, 124)
  brush.fillText(note, SIDE, HEIGHT - 30)
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const step = (WIDTH - 2 * SIDE) / Math.max(bars.length, 1)
  for (const [index, { label, value, text }] of bars.entries()) {
    const x = SIDE + index * step
    const height = (value / most) * (FLOOR - TOP)
    brush.fillStyle = index === bars.length - 1 ? '#b3201f' : '#22598c'
    brush.fillRect(x + 6, FLOOR - height, step - 12, height)
    brush.fillStyle = '#1e1b18'
    upwards(brush, text, x + step / 2, FLOOR - height - 10, 'left')
    upwards(brush, label, x + step / 2, FLOOR + 14, 'right')
  }
  brush.fillStyle = '#6f6a63'
  brush.fillRect(SIDE, FLOOR, WIDTH - 2 * SIDE, 2)
}

/** Two dozen values have no room side by side. */
function upwards(
  brush: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
): void {
  brush.save()
  brush.translate(x, y)
  brush.rotate(-Math.PI / 2)
  brush.font = `22px ${FONT}`
  brush.textAlign = align
  brush.textBaseline = 'middle'
  brush.fillText(text, 0, 0)
  brush.restore()
}
