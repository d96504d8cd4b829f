import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  currentInstances,
  navigateBack,
  navigateTo,
  redirectTo,
  reLaunch,
  switchTab,
} from './stack'

/** What WeChat would answer; a test changes what it needs. */
export interface Phone {
  /** The product's functions behind `wx.cloud`. */
  callFunction: (name: string, data: unknown) => Promise<unknown>
  isOnline: boolean
  /** What the scanner reads; null when the person gives up. */
  scanned: string | null
  /** Paths of the photos that the person chooses. */
  photos: string[]
  /** Where the phone and its cloud keep files. */
  folder: string
  fontSizeScaleFactor: number
  storage: Map<string, unknown>
  /** Every API that was called, in order. */
  called: { name: string; options: unknown }[]
}

export interface Options {
  url?: string
  delta?: number
  key?: string
  data?: unknown
  name?: string
  cloudPath?: string
  filePath?: string
  fileList?: string[]
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: () => void
}

type Answer = (options: Options) => object | undefined | Promise<object | undefined>

const networkListeners: ((state: { isConnected: boolean }) => void)[] = []

/** WeChat's own way to answer: by callbacks, later. */
function asynchronous(phone: Phone, name: string, answer: Answer) {
  return (options: Options = {}) => {
    phone.called.push({ name, options })
    const result = new Promise<object>((resolve, reject) => {
      // A turn later, as in WeChat: nobody may count on an answer before the call returns.
      setTimeout(
        () =>
          Promise.resolve()
            .then(() => answer(options))
            .then((value) => resolve(value ?? {}), reject),
        0,
      )
    })
    void result
      .then(
        (value) => options.success?.({ ...value, errMsg: `${name}:ok` }),
        (error: Error) => options.fail?.({ errMsg: error.message }),
      )
      .then(() => options.complete?.())
    return options.success || options.fail ? undefined : result
  }
}

/** Signal comes or goes. */
export function setOnline(phone: Phone, isOnline: boolean): void {
  phone.isOnline = isOnline
  for (const hear of networkListeners) hear({ isConnected: isOnline })
}

/** The `wx` that the compiled mini-program finds. */
export function createWx(phone: Phone): object {
  const giveUp = (name: string): never => {
    throw new Error(`${name}:fail cancel`)
  }
  const answers: Record<string, Answer> = {
    navigateTo: ({ url = '' }) => void navigateTo(url) as undefined,
    redirectTo: ({ url = '' }) => void redirectTo(url) as undefined,
    switchTab: ({ url = '' }) => void switchTab(url) as undefined,
    reLaunch: ({ url = '' }) => void reLaunch(url) as undefined,
    navigateBack: ({ delta }) => void navigateBack(delta) as undefined,
    getStorage: ({ key = '' }) => ({ data: phone.storage.get(key) ?? '' }),
    setStorage: ({ key = '', data }) => void phone.storage.set(key, data) as undefined,
    getNetworkType: () => ({ networkType: phone.isOnline ? 'wifi' : 'none' }),
    login: () => ({ code: 'code-of-wechat' }),
    scanCode: () => (phone.scanned === null ? giveUp('scanCode') : { result: phone.scanned }),
    chooseMedia: () => ({
      tempFiles: phone.photos.map((tempFilePath) => ({
        tempFilePath,
        size: 1000,
        width: 800,
        height: 600,
      })),
    }),
    getPrivacySetting: () => ({ needAuthorization: false }),
    showModal: () => ({ confirm: true, cancel: false }),
  }
  const silent = [
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setClipboardData',
    'previewImage',
    'openDocument',
    'requestSubscribeMessage',
    'requirePrivacyAuthorize',
    'openPrivacyContract',
    'stopPullDownRefresh',
    'vibrateShort',
    'setTabBarBadge',
    'removeTabBarBadge',
    'pageScrollTo',
    'hideHomeButton',
    'updateShareMenu',
  ]
  const named = [
    ...Object.entries(answers),
    ...silent.map((name) => [name, () => undefined] as const),
  ]
  return {
    ...Object.fromEntries(named.map(([name, answer]) => [name, asynchronous(phone, name, answer)])),
    ...synchronous(phone),
    cloud: {
      init: () => undefined,
      callFunction: asynchronous(phone, 'callFunction', async ({ name = '', data }) => {
        if (!phone.isOnline) throw new Error('cloud.callFunction:fail network')
        // The wire carries JSON, and nothing that is shared in memory.
        const result = await phone.callFunction(name, JSON.parse(JSON.stringify(data)))
        return { result: JSON.parse(JSON.stringify(result)) as unknown }
      }),
      deleteFile: asynchronous(phone, 'deleteFile', ({ fileList = [] }) => {
        for (const id of fileList) rmSync(id.replace(CLOUD_FILE_PREFIX, `${phone.folder}/`))
        return { fileList: [] }
      }),
      uploadFile: asynchronous(phone, 'uploadFile', ({ cloudPath = '', filePath = '' }) => {
        if (!phone.isOnline) throw new Error('uploadFile:fail network')
        const path = join(phone.folder, cloudPath)
        mkdirSync(dirname(path), { recursive: true })
        copyFileSync(filePath, path)
        return { fileID: CLOUD_FILE_PREFIX + cloudPath }
      }),
    },
  }
}

/** What a file in the cloud is called begins with the environment that it lies in. */
export const CLOUD_FILE_PREFIX = 'cloud://test.test/'

function synchronous(phone: Phone): object {
  const base = { SDKVersion: '3.5.0', language: 'zh_CN', version: '8.0.50', theme: 'light' }
  const info = () => ({ ...base, fontSizeScaleFactor: phone.fontSizeScaleFactor })
  return {
    env: { USER_DATA_PATH: phone.folder },
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => phone.storage.set(key, value),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getAppBaseInfo: info,
    getSystemInfoSync: () => ({
      ...info(),
      platform: 'android',
      windowWidth: 390,
      windowHeight: 800,
      pixelRatio: 2,
    }),
    getWindowInfo: () => ({
      windowWidth: 390,
      windowHeight: 800,
      pixelRatio: 2,
      statusBarHeight: 44,
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    onNetworkStatusChange: (hear: (state: { isConnected: boolean }) => void) =>
      networkListeners.push(hear),
    onNeedPrivacyAuthorization: () => undefined,
    onThemeChange: () => undefined,
    onUnhandledRejection: () => undefined,
    getFileSystemManager: () => ({
      writeFileSync,
      copyFileSync,
      unlink: ({ filePath }: { filePath: string }) => rmSync(filePath, { force: true }),
    }),
    canIUse: () => true,
    nextTick: (act: () => void) => setTimeout(act, 0),
    getCurrentPages: currentInstances,
  }
}
