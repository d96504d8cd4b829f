import type { Region, RegionKind } from '@contract/region'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Busy } from '@/components/Busy'
import { Button } from '@/components/Button'
import { ErrorPanel } from '@/components/ErrorPanel'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { useAction } from '@/lib/useAction'
import '../index.scss'

export interface Place {
  id: string
  name: string
}

/** Branches are for a community or for a part of it. */
const CHOOSABLE: readonly RegionKind[] = ['community', 'village', 'estate', 'building']

interface Props {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: Place | undefined
  onChange: (place: Place) => void
  /** The places directly below one; without a parent, the district. */
  places: (parentId: string | undefined) => Promise<Region[]>
}

/** A place of the tree, walked down from the district. */
export function RegionPicker({ label, hint, error, value, onChange, places }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {value && <ListItem icon="pin" title={value.name} />}
      <View className="br-acts">
        <Button
          small
          kind="secondary"
          icon="pin"
          text={value ? '换一处' : `选择${label}`}
          onTap={() => setOpen(true)}
        />
      </View>
      <Sheet title={`选择${label}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Walk
          places={places}
          onPick={(place) => {
            onChange(place)
            setOpen(false)
          }}
        />
      </Sheet>
    </Field>
  )
}

interface WalkProps {
  places: Props['places']
  onPick: (place: Place) => void
}

function Walk({ places, onPick }: WalkProps) {
  const [path, setPath] = useState<Region[]>([])
  const [below, setBelow] = useState<Region[]>([])
  const here = path.at(-1)
  const walking = useAction(async (to: Region[]) => {
    let [trail, children] = [to, await places(to.at(-1)?.id)]
    // One district is no choice.
    const [only] = children
    if (trail.length === 0 && children.length === 1 && only) {
      ;[trail, children] = [[only], await places(only.id)]
    }
    setPath(trail)
    setBelow(children.filter(({ kind }) => kind !== 'household'))
  })
  const { run } = walking
  useEffect(() => void run([]), [run])
  if (walking.error) return <ErrorPanel text={walking.error} onRetry={() => void walking.retry()} />
  return (
    <View>
      <View className="br-crumbs">
        {path.map((region, index) => (
          <Tap
            key={region.id}
            className="br-crumbs__item"
            onTap={() => void run(path.slice(0, index + 1))}
          >
            <Text>{region.name}</Text>
            <Icon name="right" />
          </Tap>
        ))}
      </View>
      {here && CHOOSABLE.includes(here.kind) && (
        <Button text={`就选${here.name}`} onTap={() => onPick(here)} />
      )}
      {walking.isBusy && below.length === 0 && <Busy />}
      {below.map((region) => (
        <ListItem
          key={region.id}
          icon={region.kind === 'building' ? 'building' : 'pin'}
          title={region.name}
          onTap={() =>
            region.childCount > 0 && region.kind !== 'building'
              ? void run([...path, region])
              : onPick(region)
          }
        />
      ))}
    </View>
  )
}
