import { resolve } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ARIA_COMPONENTS } from '../src/lib/ariaAttributes'

interface Platform {
  runtimePath: string | string[]
  /** Only mini-programs have templates. */
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, object>): void }
}

/** Lets `ariaRole`, `ariaLabel` and their like on a View, Text, Image or Button reach WeChat. */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, ARIA_COMPONENTS)
      const runtime = resolve(__dirname, '../src/lib/ariaRuntime.ts')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
