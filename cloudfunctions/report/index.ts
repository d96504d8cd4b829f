/** The cloud function `report`: spreadsheets, whose libraries stay out of the cold start of `api`. */
import { createWechatFunction } from '../api/wechat'
import { reportRoutes } from './routes'

export const main = createWechatFunction(reportRoutes)
