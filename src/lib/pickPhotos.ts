import { CallError } from './call'

export interface Picked {
  /** To be shown at once. */
  src: string
  /** In a browser, what is sent; in WeChat `src` is the path of the file. */
  blob?: Blob
}

const EDGE = 1600
const ENOUGH = 300 * 1024
/** For so long a browser may take to hand over what was chosen. */
const BACK_MS = 1_500

/** Lets the person choose photos and makes each small enough for a poor line. Empty when given up. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  const files = await chooseFiles('image/*', count > 1)
  return Promise.all(files.slice(0, count).map(shrink))
}

/** Lets the person choose one file by its kind, e.g. `.xlsx`. Null when given up. */
export async function pickFile(kind: string): Promise<Picked | null> {
  const [file] = await chooseFiles(kind, false)
  return file ? { src: file.name, blob: file } : null
}

function chooseFiles(accept: string, isMultiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = isMultiple
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    // Older browsers do not tell of giving up: whoever is back and has chosen nothing has given up.
    const isBack = () => setTimeout(() => resolve([...(input.files ?? [])]), BACK_MS)
    window.addEventListener('focus', isBack, { once: true })
    input.click()
  })
}

/** Drawing it anew also drops the place and the time that a camera writes into a photo. */
async function shrink(file: File): Promise<Picked> {
  const image = await createImageBitmap(file).catch(() => {
    throw new CallError('photo_unreadable')
  })
  const scale = Math.min(1, EDGE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  let blob: Blob = file
  for (const quality of [0.82, 0.65, 0.5]) {
    blob = await toJpeg(canvas, quality)
    if (blob.size <= ENOUGH) break
  }
  return { src: URL.createObjectURL(blob), blob }
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('no picture')))
    canvas.toBlob(take, 'image/jpeg', quality)
  })
}
