/** True in a browser (H5), false inside WeChat. Decided when built, so the other side is left out. */
export const isBrowser = process.env.TARO_ENV === 'h5'
