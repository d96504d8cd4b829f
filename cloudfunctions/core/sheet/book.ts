/** What lies around the cells of a workbook: its sheets, its shared texts, which styles are dates. */
import { AppError } from '../errors'
import { readXml } from './xml'
import type { SheetZip } from './zip'

export interface Book {
  /** Parts of the visible sheets, in their order. */
  sheets: string[]
  texts: string[]
  isDateStyle(style: number): boolean
  /** Days are counted from 1904: workbooks of old Macs. */
  is1904: boolean
}

const MOST_TEXTS = 500_000

export async function readBook(zip: SheetZip): Promise<Book> {
  const root = await readTargets(zip, '_rels/.rels', '')
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.part
  if (!main) throw new AppError('sheet_unreadable')

  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`
  const targets = await readTargets(zip, rels, folder)
  const partOf = (wanted: string) => [...targets.values()].find(({ type }) => type === wanted)?.part

  const { ids, is1904 } = await readSheetIds(zip, main)
  const sheets = ids.flatMap((id) => {
    const target = targets.get(id)
    return target?.type === 'worksheet' ? [target.part] : []
  })
  if (sheets.length === 0) throw new AppError('sheet_unreadable')
  return {
    sheets,
    texts: await readTexts(zip, partOf('sharedStrings')),
    isDateStyle: await readDateStyles(zip, partOf('styles')),
    is1904,
  }
}

interface Target {
  type: string
  part: string
}

async function readTargets(
  zip: SheetZip,
  part: string,
  folder: string,
): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>()
  await readXml(zip.read(part), {
    open(name, { Id = '', Type = '', Target: to = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      targets.set(Id, { type, part: to.startsWith('/') ? to.slice(1) : folder + to })
    },
  })
  return targets
}

async function readSheetIds(
  zip: SheetZip,
  part: string,
): Promise<{ ids: string[]; is1904: boolean }> {
  const ids: string[] = []
  let is1904 = false
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
      const key = Object.keys(attributes).find((attribute) => attribute.endsWith(':id'))
      if (key) ids.push(attributes[key] as string)
    },
  })
  return { ids, is1904 }
}

/** Texts are put together from runs of one style; how to pronounce them (`rPh`) is left out. */
async function readTexts(zip: SheetZip, part: string | undefined): Promise<string[]> {
  const texts: string[] = []
  if (!part || !zip.has(part)) return texts
  let text = ''
  let isText = false
  let isSpoken = false
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't' && !isSpoken
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      isText = false
      if (name === 'rPh') isSpoken = false
      if (name !== 'si') return
      if (texts.length === MOST_TEXTS) throw new AppError('sheet_too_large')
      texts.push(text)
    },
  })
  return texts
}

async function readDateStyles(
  zip: SheetZip,
  part: string | undefined,
): Promise<Book['isDateStyle']> {
  const formats = new Map<number, string>()
  const styles: number[] = []
  let isInCells = false
  if (part && zip.has(part)) {
    await readXml(zip.read(part), {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'cellXfs') isInCells = true
        if (name === 'numFmt') formats.set(Number(numFmtId), formatCode)
        if (name === 'xf' && isInCells) styles.push(Number(numFmtId))
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false
      },
    })
  }
  return (style) => isDateFormat(styles[style] ?? 0, formats)
}

/** The built-in formats of ECMA-376 18.8.30, those of Chinese Excel (27–36, 50–58) among them. */
function isDateFormat(id: number, formats: Map<number, string>): boolean {
  const code = formats.get(id)
  if (code !== undefined) return /[yd年日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}
