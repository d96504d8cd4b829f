/** The address that a browser or a printed code opens; undefined when this version knows no host. */
export function linkTo(path: string, params: Record<string, string>): string | undefined {
  const host = process.env.TARO_ENV === 'h5' ? location.origin : process.env.PIONEER_HOST
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return host ? `${host}${path}?${query}` : undefined
}
