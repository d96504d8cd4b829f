import { Card } from '@/components/Card'
import { Done } from '@/components/Done'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import { PrintArea } from '@/components/PrintArea'
import { QrCode } from '@/components/QrCode'
import { Row } from '@/components/Row'
import { Skeleton } from '@/components/Skeleton'

/** Done, empty, in error, loading, and on paper. */
export function States() {
  return (
    <>
      <Card>
        <Done
          title="已签到"
          text="14:02 · 公益月 桶边督导"
          note="现场二维码可以证明签到时间，稍后送出也算数"
        />
      </Card>
      <Card>
        <Empty
          text="还没有任务。组长布置后会出现在这里。"
          act={{ text: '看看全组任务', onTap: () => undefined }}
        />
      </Card>
      <Card>
        <ErrorPanel text="网络不通，没有加载出来。请检查网络后重试。" onRetry={() => undefined} />
      </Card>
      <Skeleton rows={1} />
      <PrintArea
        title="志愿服务记录单"
        subtitle="编号 2026-1123-07"
        link={{ url: 'https://example.cn/v/abc', label: '扫码核验' }}
      >
        <Row label="姓名" value="何建国" />
      </PrintArea>
      <QrCode text="PIONEER-CHECKIN-0123456789" label="签到码 14:02:30" />
    </>
  )
}
