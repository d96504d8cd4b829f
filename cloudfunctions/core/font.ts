/** The font that is embedded into what we print: it has the characters of people's names. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The build puts it beside the bundle (`config/tasks/support/bundle.ts`). */
const BESIDE = join(__dirname, 'NotoSansSC.ttf')
const IN_ITS_PACKAGE = join(
  process.cwd(),
  'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

/** Noto Sans SC under the SIL Open Font License; of its ten megabytes a document keeps what it shows. */
export const fontFile = (): string => (existsSync(BESIDE) ? BESIDE : IN_ITS_PACKAGE)
