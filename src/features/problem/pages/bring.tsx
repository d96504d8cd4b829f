import type { ProblemKind, Urgency } from '@contract/problem'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { ChipsField, SwitchField, TextArea, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useFollow } from '@/lib/useFollow'
import { useSettled } from '@/lib/useSettled'
import { useStores } from '@/stores/root'
import { PhotoField, usePhotos } from '../components/PhotoField'
import { SimilarList } from '../components/SimilarList'
import { DraftInput, EMPTY } from '../draft'
import { pathOf } from '../paths'
import { KINDS, URGENCY_OPTIONS } from '../words'
import '../index.scss'

/** 提一个问题: words, place, pictures; what others have brought of the same is shown meanwhile. */
function Bring() {
  const { problems } = useStores()
  const { station = '' } = useRouter().params
  const form = useForm(EMPTY, { draft: `problem:${station}` })
  const pictures = usePhotos()
  const { words, place, kind, urgency, showsName, belongsHere } = form.values
  const comparing = useAction(problems.compare)
  const [typed, near] = [useSettled(words), useSettled(place)]
  useFollow({ stationId: station, words: typed, place: near }, comparing)
  const bringing = useAction(async () => {
    const input = form.parse(DraftInput, { ...form.values, stationId: station })
    if (!input) return
    const { id } = await problems.bring(input, pictures.photos)
    form.done()
    toast('已交给互助站')
    replace(`${pathOf('detail')}?id=${id}`)
  })
  const { similar } = problems
  return (
    <Screen
      title="提一个问题"
      column
      bottom={
        <BottomBar
          main={{ text: '交给互助站', busy: bringing.isBusy, onTap: () => void bringing.run() }}
          note="互助站看过以后邻居才看得到；没有您的同意，邻居看不到您是谁。"
        />
      }
    >
      <View className="pb-form">
        {bringing.error && <Warning text={bringing.error} />}
        <Card>
          <TextArea
            label="什么问题"
            placeholder="例如：三单元门口的路灯不亮，晚上老人下楼看不见台阶"
            maxLength={500}
            {...form.bind('words')}
          />
          <TextField
            label="在哪里"
            placeholder="例如：7号楼3单元门口"
            maxLength={60}
            {...form.bind('place')}
          />
          <SimilarList rows={similar} />
          <ChipsField
            label="类别"
            options={KINDS}
            value={[kind]}
            error={form.problems['kind']}
            onChange={([next]) => form.set('kind', next as ProblemKind)}
          />
          <ChipsField
            label="缓急"
            options={URGENCY_OPTIONS}
            value={[urgency]}
            onChange={([next]) => form.set('urgency', next as Urgency)}
          />
          <PhotoField {...pictures} />
        </Card>
        <Card>
          <SwitchField
            label="我住在这里，或在这里工作"
            error={form.problems['belongsHere']}
            value={belongsHere}
            onChange={(next) => form.set('belongsHere', next)}
          />
          <SwitchField
            label="让邻居看到是我提的"
            hint="关着的时候，只有互助站和社区知道"
            value={showsName}
            onChange={(next) => form.set('showsName', next)}
          />
        </Card>
      </View>
    </Screen>
  )
}

export default observer(Bring)
