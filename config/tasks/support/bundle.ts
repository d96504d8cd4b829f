import fs from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, type Plugin, stop } from 'esbuild'
import { alias } from '../../alias'
import { Stop } from './exit'
import { inProject } from './paths'

const cloud = ['api', 'timer', 'report']

/** Its ES module finds its data by an address that a bundle does not have. */
const pdfkit = inProject('node_modules/pdfkit/js/pdfkit.js')

const common: BuildOptions = {
  alias: { ...alias, pdfkit },
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'silent',
  platform: 'node',
}

/** Bundles each cloud function whole, because WeChat uploads each folder alone, and the host beside them. */
export async function bundleFunctions(): Promise<true> {
  try {
    await Promise.all([
      ...cloud.filter((name) => isThere(name, 'index.ts')).map(bundleFunction),
      bundleHost(),
    ])
  } catch (error) {
    throw new Stop(
      'failed',
      `服务端构建失败 (esbuild):\n${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    // Its helper process would stay as long as we do.
    await stop()
  }
  return true
}

const isThere = (...parts: string[]) => fs.existsSync(inProject('cloudfunctions', ...parts))

/** What is read when it is first needed (`core/names.ts`) lies beside the bundle that a cold start reads. */
const apart = ['pinyin-pro']

const besideTheBundle: Plugin = {
  name: 'beside-the-bundle',
  setup(is) {
    is.onResolve({ filter: new RegExp(`^(${apart.join('|')})$`) }, ({ path, kind }) =>
      kind === 'require-call' ? { path: `./${path}.js`, external: true } : undefined,
    )
  },
}

async function bundleFunction(name: string): Promise<void> {
  const folder = inProject('dist/cloudfunctions', name)
  fs.mkdirSync(folder, { recursive: true })
  const options: BuildOptions = {
    ...common,
    external: ['pg-native', 'wx-server-sdk'],
    // Smaller to load cold; functions keep their names, so that a stack frame in a log can be read.
    minify: true,
    keepNames: true,
    outdir: folder,
    target: 'node18',
  }
  const { metafile } = await build({
    ...options,
    entryPoints: [inProject('cloudfunctions', name, 'index.ts')],
    metafile: true,
    plugins: [besideTheBundle],
  })
  const needed = Object.values(metafile.outputs).flatMap(({ imports }) =>
    apart.filter((library) => imports.some(({ path }) => path === `./${library}.js`)),
  )
  await build({ ...options, entryPoints: Object.fromEntries(needed.map((one) => [one, one])) })
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify(packageOf(name), null, 2)}\n`,
  )
  if (name === 'report') copyFont(folder)
  if (isThere(name, 'config.json')) {
    fs.copyFileSync(
      inProject('cloudfunctions', name, 'config.json'),
      path.join(folder, 'config.json'),
    )
  }
}

/** WeChat installs what this names; all else is in the bundle. */
function packageOf(name: string): object {
  const { dependencies, version } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))
  return {
    dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
    main: 'index.js',
    name,
    private: true,
    version,
  }
}

/** What printed sheets are written in: ten megabytes, read from beside the bundle (`core/font.ts`). */
function copyFont(folder: string): void {
  const font = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
  fs.copyFileSync(inProject('node_modules', font), path.join(folder, 'NotoSansSC.ttf'))
}

async function bundleHost(): Promise<void> {
  const entries = ['index', 'reportWorker'].filter((name) => isThere('host', `${name}.ts`))
  if (entries.length === 0) return
  await build({
    ...common,
    entryPoints: entries.map((name) => inProject('cloudfunctions/host', `${name}.ts`)),
    external: ['pg-native', 'wx-server-sdk'],
    outdir: inProject('dist/host'),
    sourcemap: true,
    target: 'node20',
  })
  copyFont(inProject('dist/host'))
}
