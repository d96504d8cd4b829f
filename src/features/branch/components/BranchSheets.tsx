import type { BranchDetail, TaskGroup } from '@contract/branch'
import { RULES } from '@contract/rules'
import { Confirm } from '@/components/Confirm'
import { type MoreAct, MoreSheet } from '@/components/MoreSheet'
import { TextSheet } from '@/components/TextSheet'
import { Warning } from '@/components/Warning'
import type { BranchActs } from '../useBranchActs'
import { AppointSheet } from './AppointSheet'
import { ChooseGroupSheet } from './ChooseGroupSheet'
import { DissolveSheet } from './DissolveSheet'
import { ExtendSheet } from './ExtendSheet'
import { TieSheet } from './TieSheet'

export type OpenSheet =
  | 'more'
  | 'sendBack'
  | 'P-2'
  | 'P-4'
  | 'secretary'
  | 'deputySecretary'
  | 'assign'
  | 'chooseGroup'
  | 'leave'
  | 'dissolve'
  | 'extend'
  | 'discard'
  | 'tie'

interface Props {
  branch: BranchDetail
  /** Which one is open. */
  sheet: OpenSheet | undefined
  more: MoreAct[]
  /** Those for which a task may be handed out. */
  groups: TaskGroup[]
  acts: BranchActs
  onAssign: (groupId: string) => void
  onClose: () => void
}

/** Everything that opens over the page of a branch, one at a time. */
export function BranchSheets(props: Props) {
  const { branch, sheet, more, groups, acts, onAssign, onClose } = props
  const rule = sheet === 'P-2' || sheet === 'P-4' ? sheet : undefined
  const given = branch.warnings.find((warning) => warning.rule === rule)
  return (
    <>
      <MoreSheet isOpen={sheet === 'more'} acts={more} onClose={onClose} />
      <TextSheet
        isOpen={sheet === 'sendBack'}
        title="退回修改"
        label="退回理由"
        placeholder="哪里需要改，怎么改"
        act="退回"
        busy={acts.sendingBack.isBusy}
        error={acts.sendingBack.error}
        onSend={(reason) => void acts.sendingBack.run(reason)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={rule !== undefined}
        title="说明理由"
        label="理由"
        initial={given?.reason}
        placeholder="为什么这样安排，打算怎么办"
        act="记录理由"
        busy={acts.giving.isBusy}
        error={acts.giving.error}
        onSend={(reason) => rule && void acts.giving.run(rule, reason)}
        onClose={onClose}
      >
        {rule && <Warning text={RULES[rule].says} basis={RULES[rule].article} />}
      </TextSheet>
      <AppointSheet
        branch={branch}
        post={sheet === 'secretary' || sheet === 'deputySecretary' ? sheet : undefined}
        busy={acts.appointing.isBusy}
        error={acts.appointing.error}
        search={acts.searchLeaders}
        onAppoint={(post, personId) => void acts.appointing.run(post, personId)}
        onClose={onClose}
      />
      <ChooseGroupSheet
        isOpen={sheet === 'assign'}
        title="布置给哪个任务组"
        act="下一步"
        groups={groups}
        onChoose={(groupId) => {
          onClose()
          if (groupId) onAssign(groupId)
        }}
        onClose={onClose}
      />
      <ChooseGroupSheet
        isOpen={sheet === 'chooseGroup'}
        title="选择任务组"
        act="就选这个组"
        groups={branch.groups}
        value={branch.mine?.groupId}
        busy={acts.choosing.isBusy}
        error={acts.choosing.error}
        onChoose={(groupId) => groupId && void acts.choosing.run(groupId)}
        onClose={onClose}
      />
      <Confirm
        isOpen={sheet === 'leave'}
        title={`退出${branch.name}？`}
        lost={
          acts.leaving.error ??
          '您手上没做完的任务会退回任务组，由别人领取；做过的记录保留。组织关系不受影响。'
        }
        act="退出"
        busy={acts.leaving.isBusy}
        onConfirm={() => void acts.leaving.run()}
        onCancel={onClose}
      />
      <Confirm
        isOpen={sheet === 'discard'}
        title="删除这份草稿？"
        lost={acts.discarding.error ?? `“${branch.name}”的计划和理由都会删除，不能恢复。`}
        act="删除草稿"
        busy={acts.discarding.isBusy}
        onConfirm={() => void acts.discarding.run(branch.version)}
        onCancel={onClose}
      />
      <ExtendSheet
        branch={branch}
        isOpen={sheet === 'extend'}
        busy={acts.extending.isBusy}
        error={acts.extending.error}
        problems={acts.extending.problems}
        onExtend={(longer) => void acts.extending.run(longer)}
        onClose={onClose}
      />
      {sheet === 'tie' && (
        <TieSheet
          branch={branch}
          busy={acts.tying.isBusy}
          error={acts.tying.error}
          onTie={(stationId) => void acts.tying.run(stationId)}
          onClose={onClose}
        />
      )}
      <DissolveSheet
        branch={branch}
        isOpen={sheet === 'dissolve'}
        busy={acts.dissolving.isBusy}
        error={acts.dissolving.error}
        problems={acts.dissolving.problems}
        onDissolve={(closing) => void acts.dissolving.run(closing)}
        onClose={onClose}
      />
    </>
  )
}
