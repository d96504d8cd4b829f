import type { DeliberationDetail } from '@contract/deliberation'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { go } from '@/lib/navigate'
import { open } from '../paths'
import type { CourseAct } from '../useCourse'

interface Props {
  deliberation: DeliberationDetail
  onAct: (act: CourseAct) => void
}

/** What those who work for the estate may do besides the main act of the page. */
export function DetailActs({ deliberation, onAct }: Props) {
  const { id, can, branch } = deliberation
  const button = (text: string, icon: 'edit' | 'calendar', onTap: () => void) => (
    <Button kind="secondary" small icon={icon} text={text} onTap={onTap} />
  )
  return (
    <Acts>
      <Button
        kind="secondary"
        small
        icon="print"
        text="公示页"
        onTap={() => open('board', { id })}
      />
      {can.edit && button('修改标题和要办的事', 'edit', () => onAct('edit'))}
      {can.openConsultation &&
        button('写问题', 'edit', () => open('questions', { id, step: 'consultation' }))}
      {can.prepareMenu && button('写菜单', 'edit', () => open('questions', { id, step: 'menu' }))}
      {can.plan && button('楼栋会', 'calendar', () => open('meetings', { id }))}
      {can.extend && button('改截止日期', 'calendar', () => onAct('extend'))}
      {can.linkDecision && button('关联业主表决', 'edit', () => onAct('link'))}
      {can.work && button('公布账目', 'edit', () => onAct('account'))}
      {can.finish && button('完工', 'edit', () => onAct('finish'))}
      {branch && (
        <Button
          kind="secondary"
          small
          icon="branch"
          text={`${branch.name}（${branch.members} 人）`}
          onTap={() => go('/features/branch/pages/detail', { id: branch.id })}
        />
      )}
      {can.cancel && (
        <Button kind="danger" small icon="close" text="终止" onTap={() => onAct('cancel')} />
      )}
    </Acts>
  )
}
