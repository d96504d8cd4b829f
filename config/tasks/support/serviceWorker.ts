import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { build, stop } from 'esbuild'
import { inProject } from './paths'

/** Larger ones are for a desk (charts), and come when they are asked for. */
const MOST_BYTES = 256 * 1024

/** Bundles `src/serviceWorker.ts` with the list of what Taro has built. */
export async function buildServiceWorker(folder: string): Promise<void> {
  const names = ['js', 'css'].flatMap((kind) =>
    fs
      .readdirSync(path.join(folder, kind))
      .filter((name) => /\.(js|css)$/.test(name) && !isLarge(path.join(folder, kind, name)))
      .map((name) => `${kind}/${name}`),
  )
  const page = fs.readFileSync(path.join(folder, 'index.html'))
  const files = [
    { url: '/index.html', revision: createHash('sha256').update(page).digest('hex').slice(0, 16) },
    // Their names change with their content.
    ...names.sort().map((name) => ({ url: `/${name}`, revision: null })),
  ]
  try {
    await build({
      bundle: true,
      define: { FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
      entryPoints: [inProject('src/serviceWorker.ts')],
      format: 'iife',
      legalComments: 'none',
      logLevel: 'silent',
      minify: true,
      outfile: path.join(folder, 'sw.js'),
      target: 'es2020',
    })
  } finally {
    // Its helper process would stay as long as we do.
    await stop()
  }
}

/** The app itself is always kept. */
const isLarge = (file: string) =>
  !path.basename(file).startsWith('app.') && fs.statSync(file).size > MOST_BYTES
