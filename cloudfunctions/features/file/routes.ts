import { type FileApi, RegisterFileInput } from '@contract/file'
import { accountOf } from '../../core/context'
import { AppError } from '../../core/errors'
import { command, type Routes } from '../../core/route'
import { storeFile } from './commands/storeFile'

export const fileRoutes: Routes<FileApi> = {
  'file.register': command(
    RegisterFileInput,
    async (ctx, { cloudFileId, name }) => {
      const { db, actor, files, now } = ctx
      // Over HTTP files are sent to /files; only WeChat's cloud has storage of its own.
      if (!files.take) throw new AppError('unknown_method')
      const bytes = await files.take(cloudFileId)
      const sender = { db, districtId: actor.districtId, accountId: accountOf(ctx), files, now }
      const fileId = await storeFile(sender, bytes, name)
      ctx.about('file', fileId)
      return { fileId }
    },
    { access: 'account' },
  ),
}
