interface Detector {
  detect: (image: ImageBitmap) => Promise<{ rawValue: string }[]>
}

type DetectorKind = new (options: { formats: string[] }) => Detector

/** Whether a code can be read here. Where not, the page offers to type it. */
export const canScan = typeof window !== 'undefined' && 'BarcodeDetector' in window

/** In a browser: takes a picture of the code and reads it. Null when there is none or it was given up. */
export async function scan(): Promise<string | null> {
  if (!canScan) return null
  const file = await choosePicture()
  if (!file) return null
  const { BarcodeDetector } = window as unknown as { BarcodeDetector: DetectorKind }
  const image = await createImageBitmap(file)
  const [code] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(image)
  return code?.rawValue ?? null
}

function choosePicture(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.capture = 'environment'
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}
