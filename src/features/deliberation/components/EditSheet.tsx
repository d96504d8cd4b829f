import { type DeliberationDetail, EditDeliberationInput } from '@contract/deliberation'
import { Button } from '@/components/Button'
import { TextArea, TextField } from '@/components/Field'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import type { useCourse } from '../useCourse'

interface Props {
  deliberation: DeliberationDetail
  course: ReturnType<typeof useCourse>
}

/** 修改标题和要办的事: what households read first. */
export function EditSheet(props: Props) {
  const { course } = props
  const isOpen = course.act === 'edit'
  return (
    <Sheet title="修改标题和要办的事" isOpen={isOpen} onClose={course.close}>
      {isOpen && <EditForm {...props} />}
    </Sheet>
  )
}

function EditForm({ deliberation: { id, version, title, aim }, course }: Props) {
  const form = useForm({ title, aim })
  const save = () => {
    const input = form.parse(EditDeliberationInput, { ...form.values, id, version })
    if (!input) return
    void course.run(() => course.store.change('deliberation.edit', input), '已修改')
  }
  return (
    <>
      <TextField label="标题" maxLength={60} {...form.bind('title')} />
      <TextArea label="要办的事" maxLength={1000} {...form.bind('aim')} />
      {course.error && <Warning text={course.error} />}
      <Button text="保存" busy={course.busy} onTap={save} />
    </>
  )
}
