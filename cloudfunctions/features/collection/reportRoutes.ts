import {
  AccountInput,
  type CollectionHouseholdApi,
  ImportHouseholdsInput,
  type LedgerApi,
  PrintReceiptInput,
  PrintReceiptsInput,
} from '@contract/collection'
import { Empty } from '@contract/common'
import type { ReportMethod } from '@contract/methods'
import { dayOf } from '../../core/days'
import { AppError, found } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { readSheet } from '../../core/sheet/read'
import { keepReport } from '../file/commands/storeFile'
import { readSheetFile } from '../file/queries'
import { writeAccount } from './accountSheet'
import { replaceHouseholds } from './commands/households'
import { HOUSEHOLD_SHEET, readHouseholds, writeHouseholdTemplate } from './householdSheet'
import { draftToChange, readAccount, readHouseholdList, seeCollection } from './load'
import { collectionPolicy, receiptPolicy } from './policy'
import { findReceipt, listReceipts } from './queries/receipts'

type ReportApi = CollectionHouseholdApi & LedgerApi

/** A short address, because a QR code is the coarser the shorter it is. */
const checkAt = (publicUrl: string | undefined) =>
  publicUrl ? (code: string) => new URL(`/r?c=${code}`, publicUrl).href : undefined

/** What of collections needs the heavy libraries: the function `report` alone answers it. */
export const collectionReportRoutes: Routes<Pick<ReportApi, ReportMethod & keyof ReportApi>> = {
  'collection.householdTemplate': query(Empty, () => writeHouseholdTemplate()),

  'collection.importHouseholds': command(
    ImportHouseholdsInput,
    async (ctx, { collectionId, fileId }) => {
      const draft = await draftToChange(ctx, collectionId)
      const { bytes } = await readSheetFile(ctx, fileId)
      const { rows } = await readSheet(bytes, HOUSEHOLD_SHEET)
      const { households, problems } = readHouseholds(rows)
      const isTaken = problems.length === 0 && households.length > 0
      if (isTaken) await replaceHouseholds(ctx, draft, households)
      ctx.about('collection', collectionId, { added: isTaken ? households.length : 0 })
      return { added: isTaken ? households.length : 0, problems }
    },
  ),

  'collection.printReceipt': query(PrintReceiptInput, async ({ db, actor, publicUrl }, { id }) => {
    const receipt = await findReceipt(db, actor, id)
    const row = visible(actor, receiptPolicy.print, receipt)
    // Loaded when it is needed: most calls of this function are spreadsheets.
    const { drawReceipts } = await import('./paper/receiptPaper')
    return drawReceipts([row], checkAt(publicUrl))
  }),

  'collection.printReceipts': query(
    PrintReceiptsInput,
    async (ctx, { collectionId, ...numbers }) => {
      const { db, actor, publicUrl } = ctx
      const collection = await seeCollection(ctx, collectionId)
      authorize(actor, collectionPolicy.seeHouseholds, collection)
      const receipts = await listReceipts(db, actor, collectionId, numbers)
      found(receipts[0])
      const { drawReceipts } = await import('./paper/receiptPaper')
      return drawReceipts(receipts, checkAt(publicUrl))
    },
  ),

  // A command, because it leaves the house: who took the account along stands on the record.
  'collection.exportAccount': command(AccountInput, async (ctx, { collectionId }) => {
    const collection = await seeCollection(ctx, collectionId)
    authorize(ctx.actor, collectionPolicy.export, collection)
    if (collection.state === 'draft') throw new AppError('collection_not_open')
    const isWhole = collectionPolicy.seeHouseholds(ctx.actor, collection)
    const account = await readAccount(ctx, collection)
    const bytes = await writeAccount(
      account,
      isWhole ? await readHouseholdList(ctx, collection) : undefined,
    )
    ctx.about('collection', collectionId, { households: isWhole })
    const title = collection.name.replace(/[\\/:*?"<>|\s]+/g, '_')
    return keepReport(ctx, { name: `费用分摊账目_${title}_${dayOf(ctx.now)}.xlsx`, bytes })
  }),
}
