import { SaxesParser } from 'saxes'

export interface XmlReader {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
  /** Enough has been read. */
  isDone?(): boolean
}

/** `x:row` and `row` are the same: some programs write a prefix. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as it comes. Nothing is kept, no entity of the document's own is expanded, and what is
 * not well-formed throws.
 */
export async function readXml(chunks: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    reader.open?.(localName(name), attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))

  for await (const chunk of chunks) {
    parser.write(chunk)
    if (reader.isDone?.()) return
  }
  parser.close()
}
