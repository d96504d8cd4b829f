/** The pages of dashboards as spreadsheets: the numbers that stand on them, and what is behind them. */
import {
  CHILD_FIGURES,
  factOf,
  type ListCell,
  type PlacePage,
  type SubjectPage,
} from '@contract/dashboard'
import { NUMBER, type Sheet, writeBook } from './book'
import { cellOf, definitionsSheet, figuresSheet, monthsSheet } from './figureSheets'
import { listSheet } from './listBook'

function partsSheet(rows: PlacePage['rows']): Sheet {
  return {
    name: '下一级',
    heads: [
      { title: '地方', width: 20 },
      ...CHILD_FIGURES.map((name) => ({
        title: `${factOf(name).label}（${factOf(name).unit}）`,
        width: 20,
        format: NUMBER,
      })),
    ],
    rows: rows.map(({ place, values }) => [
      place?.name ?? '本级',
      ...CHILD_FIGURES.map((name) => cellOf(name, values[name])),
    ]),
  }
}

/** @returns the bytes of a workbook whose cells are what the page of a place shows */
export function writePageBook({ figures, rows, months, asOf }: PlacePage): Promise<Buffer> {
  const until = [asOf.service, asOf.registers].sort()[0]
  return writeBook([
    figuresSheet(figures),
    definitionsSheet(figures, until),
    partsSheet(rows),
    monthsSheet(months),
  ])
}

/** @returns the same of a branch or an organisation, with the activities that it organised */
export function writeSubjectBook(
  { figures, months, foldedAt }: SubjectPage,
  organised: AsyncIterable<ListCell[]>,
): Promise<Buffer> {
  return writeBook([
    figuresSheet(figures),
    definitionsSheet(figures, foldedAt),
    monthsSheet(months),
    listSheet('activities', organised),
  ])
}
