import type { Region, RegionKind } from '@contract/region'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Confirm } from '@/components/Confirm'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { KINDS_BELOW } from '../regionKinds'
import { type Change, MoveSheet } from './MoveSheet'
import { RegionSheet } from './RegionSheet'

interface Props {
  region: Region
  /** It is gone: up to where it was. */
  onRemoved: () => void
}

/** What may be done to the place on the screen. */
export const RegionActs = observer(function RegionActs({ region, onRemoved }: Props) {
  const { regions } = useStores()
  const { id, name, can, kind, childCount } = region
  const [open, setOpen] = useState<'none' | 'add' | 'rename' | Change | 'remove'>('none')
  const close = () => setOpen('none')
  const adding = useAction(async (below: RegionKind, called: string) => {
    await regions.add(id, below, called)
    toast(`已新增 ${called}`)
    close()
  })
  const renaming = useAction(async (called: string) => {
    await regions.rename(id, called)
    toast('名称已修改')
    close()
  })
  const moving = useAction(async (change: Change, placeId: string, reason: string) => {
    await regions[change](id, placeId, reason)
    toast(change === 'move' ? '隶属已调整' : '已合并')
    close()
  })
  const removing = useAction(async () => {
    await regions.remove(id)
    toast(`已删除 ${name}`)
    onRemoved()
  })
  const remove = async () => {
    await removing.run()
    close()
  }
  const mayRemove = can.remove && childCount === 0
  return (
    <View>
      {removing.error && (
        <Warning text={`${removing.error}里面有支部、党员或社会组织的，也不能删除。`} />
      )}
      <Acts>
        {can.add && <Button small icon="plus" text="新增下级" onTap={() => setOpen('add')} />}
        {can.rename && (
          <Button
            kind="secondary"
            small
            icon="edit"
            text="改名称"
            onTap={() => setOpen('rename')}
          />
        )}
        {can.move && (
          <Button kind="secondary" small icon="pin" text="调整隶属" onTap={() => setOpen('move')} />
        )}
        {can.merge && (
          <Button
            kind="secondary"
            small
            icon="pin"
            text="合并到别处"
            onTap={() => setOpen('merge')}
          />
        )}
        {mayRemove && (
          <Button kind="danger" small icon="trash" text="删除" onTap={() => setOpen('remove')} />
        )}
      </Acts>
      <RegionSheet
        key={`add-${id}-${childCount}`}
        title={`在${name}下新增`}
        act="新增"
        isOpen={open === 'add'}
        kinds={KINDS_BELOW[kind]}
        busy={adding.isBusy}
        error={adding.problems['name'] ?? adding.error}
        onClose={close}
        onDone={(called, below) => void (below && adding.run(below, called))}
      />
      <RegionSheet
        key={`rename-${id}`}
        title="改名称"
        act="保存"
        isOpen={open === 'rename'}
        kinds={[]}
        name={name}
        busy={renaming.isBusy}
        error={renaming.problems['name'] ?? renaming.error}
        onClose={close}
        onDone={(called) => void renaming.run(called)}
      />
      {(['move', 'merge'] as const).map(
        (change) =>
          can[change] && (
            <MoveSheet
              key={`${change}-${id}`}
              change={change}
              region={region}
              isOpen={open === change}
              busy={moving.isBusy}
              error={moving.problems['parentId'] ?? moving.problems['intoId'] ?? moving.error}
              onClose={close}
              onDone={(placeId, reason) => void moving.run(change, placeId, reason)}
            />
          ),
      )}
      <Confirm
        isOpen={open === 'remove'}
        title={`删除${name}？`}
        lost="删除后找不回来。已经有支部、党员或社会组织的，系统不会删除。"
        act="删除"
        busy={removing.isBusy}
        onConfirm={() => void remove()}
        onCancel={close}
      />
    </View>
  )
})
