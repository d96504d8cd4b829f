/** Chinese sentences have Chinese punctuation: what the screens, the server and the demonstration say. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(__dirname, '../../..')
const FOLDERS = ['src', 'types', 'cloudfunctions']

const HAN = '[\\u4e00-\\u9fff“”《》（）]'
const HALF = new RegExp(`${HAN}[,:;?!()]|[,:;?!()]${HAN}`)

/** Every string, template and text between tags; comments and expressions are no copy. */
function copyOf(name: string, source: string): string[] {
  const kind = extname(name) === '.tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, kind)
  const copy: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) copy.push(node.text)
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) copy.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return copy
}

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)

it.each([
  ["'先听,后讲'", 1],
  [`\`\${name}:没有找到\``, 1],
  [`\`还有\${n}户(空置)\``, 1],
  ['<View>好了,走吧</View>', 1],
  ["'先听，后讲' // 先听,后讲", 0],
  [`\`按1:12算，\${a(b)}户\``, 0],
])('%s has %i fault', (source, faults) => {
  expect(copyOf('copy.tsx', source).filter((text) => HALF.test(text))).toHaveLength(faults)
})

it('is so everywhere', () => {
  expect(sources.length).toBeGreaterThan(300)
  const faults = sources.flatMap((path) =>
    copyOf(path, readFileSync(path, 'utf8'))
      .filter((text) => HALF.test(text))
      .map((text) => `${relative(ROOT, path)}: ${text.trim()}`),
  )
  expect(faults).toEqual([])
})
