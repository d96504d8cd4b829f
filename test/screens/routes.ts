interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** The routes of src/app.config.ts, as Taro reads them. */
export async function readRoutes(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const loaded: { default: AppConfig | { default: AppConfig } } = await import(
    '../../src/app.config'
  )
  const { pages, subPackages } = 'pages' in loaded.default ? loaded.default : loaded.default.default
  const ofPackages = subPackages.flatMap((part) => part.pages.map((name) => `${part.root}/${name}`))
  return [...pages, ...ofPackages]
}
