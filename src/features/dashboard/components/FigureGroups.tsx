import {
  FIGURE_GROUPS,
  FIGURE_NAMES,
  type Figure,
  type FigureGroup,
  type FigureName,
  factOf,
  type PlacePage,
} from '@contract/dashboard'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { go } from '@/lib/navigate'
import { FigureSheet } from './FigureSheet'
import { FigureTile } from './FigureTile'
import { MissingFigures } from './MissingFigures'

/** Lists of a place that have a page of their own. */
const LISTS: Partial<Record<FigureGroup, { path: string; words: string }>> = {
  organization: { path: '/features/organization/pages/list', words: '看名录' },
  hub: { path: '/features/region/pages/hubs', words: '看枢纽' },
  member: { path: '/features/member/pages/list', words: '看名册' },
  service: { path: '/features/campaign/pages/list', words: '看公益月' },
}

const GROUPS = Object.keys(FIGURE_GROUPS) as FigureGroup[]

/** All figures of a place, a card for each part of the work. */
export function FigureGroups({ page }: { page: PlacePage }) {
  const [open, setOpen] = useState<FigureName>()
  const { id, name } = page.place
  const figures = page.figures.filter(isSaid)
  const shown = figures.find((figure) => figure.name === open)
  return (
    <>
      <View className="db-groups">
        {GROUPS.map((group) => {
          const own = figures.filter((figure) => factOf(figure.name).group === group)
          const list = LISTS[group]
          if (own.length === 0) return null
          return (
            <Card
              key={group}
              title={FIGURE_GROUPS[group]}
              {...(list && {
                side: list.words,
                onSide: () => go(list.path, { regionId: id, regionName: name }),
              })}
            >
              <View className="db-tiles">
                {own.map((figure) => (
                  <FigureTile
                    key={figure.name}
                    figure={figure}
                    onOpen={() => setOpen(figure.name)}
                  />
                ))}
              </View>
            </Card>
          )
        })}
      </View>
      {page.can.enterReported && <MissingFigures page={page} />}
      <FigureSheet page={page} figure={shown} onClose={() => setOpen(undefined)} />
    </>
  )
}

/** What a place has none of says nothing, save the main figure of its group. */
function isSaid({ name, computed, reported }: Figure): boolean {
  return (
    isFirstOfGroup(name) ||
    reported !== undefined ||
    computed === 'few' ||
    (computed?.value ?? 0) > 0
  )
}

const isFirstOfGroup = (name: FigureName) =>
  FIGURE_NAMES.find((other) => factOf(other).group === factOf(name).group) === name
