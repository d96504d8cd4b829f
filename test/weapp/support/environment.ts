import { TestEnvironment } from 'jest-environment-jsdom'

/**
 * A phone's window with Node's own globals beside it: the compiled mini-program needs the window, the
 * functions and the database driver that answer it need the rest.
 */
export default class PhoneEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    Object.assign(this.global, {
      // The driver compares its bytes with Node's classes, not with those of the window.
      ArrayBuffer,
      Uint8Array,
      TextEncoder,
      TextDecoder,
      structuredClone,
      setImmediate,
      clearImmediate,
      fetch,
      Headers,
      Request,
      Response,
      ReadableStream,
      performance,
    })
    Object.defineProperty(this.global, 'crypto', { value: crypto, configurable: true })
  }
}
