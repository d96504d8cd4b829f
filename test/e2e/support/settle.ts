import type { Page } from 'playwright-core'

const underWay = new WeakMap<Page, Set<unknown>>()

/** Begins to count what a page asks for; once for each page. */
export function watch(page: Page): void {
  const open = new Set<unknown>()
  underWay.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Waits until nothing is on its way any more and everything that came is drawn. */
export async function settle(page: Page, patienceMs = 15_000): Promise<void> {
  const end = Date.now() + patienceMs
  for (let quiet = 0; quiet < 2; ) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest`)
    quiet = (await isDrawn(page)) && underWay.get(page)?.size === 0 ? quiet + 1 : 0
  }
}

/** Two frames later: fonts and pictures are there, and no skeleton stands for what comes. */
function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await document.fonts.ready
    const coming = [...document.querySelectorAll('.bones, img')].filter(
      (node) =>
        node.getClientRects().length > 0 && !(node instanceof HTMLImageElement && node.complete),
    )
    return document.querySelector('.screen, .wall') !== null && coming.length === 0
  })
}
