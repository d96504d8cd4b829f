import { FIGURE_NAMES, factOf, type PlacePage } from '@contract/dashboard'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { MoreSheet } from '@/components/MoreSheet'
import { open } from '../paths'

/** What the product does not compute and nobody has reported yet. */
export function MissingFigures({ page }: { page: PlacePage }) {
  const [isOpen, setOpen] = useState(false)
  const there = new Set(page.figures.map(({ name }) => name))
  const missing = FIGURE_NAMES.filter((name) => factOf(name).isReportable && !there.has(name))
  if (missing.length === 0) return null
  return (
    <>
      <Acts>
        <Button
          kind="secondary"
          small
          icon="plus"
          text="填报其他数字"
          onTap={() => setOpen(true)}
        />
      </Acts>
      <MoreSheet
        isOpen={isOpen}
        acts={missing.map((name) => ({
          icon: 'edit',
          title: factOf(name).label,
          facts: factOf(name).counts,
          onTap: () => open('report', { regionId: page.place.id, name }),
        }))}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
