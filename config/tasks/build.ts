import { bundleFunctions } from './support/bundle'
import { Stop } from './support/exit'
import { waitForLock } from './support/lock'
import { inData } from './support/paths'
import { complain, say, secondsSince } from './support/say'
import { onStop } from './support/shutdown'
import { buildApp, weigh } from './support/taro'

const parts = ['functions', 'weapp', 'h5'] as const

/** What can be built alone. */
export type Part = (typeof parts)[number]

/** Builds the functions, the mini-program and the browser version: `npm run build -- --only h5`. */
export async function run(args: string[]): Promise<number> {
  const wanted = readArguments(args)
  await build(wanted)
  const tooHeavy = wanted.length === parts.length ? await weigh() : []
  for (const sentence of tooHeavy) complain(sentence)
  return tooHeavy.length > 0 ? 1 : 0
}

/** Builds what is asked for; what is up to date is left alone. One build at a time writes into dist. */
export async function build(wanted: readonly Part[]): Promise<void> {
  const lock = await waitForLock(inData('build.lock'), () =>
    say('另一个命令正在构建,等待……(another command is building)'),
  )
  const release = onStop(lock.release)
  try {
    for (const part of wanted) await buildPart(part)
  } finally {
    await release()
  }
}

async function buildPart(part: Part): Promise<void> {
  const started = Date.now()
  const names = { functions: '服务端 (functions)', h5: '网页版 (h5)', weapp: '小程序 (weapp)' }
  const done = part === 'functions' ? await bundleFunctions() : await buildApp(part, names[part])
  say(
    done
      ? `已构建 ${names[part]},用时 ${secondsSince(started)}`
      : `${names[part]} 没有变化,无需构建`,
  )
}

function readArguments(args: string[]): readonly Part[] {
  const at = args.indexOf('--only')
  if (at < 0 && args.length === 0) return parts
  const wanted = parts.filter((part) => args[at + 1]?.split(',').includes(part))
  if (at < 0 || wanted.length === 0)
    throw new Stop('usage', '用法 (usage): npm run build -- [--only functions|weapp|h5]')
  return wanted
}
