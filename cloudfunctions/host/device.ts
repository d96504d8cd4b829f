import type { FastifyRequest } from 'fastify'

/** What a person recognises in the list of their devices. */
export function deviceOf({ headers }: FastifyRequest): string {
  const agent = headers['user-agent'] ?? ''
  if (/MicroMessenger/i.test(agent) || headers['x-pioneer-client'] === 'weapp') return '微信'
  const browser = /Edg/.test(agent)
    ? 'Edge'
    : /Firefox/.test(agent)
      ? '火狐'
      : /Chrome/.test(agent)
        ? 'Chrome'
        : /Safari/.test(agent)
          ? 'Safari'
          : ''
  const system = /Windows/.test(agent)
    ? 'Windows 电脑'
    : /Mac OS/.test(agent)
      ? '苹果电脑'
      : /Android|iPhone/.test(agent)
        ? '手机'
        : '电脑'
  return browser ? `${system}的 ${browser} 浏览器` : `${system}浏览器`
}
