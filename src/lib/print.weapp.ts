/** WeChat cannot print: the page says to open it on a computer. */
export const canPrint = false

/** Does nothing in WeChat. */
export function print(): void {}
