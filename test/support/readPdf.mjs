// Reads a PDF from the standard input and writes the text of each page as JSON. A program of its
// own, because Jest runs no ES modules.
import { buffer } from 'node:stream/consumers'
import { extractText, getDocumentProxy } from 'unpdf'

const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)))
const { text } = await extractText(pdf)
process.stdout.write(JSON.stringify(text))
