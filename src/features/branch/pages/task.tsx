import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AssignSheet } from '../components/AssignSheet'
import { KeptLogs, LogList } from '../components/LogList'
import { LogSheet } from '../components/LogSheet'
import { RoleHint } from '../components/RoleHint'
import { TaskFacts } from '../components/TaskFacts'
import { taskBarOf } from '../taskActs'
import { useTaskActs } from '../useTaskActs'

type OpenSheet = 'log' | 'assign' | 'cancel'

/** 任务 */
function TaskPage() {
  const { rosters, tasks } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const task = tasks.find(id)
  const { screen, reload } = useLoaded(() => tasks.load(id), task !== undefined)
  const [sheet, setSheet] = useState<OpenSheet>()
  const close = () => setSheet(undefined)
  const acts = useTaskActs(id, close)
  const kept = tasks.keptLogs(id)
  const keptCount = kept.length
  // What was kept has been sent meanwhile: the log has grown on the server.
  useEffect(() => {
    if (keptCount === 0) void reload()
  }, [keptCount, reload])
  if (!task) return <Screen title="任务" {...screen} />

  const bar = taskBarOf(task, {
    log: () => setSheet('log'),
    take: () => void acts.taking.run(),
    set: (state) => void acts.setting.run(state),
    assign: () => void acts.opening.run().then(() => setSheet('assign')),
    cancel: () => setSheet('cancel'),
    isBusy: acts.taking.isBusy || acts.setting.isBusy,
  })
  const failing = [acts.taking, acts.setting, acts.opening].find(({ error }) => error)

  return (
    <Screen
      title="任务"
      subtitle={`${task.branchName} · ${task.groupName}`}
      {...screen}
      acts={
        <>
          {bar.others.map((act) => (
            <Button key={act.text} kind="secondary" {...act} />
          ))}
          {bar.second && <Button kind="secondary" {...bar.second} />}
          {bar.main && <Button {...bar.main} />}
        </>
      }
      bottom={
        !isDesk &&
        bar.main && <BottomBar main={bar.main} {...(bar.second && { second: bar.second })} />
      }
    >
      <RoleHint placeIds={[task.groupId, task.branchId]} onSwitched={reload} />
      {failing?.code === 'stale' && (
        <Warning text="刚刚有人改过这项任务，已经刷新。请看看现在的样子，再决定怎么办。" />
      )}
      {failing && failing.code !== 'stale' && <View className="br-error">{failing.error}</View>}
      <View className={isDesk ? 'br-split' : ''}>
        <View className="br-side">
          <TaskFacts task={task} />
          {!isDesk && bar.others.length > 0 && (
            <View className="br-acts">
              {bar.others.map((act) => (
                <Button key={act.text} small kind="secondary" {...act} />
              ))}
            </View>
          )}
        </View>
        <View className="br-side">
          <SectionTitle title="工作记录" side={task.logs.length > 0 && `${task.logs.length} 条`} />
          <Card>
            <KeptLogs items={kept} onRetry={tasks.retryLog} onDrop={tasks.dropLog} />
            {(kept.length === 0 || task.logs.length > 0) && (
              <LogList logs={task.logs} canLog={task.can.log} />
            )}
          </Card>
        </View>
      </View>
      <LogSheet
        isOpen={sheet === 'log'}
        taskTitle={task.title}
        busy={acts.logging.isBusy}
        error={acts.logging.error}
        onSend={(said, doneOn, photos) => void acts.logging.run(said, doneOn, photos)}
        onClose={close}
      />
      <AssignSheet
        isOpen={sheet === 'assign'}
        task={task}
        people={(rosters.of(task.branchId) ?? []).filter(({ groupId }) => groupId === task.groupId)}
        busy={acts.assigning.isBusy}
        error={acts.assigning.error}
        onAssign={(personId) => void acts.assigning.run(personId)}
        onClose={close}
      />
      <Confirm
        isOpen={sheet === 'cancel'}
        title="取消这项任务？"
        lost={acts.setting.error ?? '任务不再计入完成情况，已写的记录保留。以后可以重新打开。'}
        act="取消任务"
        busy={acts.setting.isBusy}
        onConfirm={() => void acts.setting.run('cancelled')}
        onCancel={close}
      />
    </Screen>
  )
}

export default observer(TaskPage)
