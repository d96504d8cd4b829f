import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { HOME } from '../src/lib/tabs'

const KB = 1024
const root = resolve(__dirname, '..')
const weapp = join(root, 'dist/weapp')
const h5 = join(root, 'dist/h5')
const api = join(root, 'dist/cloudfunctions/api/index.js')

/** Our own limits: WeChat refuses 2 MB, and a phone on a poor line notices much earlier. */
const LIMITS = { main: 1.2 * KB * KB, sub: 1.5 * KB * KB, firstPage: 300 * KB, api: KB * KB }

interface Weight {
  name: string
  bytes: number
  limit: number
  heaviest: { file: string; bytes: number }[]
}

/**
 * Measures the mini-program's packages, the browser's first page and what a cold start loads, prints a table, and answers
 * one sentence for each limit that is broken (none when all is well).
 */
export function checkSizes(): string[] {
  const weights = [
    ...(existsSync(weapp) ? weighWeapp() : []),
    ...(existsSync(h5) ? weighH5() : []),
    ...(existsSync(api) ? [weighApi()] : []),
  ]
  print(weights)
  return weights
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `${name} weighs ${kb(bytes)}, the limit is ${kb(limit)}`)
}

/** The function that everybody waits for when it starts cold. */
const weighApi = (): Weight =>
  weigh('function api', [{ file: relative(root, api), bytes: statSync(api).size }], LIMITS.api)

/** The main package is everything that no sub-package owns. */
function weighWeapp(): Weight[] {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? []).map((sub) => `${sub.root.replace(/\/$/, '')}/`)
  const files = listFiles(weapp).map((path) => ({
    file: relative(weapp, path),
    bytes: statSync(path).size,
  }))
  const isMain = (file: string) => !roots.some((sub) => file.startsWith(sub))
  return [
    weigh(
      'weapp main package',
      files.filter(({ file }) => isMain(file)),
      LIMITS.main,
    ),
    ...roots.map((sub) =>
      weigh(
        `weapp ${sub}`,
        files.filter(({ file }) => file.startsWith(sub)),
        LIMITS.sub,
      ),
    ),
  ]
}

/** All that the browser reads before it shows the first page, as the host sends it without TLS. */
function weighH5(): Weight[] {
  const html = readFileSync(join(h5, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  )
  const files = ['index.html', ...named, ...chunksOfHome(named)]
  return [
    weigh(
      'h5 first page (gz)',
      files.map((file) => ({ file, bytes: statSync(sentAs(file)).size })),
      LIMITS.firstPage,
    ),
  ]
}

/** The scripts and styles that the app asks for when it opens on the first tab. */
function chunksOfHome(named: string[]): string[] {
  const app = named.find((file) => file.startsWith('js/app.')) ?? ''
  const route = readFileSync(join(h5, app), 'utf8').split(`"path":"${HOME.slice(1)}","load"`)[1]
  const chunks = [...(route?.split('"path"')[0] ?? '').matchAll(/\.e\((\d+)\)/g)]
  if (chunks.length === 0) throw new Error(`no chunk of ${HOME} in ${app}: has Taro changed?`)
  const isOfHome = (file: string) => chunks.some(([, id]) => file.startsWith(`${id}.`))
  return ['js', 'css'].flatMap((folder) =>
    readdirSync(join(h5, folder))
      .filter((file) => isOfHome(file) && file.endsWith(`.${folder}`))
      .map((file) => `${folder}/${file}`),
  )
}

const sentAs = (file: string) => {
  const packed = join(h5, `${file}.gz`)
  return existsSync(packed) ? packed : join(h5, file)
}

function weigh(name: string, files: Weight['heaviest'], limit: number): Weight {
  return {
    name,
    limit,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    heaviest: [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 4),
  }
}

function print(weights: Weight[]): void {
  for (const { name, bytes, limit, heaviest } of weights) {
    const share = `${Math.round((bytes / limit) * 100)}%`
    console.log(`${name.padEnd(32)} ${kb(bytes).padStart(9)} of ${kb(limit)} (${share})`)
    for (const { file, bytes: size } of heaviest) console.log(`  ${kb(size).padStart(9)}  ${file}`)
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}

const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`
