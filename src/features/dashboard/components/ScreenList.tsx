import type { WallScreen } from '@contract/dashboard'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { formatDateTime } from '@/lib/dates'

interface Props {
  screens: WallScreen[]
  onEnd: (screen: WallScreen) => void
}

const holds = ({ endedAt, expiresAt }: WallScreen) =>
  endedAt === undefined && Date.parse(expiresAt) > Date.now()

/** The links that were given out: by whom, until when; those that hold can be stopped. */
export function ScreenList({ screens, onEnd }: Props) {
  if (screens.length === 0) return null
  return (
    <>
      <SectionTitle title="开通过的大屏" side="停用和到期的保留 30 天" />
      {screens.map((screen) => (
        <Card key={screen.id} title={screen.name}>
          {holds(screen) ? (
            <Tag text="有效" tone="ok" icon="check" />
          ) : (
            <Tag text={screen.endedAt ? '已停用' : '已到期'} tone="plain" icon="close" />
          )}
          <View className="db-note">
            {`${screen.createdBy.name}，${formatDateTime(screen.createdAt)}开通；${
              screen.endedAt
                ? `${formatDateTime(screen.endedAt)}停用`
                : `有效期至 ${formatDateTime(screen.expiresAt)}`
            }`}
          </View>
          {holds(screen) && (
            <Button small kind="secondary" text="停用" onTap={() => onEnd(screen)} />
          )}
        </Card>
      ))}
    </>
  )
}
