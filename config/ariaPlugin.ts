import type { IPluginContext } from '@tarojs/service'

/** What a screen reader is told; Taro's templates leave these attributes out. */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-hidden': '',
}

interface Platform {
  /** Only mini-programs have templates. */
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, object>): void }
}

/** Lets `ariaRole`, `ariaLabel` and their like on a View, Text, Image or Button reach WeChat. */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      platform.template?.mergeComponents(ctx, { View: ARIA, Text: ARIA, Image: ARIA, Button: ARIA })
    },
  })
}
