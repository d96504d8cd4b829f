import type { StationDetail } from '@contract/station'
import { Confirm } from '@/components/Confirm'
import { type MoreAct, MoreSheet } from '@/components/MoreSheet'
import { TextSheet } from '@/components/TextSheet'
import type { OpenSheet } from '../moreActs'
import type { StationActs } from '../useStationActs'
import { AcceptSheet } from './AcceptSheet'
import { HandOverSheet } from './HandOverSheet'
import { InviteSheet } from './InviteSheet'

interface Props {
  station: StationDetail
  isMember: boolean
  sheet: OpenSheet | undefined
  more: MoreAct[]
  acts: StationActs
  onClose: () => void
}

/** Everything that opens over the page of a station, one at a time. */
export function StationSheets({ station, isMember, sheet, more, acts, onClose }: Props) {
  const { inviting, accepting, offering } = acts
  return (
    <>
      <MoreSheet isOpen={sheet === 'more'} acts={more} onClose={onClose} />
      <InviteSheet
        isOpen={sheet === 'invite'}
        busy={inviting.isBusy}
        error={inviting.error}
        problems={inviting.problems}
        onSend={(whom) => void inviting.run(whom)}
        onClose={onClose}
      />
      <AcceptSheet
        isOpen={sheet === 'accept'}
        isMember={isMember}
        busy={accepting.isBusy}
        error={accepting.error}
        onAccept={(showsParty) => void accepting.run(showsParty)}
        onClose={onClose}
      />
      <HandOverSheet
        station={station}
        isOpen={sheet === 'handOver'}
        busy={offering.isBusy}
        error={offering.error}
        onSend={(personId) => void offering.run(personId)}
        onClose={onClose}
      />
      <Questions station={station} sheet={sheet} acts={acts} onClose={onClose} />
      <Reasons station={station} sheet={sheet} acts={acts} onClose={onClose} />
    </>
  )
}

type PartProps = Pick<Props, 'station' | 'sheet' | 'acts' | 'onClose'>

/** What is asked once before it is done. */
function Questions({ station, sheet, acts, onClose }: PartProps) {
  const { approving, refusing, takingOver, leavingHead, reopening } = acts
  return (
    <>
      <Confirm
        isOpen={sheet === 'approve'}
        title={`批准“${station.name}”？`}
        lost={approving.error ?? '批准以后互助站就开放了，所有人都能看到它和发起人的姓名。'}
        act="批准"
        busy={approving.isBusy}
        onConfirm={() => void approving.run()}
        onCancel={onClose}
      />
      <Confirm
        isOpen={sheet === 'refuse'}
        title="婉拒邀请？"
        lost={refusing.error ?? '婉拒以后，互助站可以再邀请您。'}
        act="婉拒"
        busy={refusing.isBusy}
        onConfirm={() => void refusing.run()}
        onCancel={onClose}
      />
      <Confirm
        isOpen={sheet === 'takeOver'}
        title={`接任“${station.name}”负责人？`}
        lost={takingOver.error ?? '接任以后，页面上会写明您是负责人；以后也可以移交给别人。'}
        act="接任负责人"
        busy={takingOver.isBusy}
        onConfirm={() => void takingOver.run()}
        onCancel={onClose}
      />
      <Confirm
        isOpen={sheet === 'leaveHead'}
        title="婉拒接任？"
        lost={leavingHead.error ?? '婉拒以后负责人不变，您仍然在这个互助站里。'}
        act="婉拒"
        busy={leavingHead.isBusy}
        onConfirm={() => void leavingHead.run()}
        onCancel={onClose}
      />
      <Confirm
        isOpen={sheet === 'reopen'}
        title="恢复开放？"
        lost={reopening.error ?? '恢复以后，暂停的原因不再显示。'}
        act="恢复开放"
        busy={reopening.isBusy}
        onConfirm={() => void reopening.run()}
        onCancel={onClose}
      />
    </>
  )
}

/** What asks for a reason, which the people concerned can read. */
function Reasons({ station, sheet, acts, onClose }: PartProps) {
  const { declining, resting, closing } = acts
  return (
    <>
      <TextSheet
        isOpen={sheet === 'decline'}
        title={`不批准“${station.name}”`}
        label="原因"
        hint="发起人看得到这个原因"
        act="不批准"
        busy={declining.isBusy}
        error={declining.error}
        onSend={(reason) => void declining.run(reason)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={sheet === 'rest'}
        title="暂停互助站"
        label="原因"
        hint="大家都看得到这个原因"
        placeholder="例如：春节期间休息，正月十六恢复"
        act="暂停"
        busy={resting.isBusy}
        error={resting.error}
        onSend={(reason) => void resting.run(reason)}
        onClose={onClose}
      />
      <TextSheet
        isOpen={sheet === 'close'}
        title={`关闭“${station.name}”`}
        label="原因"
        hint={`大家都看得到这个原因。关闭后只能查看，不能恢复，${station.holderCount} 位发起人和协调人的任职同时结束`}
        act="关闭"
        busy={closing.isBusy}
        error={closing.error}
        onSend={(reason) => void closing.run(reason)}
        onClose={onClose}
      />
    </>
  )
}
