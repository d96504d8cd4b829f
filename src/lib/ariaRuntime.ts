import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_COMPONENTS } from './ariaAttributes'

// Loaded by config/ariaPlugin.ts beside Taro's own runtime: the names in the data must be those that
// the templates were written with.
mergeInternalComponents(ARIA_COMPONENTS)
