/** Escapes what LIKE reads as a wildcard. */
export const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')
