import qrcode from 'qrcode-generator'

/** Draws a QR code of this size, black on the white of the paper; row by row in as few bars as there are. */
export function drawQr(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const module = size / count
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue
      const from = column
      while (column + 1 < count && code.isDark(row, column + 1)) column++
      doc.rect(x + from * module, y + row * module, (column - from + 1) * module, module)
    }
  }
  doc.fill('#000')
}
