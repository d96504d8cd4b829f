type AppConfig = Taro.AppConfig

/** The routes of src/app.config.ts, as Taro reads them. */
export async function readRoutes(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const loaded: { default: AppConfig & { default?: AppConfig } } = await import(
    '../../src/app.config'
  )
  const { pages = [], subPackages = [] } = loaded.default.default ?? loaded.default
  const inside = subPackages.flatMap(({ root, pages: names }) =>
    names.map((name) => `${root}/${name}`),
  )
  return [...pages, ...inside]
}
