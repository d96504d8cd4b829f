/** What must hold on every page, whoever opens it. */
import { type Known, lookAround } from '../screens/known'
import { readRoutes } from '../screens/routes'
import { addressOf, SCENES, type Scene } from '../screens/scenes'
import { closeBrowser, type PageOptions } from './support/browser'
import { findCut, findForeign, findSideways, findSmall } from './support/inspect'
import { product } from './support/product'
import { unknownOf, type Visitor, visit, visitAsNobody } from './support/visitor'

/** 长辈版 at its own size, and as large as WeChat's letters become. */
const LARGEST = {
  '--text-note': '26px',
  '--text-2': '28px',
  '--text': '30px',
  '--text-title': '36px',
}

let known: Known
beforeAll(async () => {
  known = await lookAround(product().url)
}, 60_000)
afterAll(closeBrowser)

it('has a scene for every page', async () => {
  const routes = await readRoutes()
  expect(routes.filter((route) => !SCENES.some((scene) => scene.route === route))).toEqual([])
})

it.each(SCENES)('$name: all in Chinese, nothing broken, nothing sideways', async (scene) => {
  const visitor = await open(scene, {})
  expect({
    foreign: await findForeign(visitor.page),
    sideways: await findSideways(visitor.page),
    complaints: visitor.complaints,
  }).toEqual({ foreign: [], sideways: [], complaints: [] })
})

it.each(SCENES)('$name in large letters: nothing cut, nothing too small to hit', async (scene) => {
  const { page } = await open(scene, { elder: true })
  const faults = { cut: await findCut(page), small: await findSmall(page, 60) }
  await page.evaluate((sizes) => {
    for (const [name, size] of Object.entries(sizes)) {
      document.documentElement.style.setProperty(name, size, 'important')
    }
  }, LARGEST)
  const largest = { cut: await findCut(page), sideways: await findSideways(page) }
  expect({ ...faults, largest }).toEqual({ cut: [], small: [], largest: { cut: [], sideways: [] } })
})

const visitors = new Map<string, Promise<Visitor>>()

/** One window for each person; what they had open before is gone with the next address. */
async function open(scene: Scene, options: PageOptions): Promise<Visitor> {
  const key = `${scene.as} ${options.elder}`
  const coming = visitors.get(key) ?? enter(scene.as, options)
  visitors.set(key, coming)
  const visitor = await coming
  visitor.complaints.length = 0
  await visitor.open(addressOf(scene, known))
  await visitor.see(scene.see)
  await scene.pose?.(visitor.page)
  await visitor.settle()
  return visitor
}

async function enter(as: Scene['as'], options: PageOptions): Promise<Visitor> {
  if (!as) return visitAsNobody(options)
  return visit(as === 'unknown' ? await unknownOf('everywhere') : as, options)
}
