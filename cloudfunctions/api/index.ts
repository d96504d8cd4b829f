/** The cloud function `api`: what the mini-program calls. */
import { apiRoutes } from './routes'
import { createWechatFunction } from './wechat'

export const main = createWechatFunction(apiRoutes)
