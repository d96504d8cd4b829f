/** What is wrong with a screen, found by measuring: each answer is a sentence for each fault. */
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Wider than the window: the whole page would slide sideways. */
export function findSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.taro_page')]
      .filter((box) => box.scrollWidth > box.clientWidth && box.clientWidth > 0)
      .map((box) => `${box.className || 'page'} is ${box.scrollWidth} wide in ${box.clientWidth}`),
  )
}

/** What keeps somebody out who sees little, hears the page read, or has no mouse: found by axe-core. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    const { axe: there } = window as unknown as {
      axe: { run(options: object): Promise<AxeResults> }
    }
    return there.run({ resultTypes: ['violations'] })
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`),
  )
}

/** Words of which a part cannot be read, neither at once nor by scrolling. */
export function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const text = node.textContent?.trim()
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility() || parent.closest('.sr, script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      let isFreeX = false
      let isFreeY = false
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        isFreeX ||= /auto|scroll/.test(overflowX)
        isFreeY ||= /auto|scroll/.test(overflowY)
        const isCutX =
          /hidden|clip/.test(overflowX) && (right > edge.right + 1 || left < edge.left - 1)
        const isCutY =
          /hidden|clip/.test(overflowY) && (bottom > edge.bottom + 1 || top < edge.top - 1)
        if ((isCutX && !isFreeX) || (isCutY && !isFreeY)) {
          faults.push(`“${text}” is cut by .${box.className || box.tagName}`)
          break
        }
        if (position === 'fixed') break
      }
      if (!isFreeX && (right > innerWidth + 1 || left < -1))
        faults.push(`“${text}” leaves the window`)
    }
    return faults
  })
}

/** What is to be pressed and smaller than a finger. */
export function findSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (edge) =>
      [...document.querySelectorAll('.tap, .field__native, .weui-tabbar__item')]
        .filter((node) => node.checkVisibility())
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < edge - 0.5 || box.height < edge - 0.5))
        .map(({ node, box }) => {
          const name = node.getAttribute('aria-label') ?? node.textContent
          return `“${name}” (.${node.className}) is ${Math.round(box.width)} × ${Math.round(box.height)}`
        }),
    least,
  )
}

/** Everything that is read: on the screen, aloud, and in empty fields. */
function readAll(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      .filter((node) => node.checkVisibility())
      .flatMap((node) =>
        ['aria-label', 'placeholder', 'title'].map((name) => node.getAttribute(name) ?? ''),
      )
    // biome-ignore lint/performance/useDomNodeTextContent: textContent has what is hidden as well
    return [document.title, document.body.innerText, ...spoken].join('\n')
  })
}

/** What people say in Latin letters: kinds of files, browsers, the hash of a file, the city's 宁波We志愿. */
const LATIN = /^(xlsx|PDF|SHA|Chrome|Edge|Windows|We)$/
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i
const BROKEN = /undefined|NaN|\[object|Invalid|null/

/** Codes as they are written in groups, by chance of letters alone: these are no words. */
const CODES = /\b([0-9A-Z]{5} [0-9A-Z]{5}|[0-9A-Z]{4} [0-9A-Z]{4})\b/g

/** English, ids, and what a program says when it has nothing to say. */
export async function findForeign(page: Page): Promise<string[]> {
  const text = (await readAll(page)).replace(CODES, '')
  // A code has digits among its letters; a word has none.
  const words = text.match(/(?<![A-Za-z0-9.])[A-Za-z]{2,}(?![A-Za-z0-9])/g) ?? []
  return [
    ...new Set(words.filter((word) => !LATIN.test(word) && !BROKEN.test(word))),
    ...[UUID, BROKEN].flatMap((sign) => text.match(sign)?.slice(0, 1) ?? []),
  ]
}
