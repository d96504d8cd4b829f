/**
 * Names of people who do not exist. The characters are chosen so that nobody whom the newspapers
 * wrote about comes out; a test holds the digests of those names.
 */
import type { Random } from './random'

const SURNAMES = Array.from(
  '王王王陈陈陈张张张李李李徐徐周周胡胡林林郑郑吴吴朱叶叶俞俞杨金方虞邵沈沈傅严江任孙' +
    '赵钱应贺戴董包乌庄鲍柳史毛竺邬夏余蔡范顾丁谢唐冯袁潘葛洪童',
)
const MALE_FIRST = Array.from('建志国永海文明世振忠德宏家光庆利根祖定伯孝善')
const MALE_SECOND = Array.from('华平明波良涛林庭杰民祥成法兴耀裕方标才龙')
const FEMALE_FIRST = Array.from('秀玉美惠丽素月雅亚爱小佩彩海晓雪红菊凤彬')
const FEMALE_SECOND = Array.from('珍娟英萍红燕芳飞敏珠娣静君儿琼霞丹莉')
const SINGLE_MALE = Array.from('磊斌杰鑫波涛宁凯栋健')
const SINGLE_FEMALE = Array.from('敏静燕萍霞琳颖丹洁娜')

export function personName(random: Random): string {
  const isWoman = random.chance(44)
  const surname = random.pick(SURNAMES)
  if (random.chance(16)) return surname + random.pick(isWoman ? SINGLE_FEMALE : SINGLE_MALE)
  const [first, second] = isWoman ? [FEMALE_FIRST, FEMALE_SECOND] : [MALE_FIRST, MALE_SECOND]
  const head = random.pick(first)
  return surname + head + random.pick(second.filter((character) => character !== head))
}

/**
 * Numbers that begin with 100 are the operators' own service lines and are never given to anybody,
 * so no telephone rings. The last four digits are different for each of ten thousand.
 */
export function phoneOf(serial: number): string {
  return `1002026${String((serial * 7919 + 1234) % 10_000).padStart(4, '0')}`
}
