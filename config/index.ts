import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { alias } from './alias'

const root = resolve(__dirname, '..')

/** Packages that ship newer syntax than old phones read, and our own code outside `src`. */
const compile = {
  include: [
    resolve(root, 'types'),
    resolve(root, 'node_modules/valibot'),
    resolve(root, 'node_modules/mobx'),
    resolve(root, 'node_modules/mobx-react-lite'),
  ],
}

/** Sizes are written as they are meant (px), on a phone and at a desk. */
const postcss = {
  pxtransform: { enable: false, config: {} },
  autoprefixer: { enable: true, config: {} },
}

/** taro-ui 3 is written with @import; sass 1 still reads it and only warns. */
const sassLoaderOption = {
  sassOptions: {
    quietDeps: true,
    silenceDeprecations: [
      'import',
      'global-builtin',
      'color-functions',
      'slash-div',
      'legacy-js-api',
    ],
  },
}

const district = process.env['PIONEER_DISTRICT'] ?? '330211'
const cloudEnv = process.env['PIONEER_CLOUD_ENV'] ?? ''
const host = process.env['PIONEER_HOST'] ?? ''

/** Taro's build: one source, the mini-program in dist/weapp and the browser version in dist/h5. */
export default defineConfig<'webpack5'>((_merge, { mode }) => ({
  projectName: 'pioneer-cloud',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  alias,
  plugins: ['@tarojs/plugin-framework-react', resolve(__dirname, 'ariaPlugin.ts')],
  logger: { quiet: false, stats: false },
  defineConstants: {
    'process.env.PIONEER_DISTRICT': JSON.stringify(district),
    'process.env.PIONEER_CLOUD_ENV': JSON.stringify(cloudEnv),
    'process.env.PIONEER_HOST': JSON.stringify(host),
  },
  mini: {
    compile,
    postcss,
    sassLoaderOption,
    enableSourceMap: mode !== 'production',
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    postcss,
    sassLoaderOption,
    publicPath: '/',
    staticDirectory: 'static',
    enableSourceMap: mode !== 'production',
    esnextModules: ['taro-ui'],
    // The limit that matters is config/size.ts's, on what is sent.
    webpackChain: (chain: { performance: { hints: (on: false) => void } }) =>
      chain.performance.hints(false),
    // The host answers index.html for unknown paths, so addresses can be plain.
    router: {
      mode: 'browser',
      // Printed in QR codes, which are the coarser the shorter they are.
      customRoutes: {
        '/features/activity/pages/verify': '/v',
        '/features/collection/pages/receipt': '/r',
      },
    },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}))
