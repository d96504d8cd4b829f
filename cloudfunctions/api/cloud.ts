import cloud from 'wx-server-sdk'

// The SDK's own constant for "the environment this function runs in"; its types expect a name.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** WeChat's SDK, ready. Imported by the entries of cloud functions alone. */
export { cloud }
