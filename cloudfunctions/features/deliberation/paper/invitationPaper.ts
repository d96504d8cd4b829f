/** 楼栋会邀请: hangs in the entrances of the buildings that are invited to one evening. */
import type { FileAnswer } from '@contract/common'
import type { MeetingDetail } from '@contract/deliberation'
import { MARGIN, WIDTH } from '../../activity/paper/layout'
import { momentText } from '../../decision/pack/words'
import { drawPaper } from './sheet'
import { namesText } from './words'

export function drawInvitation(
  meeting: MeetingDetail,
  url: string | undefined,
): Promise<FileAnswer> {
  const { regionName, deliberationTitle, buildings, startsAt, place, invited } = meeting
  const head = {
    title: '楼栋会邀请',
    subtitle: `${regionName} · ${deliberationTitle}`,
    url,
    about: '扫码看方案',
  }
  return drawPaper(head, (doc, from) => {
    const options = { width: WIDTH, lineGap: 8 }
    doc.fillColor('#000').fontSize(17)
    doc.text(`${namesText(buildings)}的各位邻居：`, MARGIN.left, from + 10, options)
    doc.moveDown(0.5)
    doc.text(
      '请每户来一位，一起听方案、问问题、说想法。不方便来的，可以告诉楼道长，我们上门。',
      options,
    )
    doc.moveDown(0.8).fontSize(20)
    for (const line of [
      `时间：${momentText(new Date(startsAt))}`,
      `地点：${place}`,
      `请到：${invited} 户`,
    ]) {
      doc.text(line, options)
    }
  })
}
