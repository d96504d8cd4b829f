/** What must hold on every page, whoever opens it. */
import { type Known, lookAround } from '../screens/known'
import { readRoutes } from '../screens/routes'
import { addressOf, SCENES, type Scene } from '../screens/scenes'
import { closeBrowser, type PageOptions } from './support/browser'
import { findBarriers, findCut, findForeign, findSideways, findSmall } from './support/inspect'
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

describe('the measures', () => {
  const measure = async (html: string) => {
    const visitor = await visitAsNobody()
    await visitor.page.setContent(html)
    const { page } = visitor
    const faults = {
      cut: (await findCut(page)).length,
      small: (await findSmall(page, 60)).length,
      sideways: (await findSideways(page)).length,
      foreign: await findForeign(page),
    }
    await visitor.leave()
    return faults
  }
  const well = { cut: 0, small: 0, sideways: 0, foreign: [] }

  it.each([
    [
      'words that go on behind the edge',
      '<p style="width:40px;overflow:hidden;white-space:nowrap">支部党员名册</p>',
      { cut: 1 },
    ],
    [
      'lines that are cut off',
      '<p style="height:10px;overflow:hidden">支部党员名册</p>',
      { cut: 1 },
    ],
    [
      'words out of the window',
      '<p style="position:fixed;left:380px;white-space:nowrap">支部党员</p>',
      { cut: 1 },
    ],
    ['a page that slides', '<p style="width:500px">支部</p>', { sideways: 1 }],
    ['a target for a needle', '<p class="tap" style="width:40px">支部</p>', { small: 1 }],
    ['English', '<p>支部 members</p>', { foreign: ['members'] }],
    ['an id', '<p>019b8bab-0680-72c8-bb31-b152d06325e2</p>', { foreign: ['019b8bab-0680-'] }],
    ['nothing to say', '<p>NaN 人</p>', { foreign: ['NaN'] }],
    ['what is spoken only', '<p aria-label="close">支部</p>', { foreign: ['close'] }],
    [
      'nothing where nothing is wrong',
      '<p style="overflow:auto;width:40px"><b style="white-space:nowrap">支部党员名册</b></p>',
      {},
    ],
  ])('find %s', async (_name, html, expected) => {
    expect(await measure(html)).toEqual({ ...well, ...expected })
  })
})

it('has a scene for every page', async () => {
  const routes = await readRoutes()
  expect(routes.filter((route) => !SCENES.some((scene) => scene.route === route))).toEqual([])
})

it.each(SCENES)(
  '$name: all in Chinese, nothing broken, nothing sideways, nobody kept out',
  async (scene) => {
    const visitor = await open(scene, {})
    expect({
      foreign: await findForeign(visitor.page),
      sideways: await findSideways(visitor.page),
      complaints: visitor.complaints,
      barriers: await findBarriers(visitor.page),
    }).toEqual({ foreign: [], sideways: [], complaints: [], barriers: [] })
  },
)

it.each(SCENES)('$name in large letters: nothing cut, nothing too small to hit', async (scene) => {
  const { page } = await open(scene, { elder: true })
  const faults = { cut: await findCut(page), small: await findSmall(page, 60) }
  await page.evaluate((sizes) => {
    for (const elder of document.querySelectorAll<HTMLElement>('.elder')) {
      for (const [name, size] of Object.entries(sizes)) elder.style.setProperty(name, size)
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
