import type { DeliberationDetail } from '@contract/deliberation'
import { useEffect, useState } from 'react'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import type { useCourse } from '../useCourse'

interface Props {
  deliberation: DeliberationDetail
  course: ReturnType<typeof useCourse>
}

/** 关联业主表决: by which vote of the same estate it is decided. */
export function LinkSheet(props: Props) {
  const { course } = props
  const isOpen = course.act === 'link'
  return (
    <Sheet title="关联业主表决" isOpen={isOpen} onClose={course.close}>
      {isOpen && <LinkList {...props} />}
    </Sheet>
  )
}

function LinkList({ deliberation: { id, regionId }, course }: Props) {
  const { store } = course
  const [decisions, setDecisions] = useState<{ id: string; title: string }[]>()
  const { run, error } = useAction(async () => setDecisions(await store.decisionsOf(regionId)))
  useEffect(() => void run(), [run])
  const link = (decisionId: string) =>
    course.run(() => store.change('deliberation.linkDecision', { id, decisionId }), '已关联')
  return (
    <>
      {(error ?? course.error) && <Warning text={error ?? course.error ?? ''} />}
      {decisions?.length === 0 && (
        <Empty icon="vote" text="这个小区还没有公告过的业主表决。公告以后再来关联。" />
      )}
      {decisions?.map((decision) => (
        <ListItem key={decision.id} title={decision.title} onTap={() => void link(decision.id)} />
      ))}
    </>
  )
}
