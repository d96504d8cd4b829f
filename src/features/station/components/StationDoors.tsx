import type { StationDetail } from '@contract/station'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { go } from '@/lib/navigate'
import { open } from '../paths'

/** What goes on around a station: events, problems, deliberations, shared costs, votes. */
export function StationDoors({ station }: { station: StationDetail }) {
  const { id, regionId, state, can } = station
  const keeps = can.invite || can.seeEvents
  return (
    <Card title="这里的事" flush>
      {state === 'open' && (
        <ListItem
          icon="need"
          title="民生问题"
          facts="提一个问题，看办到哪一步"
          onTap={() => go('/features/problem/pages/list', { station: id })}
        />
      )}
      {keeps && (
        <ListItem
          icon="task"
          title="问题办理"
          facts="受理、分派、答复、办结"
          onTap={() => go('/features/problem/pages/list', { station: id, view: 'desk' })}
        />
      )}
      <ListItem
        icon="activity"
        title="活动和参与"
        facts="办了哪些活动，多少人参加"
        onTap={() => open('participation', { id })}
      />
      <ListItem
        icon="users"
        title="这里的议事"
        facts="征求意见、选方案、晚间议事会"
        onTap={() => go('/features/deliberation/pages/list', { regionId })}
      />
      <ListItem
        icon="money"
        title="费用分摊"
        facts="每户多少，交了多少，花在哪里"
        onTap={() => go('/features/collection/pages/list', { stationId: id })}
      />
      <ListItem
        icon="vote"
        title="业主表决"
        facts="公告、投票、结果"
        onTap={() => go('/features/decision/pages/list', { regionId })}
      />
    </Card>
  )
}
