import type { MemberDetail } from '@contract/member'
import { CATEGORY_WORDS } from '@/lib/words'

const FACTS: Record<string, (member: MemberDetail) => string> = {
  姓名: ({ name }) => name,
  手机号: ({ phoneMasked = '没有登记' }) => phoneMasked,
  类别: ({ category }) => CATEGORY_WORDS[category],
  组织关系所在: ({ homeBranch }) => homeBranch.name,
  报到社区: ({ regionName }) => regionName,
  特长: ({ skills }) => skills.join('、') || '空',
  可服务类别: ({ services }) => services.join('、') || '空',
  入党日期: ({ joinedPartyOn = '空' }) => joinedPartyOn,
  流动党员: ({ isMobile }) => (isMobile ? '是' : '否'),
  在职党员报到: ({ isInService }) => (isInService ? '是' : '否'),
}

/** What somebody else has changed meanwhile, in words: 特长改成“水电”. */
export function changesBetween(before: MemberDetail, after: MemberDetail): string[] {
  return Object.entries(FACTS)
    .filter(([, read]) => read(before) !== read(after))
    .map(([label, read]) => `${label}改成“${read(after)}”`)
}
