import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { PrintArea } from '@/components/PrintArea'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { saveFile } from '@/lib/download'
import { linkTo } from '@/lib/link'
import { canPrint, print } from '@/lib/print'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { pathOf } from '../paths'
import { namesOf } from '../words'
import '../index.scss'

/** 邀请: the sheet that hangs in the entrances of the buildings that are invited to one evening. */
function Invitation() {
  const { deliberations } = useStores()
  const { meetingId = '' } = useRouter().params
  const meeting = deliberations.meeting(meetingId)
  const isDesk = useDesk()
  const saving = useAction(async () => saveFile(await deliberations.printInvitation(meetingId)))
  const { screen } = useLoaded(() => deliberations.loadMeeting(meetingId), meeting !== undefined)
  if (!meeting) return <Screen title="邀请" {...screen} />
  const { startsAt, place, buildings, deliberationId, deliberationTitle, regionName } = meeting
  const url = linkTo(pathOf('detail'), { id: deliberationId })
  const printing = { text: '打印邀请', icon: 'print' as const, onTap: print }
  const download = {
    text: '下载 PDF',
    icon: 'download' as const,
    busy: saving.isBusy,
    onTap: () => void saving.run(),
  }
  return (
    <Screen
      title="邀请"
      subtitle={namesOf(buildings)}
      {...screen}
      acts={
        <>
          <Button kind="secondary" {...download} />
          {canPrint && <Button {...printing} />}
        </>
      }
      bottom={!isDesk && <BottomBar main={download} />}
    >
      <PrintArea
        title="楼栋会邀请"
        subtitle={`${regionName} · ${deliberationTitle}`}
        {...(url && { link: { url, label: '扫码看方案' } })}
      >
        <View className="dl-text">{`${namesOf(buildings, 30)}的各位邻居：`}</View>
        <View className="dl-text">
          请每户来一位，一起听方案、问问题、说想法。不方便来的，可以告诉楼道长，我们上门。
        </View>
        <Row label="时间" value={formatDateTime(startsAt)} strong />
        <Row label="地点" value={place} strong />
        <Row label="请到" value={`${meeting.invited} 户`} />
      </PrintArea>
      {saving.error && <Warning text={saving.error} />}
    </Screen>
  )
}

export default observer(Invitation)
