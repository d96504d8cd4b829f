import { ApproveBranchInput } from '@contract/branch'
import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { BottomBar } from '@/components/BottomBar'
import { Card } from '@/components/Card'
import { DateField, TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { type Found, SearchPicker } from '@/components/SearchPicker'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useForm } from '@/lib/form'
import { replace } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { BranchHead, BranchPapers } from '../components/BranchFacts'
import { RuleNotes } from '../components/RuleNotes'
import { pathOf } from '../paths'
import { toPerson } from '../people'

interface Values {
  body: string
  documentNo: string
  approvedOn: string
  secretary: Found | null
  deputy: Found | null
}

const Input = v.object({
  ...ApproveBranchInput.entries,
  secretaryId: v.pipe(v.string(), v.minLength(1, '请选择书记'), v.uuid()),
})

/** 批准支部 */
function Approve() {
  const { branches } = useStores()
  const { id = '' } = useRouter().params
  const branch = branches.find(id)
  const { screen } = useLoaded(() => branches.load(id), branch !== undefined)
  const [isReturning, setReturning] = useState(false)
  const form = useForm<Values>(
    { body: '', documentNo: '', approvedOn: toDay(), secretary: null, deputy: null },
    { draft: `approve:${id}` },
  )
  const usual = branch?.usualBody
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once, and never over what was typed
  useEffect(() => {
    if (usual && form.values.body === '') form.set('body', usual)
  }, [usual])
  const leave = (words: string) => {
    toast(words)
    replace(`${pathOf('detail')}?id=${id}`)
  }
  const approving = useAction(async () => {
    const { secretary, deputy, ...papers } = form.values
    const input = form.parse(Input, {
      id,
      version: branch?.version,
      ...papers,
      secretaryId: secretary?.id ?? '',
      deputySecretaryId: deputy?.id,
    })
    if (!input) return
    await branches.approve(input)
    form.done()
    leave('已批准，书记可以邀请党员了')
  })
  const returning = useAction(async (reason: string) => {
    await branches.sendBack(id, reason)
    leave('已退回修改')
  })
  const { setProblems } = form
  const { error, problems } = approving
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each failure, not for each drawing
  useEffect(() => {
    if (error && Object.keys(problems).length > 0) setProblems(problems)
  }, [error])
  if (!branch) return <Screen title="批准支部" {...screen} />
  const search = async (query: string) => (await branches.searchLeaders(query)).map(toPerson)

  return (
    <Screen
      column
      title="批准支部"
      subtitle={branch.name}
      {...screen}
      bottom={
        branch.can.approve && (
          <BottomBar
            main={{ text: '批准', busy: approving.isBusy, onTap: () => void approving.run() }}
            second={{ text: '退回', onTap: () => setReturning(true) }}
          />
        )
      }
    >
      <View className="br-form">
        <BranchHead branch={branch} />
        <BranchPapers branch={branch} />
        <RuleNotes branch={branch} />
        {!branch.can.approve && <Warning tone="info" text="这份申请已经处理过，或不由您批准。" />}
        {branch.can.approve && (
          <Card title="批准记录">
            <Warning
              tone="info"
              text="书记和副书记由批准的党组织指定，不选举。"
              basis={RULES['P-8'].article}
            />
            <TextField
              label="批准的党组织"
              placeholder="例如：中共后大街社区委员会"
              maxLength={100}
              {...form.bind('body')}
            />
            <TextField
              label="文号"
              placeholder="例如：后社党委〔2026〕12 号"
              maxLength={60}
              {...form.bind('documentNo')}
            />
            <DateField label="批准日期" to={toDay()} {...form.bind('approvedOn')} />
            <SearchPicker
              label="书记"
              {...form.bind('secretary')}
              error={form.problems['secretaryId']}
              placeholder="姓名、拼音、手机后四位"
              eager
              search={search}
            />
            <SearchPicker
              label="副书记"
              optional
              {...form.bind('deputy')}
              error={form.problems['deputySecretaryId']}
              placeholder="姓名、拼音、手机后四位"
              eager
              search={search}
            />
            {error && <View className="br-error">{error}</View>}
          </Card>
        )}
        <TextSheet
          isOpen={isReturning}
          title="退回修改"
          label="退回理由"
          placeholder="哪里需要改，怎么改"
          act="退回"
          busy={returning.isBusy}
          error={returning.error}
          onSend={(reason) => void returning.run(reason)}
          onClose={() => setReturning(false)}
        />
      </View>
    </Screen>
  )
}

export default observer(Approve)
