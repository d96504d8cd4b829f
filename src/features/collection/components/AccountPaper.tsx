import type { AccountLine, PublicAccount } from '@contract/collection'
import { View } from '@tarojs/components'
import { Figures } from '@/components/Figure'
import { PhotoGrid } from '@/components/PhotoGrid'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { formatDate, formatDateTime, formatDay } from '@/lib/dates'
import { showPhotos } from '@/lib/download'
import { linkTo } from '@/lib/link'
import { yuan, yuanWords } from '../money'
import { pathOf } from '../paths'
import { facts } from '../words'
import { SumRows } from './SumsCard'

/** One sheet: how many have paid, what came in, what was spent on what, what is left. Nobody is named. */
export function AccountPaper({ id, account }: { id: string; account: PublicAccount }) {
  const { householdCount, paidCount, vacantCount, lines, asOf } = account
  const url = linkTo(pathOf('account'), { id })
  const rest = householdCount - paidCount - vacantCount
  return (
    <PrintArea
      title={`${account.collectionName}费用账目`}
      subtitle={facts(account.regionName, `截至 ${formatDateTime(asOf)}`)}
      {...(url && { link: { url, label: '扫码看最新账目' } })}
    >
      <Figures
        items={[
          {
            value: paidCount,
            unit: `/${householdCount}`,
            name: '户已交',
            definition: '交款经另一人复核确认的住户数，分母是参加分摊的全部住户。',
          },
          ...(vacantCount > 0
            ? [
                {
                  value: vacantCount,
                  name: '户空置，联系不到',
                  definition: '房屋空置、联系不到户主的住户。不是拒交，仍然应分摊。',
                },
              ]
            : []),
          ...(rest > 0 ? [{ value: rest, name: '户办理中' }] : []),
          { value: yuan(account.sums.balanceFen), name: '元余额' },
        ]}
      />
      <Row label="总费用" value={yuanWords(account.totalFen)} />
      <Row label="住户分摊" value={yuanWords(account.gapFen)} />
      <View className="co-heading">收入和支出</View>
      <SumRows sums={account.sums} />
      <Lines title="补贴明细" lines={lines.filter(({ kind }) => kind === 'subsidy')} />
      <Lines title="支出明细" lines={lines.filter(({ kind }) => kind === 'expense')} />
      <View className="co-heading">依据和保管</View>
      <Row long label="决定或约定" value={account.agreement} />
      <Row label="决定日期" value={formatDate(account.agreedOn)} />
      <Row label="收款单位" value={account.payee} />
      {account.closing && <Row long label="结账说明" value={account.closing} />}
    </PrintArea>
  )
}

function Lines({ title, lines }: { title: string; lines: AccountLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <View className="co-heading">{title}</View>
      {lines.map(({ id, day, what, party, amountFen, bills }) => (
        <View key={id}>
          <Row label={facts(formatDay(day), what, party)} value={yuanWords(amountFen)} />
          {bills.length > 0 && (
            <View className="co-bills">
              <PhotoGrid
                photos={bills.map((bill) => ({ key: bill.id, src: bill.url, about: '票据照片' }))}
                onOpen={({ src }) =>
                  showPhotos(
                    bills.map(({ url }) => url),
                    src,
                  )
                }
              />
            </View>
          )}
        </View>
      ))}
    </>
  )
}
