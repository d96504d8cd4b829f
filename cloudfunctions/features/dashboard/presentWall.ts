/** The page of a place without all that is for its offices alone. */
import { WALL_FIGURES, type Wall, type WallScreen } from '@contract/dashboard'
import { hasPage } from './policy'
import { type PageBody, presentBody } from './present'
import type { listSolved, ScreenRow } from './queries/screens'

export interface WallParts extends PageBody {
  solved: Awaited<ReturnType<typeof listSolved>>
}

export function presentWall({ solved, ...parts }: WallParts, expiresAt?: Date): Wall {
  const { place, figures, rows, months, ranking, asOf } = presentBody(parts)
  return {
    place,
    figures: WALL_FIGURES.flatMap((name) => figures.find((figure) => figure.name === name) ?? []),
    places: rows.flatMap(({ place: part, values }) => {
      if (!part || !hasPage(part.kind)) return []
      const { recentMinutes: minutes, stations } = values
      return [
        {
          id: part.id,
          name: part.name,
          minutes,
          stations: stations === 'few' ? 0 : stations.value,
        },
      ]
    }),
    months,
    ...(ranking ? { ranking } : {}),
    solved,
    asOf,
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
  }
}

export const presentScreens = (placeName: string, rows: ScreenRow[]) => ({
  placeName,
  screens: rows.map(
    ({ id, name, createdBy, createdByName, createdAt, expiresAt, endedAt }): WallScreen => ({
      id,
      name,
      createdBy: { id: createdBy, name: createdByName },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    }),
  ),
})
