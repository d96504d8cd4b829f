import { resolve } from 'node:path'

const root = resolve(__dirname, '..')

/** The project's aliases, written once: Taro, esbuild and jest read them here, tsc in tsconfig.json. */
export const alias: Record<string, string> = {
  '@contract': resolve(root, 'types'),
  '@': resolve(root, 'src'),
}

/** The same aliases as jest's `moduleNameMapper` wants them. */
export const jestModuleNames: Record<string, string> = Object.fromEntries(
  Object.entries(alias).map(([name, path]) => [`^${name}/(.*)$`, `${path}/$1`]),
)
