import net from 'node:net'

/** Whether a port can be listened on. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ exclusive: true, host, port }, () => server.close(() => resolve(true)))
  })
}

/** The first free port from here on; stays below the range that the system hands out by itself. */
export async function freePort(from: number, host?: string): Promise<number> {
  for (let port = from; port < from + 500; port += 1) {
    if (await isFree(port, host)) return port
  }
  throw new Error(`no free port between ${from} and ${from + 500}`)
}
