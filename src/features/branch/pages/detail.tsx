import type { TaskGroup } from '@contract/branch'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { barOf } from '../acts'
import { AgreeCard } from '../components/AgreeCard'
import { BranchHead, BranchPapers } from '../components/BranchFacts'
import { BranchSheets, type OpenSheet } from '../components/BranchSheets'
import { Doors } from '../components/Doors'
import { GroupList } from '../components/GroupList'
import { LatestLogs } from '../components/LatestLogs'
import { MemberGlance } from '../components/MemberGlance'
import { OpenTasks } from '../components/OpenTasks'
import { RoleHint } from '../components/RoleHint'
import { RuleNotes } from '../components/RuleNotes'
import { StationsCard } from '../components/StationsCard'
import { moreActs } from '../moreActs'
import { open } from '../paths'
import { useBranchActs } from '../useBranchActs'

/** 支部详情 */
function Detail() {
  const { account, branches, rosters, tasks } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const branch = branches.find(id)
  const [sheet, setSheet] = useState<OpenSheet>()
  const [groups, setGroups] = useState<TaskGroup[]>([])
  const close = () => setSheet(undefined)
  const reading = useAction(() => tasks.moreLogs(id))
  const acts = useBranchActs(id, close)
  const { screen, reload } = useLoaded(async () => {
    const { state } = await branches.load(id)
    if (state === 'active' || state === 'dissolved') {
      await Promise.all([tasks.loadOpen(id), tasks.loadLogs(id)])
    }
    if (isDesk && state !== 'draft' && state !== 'submitted') await rosters.load(id)
  }, branch !== undefined)
  if (!branch) return <Screen title="支部" {...screen} />

  const { main, second, note } = barOf(branch, {
    submit: {
      text: '提交批准',
      busy: acts.submitting.isBusy,
      onTap: () => void acts.submitting.run(branch.version),
    },
    sendBack: { text: '退回', onTap: () => setSheet('sendBack') },
    activate: {
      text: '启动支部',
      busy: acts.activating.isBusy,
      onTap: () => void acts.activating.run(),
    },
    chooseGroup: () => setSheet('chooseGroup'),
    assign: (choices) => {
      const [only] = choices
      if (choices.length === 1 && only) return open('taskEdit', { groupId: only.id })
      setGroups(choices)
      setSheet('assign')
    },
  })
  const failure = acts.submitting.error ?? acts.activating.error
  const more = moreActs(branch, setSheet)
  const openTasks = tasks.openOf(id)
  const logs = tasks.logsOf(id)

  return (
    <Screen
      title={branch.name}
      {...screen}
      acts={
        <>
          {more.length > 0 && (
            <Button kind="secondary" icon="more" text="更多" onTap={() => setSheet('more')} />
          )}
          {second && <Button kind="secondary" {...second} />}
          {main && <Button {...main} />}
        </>
      }
      bottom={
        !isDesk &&
        main && <BottomBar main={main} {...(second && { second })} {...(note && { note })} />
      }
    >
      <RoleHint placeIds={[id, ...branch.groups.map((group) => group.id)]} onSwitched={reload} />
      <AgreeCard
        branch={branch}
        personId={account.me?.person?.id}
        busy={acts.agreeing.isBusy}
        error={acts.agreeing.error}
        onAgree={() => void acts.agreeing.run()}
      />
      <BranchHead branch={branch} />
      {failure && <View className="br-error">{failure}</View>}
      {note && (isDesk || !main) && <View className="br-text br-text--gap">{note}</View>}
      <RuleNotes
        branch={branch}
        onGiveReason={branch.can.giveReason ? (rule) => setSheet(rule) : undefined}
      />
      <View className={isDesk ? 'br-split' : ''}>
        <View className="br-side">
          {branch.groups.length > 0 && (
            <>
              <SectionTitle
                title="任务组"
                {...(branch.can.moveMembers && {
                  side: '调整分组',
                  onSide: () => open('members', { id }),
                })}
              />
              <GroupList
                groups={branch.groups}
                mineId={branch.mine?.groupId}
                onOpen={({ id: groupId }) => open('board', { groupId })}
              />
            </>
          )}
          {branch.groups.length === 0 && branch.can.manageGroups && (
            <Card title="任务组">
              <Empty
                icon="task"
                text="还没有任务组。建好组，党员才能分组，任务才有人做。"
                act={{ text: '新建任务组', onTap: () => open('groups', { id }) }}
              />
            </Card>
          )}
          {openTasks && openTasks.items.length > 0 && (
            <OpenTasks {...openTasks} isOver={branch.state === 'dissolved'} />
          )}
          {logs && (
            <LatestLogs
              logs={logs.items}
              hasMore={logs.next !== undefined}
              busy={reading.isBusy}
              onMore={() => void reading.run()}
            />
          )}
          {reading.error && <View className="br-error">{reading.error}</View>}
          {!isDesk && <BranchPapers branch={branch} />}
          <StationsCard branch={branch} />
          {!isDesk && <Doors branch={branch} />}
        </View>
        <View className="br-side">
          {isDesk && <MemberGlance branch={branch} members={rosters.of(id)} />}
          {isDesk && <Doors branch={branch} />}
          {isDesk && <BranchPapers branch={branch} />}
        </View>
      </View>
      {!isDesk && more.length > 0 && (
        <Button kind="plain" icon="more" text="更多办理" onTap={() => setSheet('more')} />
      )}
      <BranchSheets
        branch={branch}
        sheet={sheet}
        more={more}
        groups={groups}
        acts={acts}
        onClose={close}
        onAssign={(groupId) => open('taskEdit', { groupId })}
      />
    </Screen>
  )
}

export default observer(Detail)
