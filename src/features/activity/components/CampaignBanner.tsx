import type { Campaign } from '@contract/campaign'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { daysUntil, formatDay } from '@/lib/dates'
import { openCampaign } from '../paths'
import { facts } from '../words'
import '../index.scss'

function whenOf({ phase, startsOn, endsOn }: Campaign): string {
  if (phase === 'upcoming') return `${formatDay(startsOn)} 开始`
  const left = daysUntil(endsOn)
  return left > 0 ? `还有 ${left} 天` : '今天结束'
}

/** The campaigns that go on, above everything: one tap leads to the page of each. */
export function CampaignBanner({ campaigns }: { campaigns: Campaign[] }) {
  return (
    <View className="ac-banners">
      {campaigns.map((campaign) => (
        <Tap
          key={campaign.id}
          className="ac-banner"
          onTap={() => openCampaign('detail', { id: campaign.id })}
        >
          <View className="ac-banner__words">
            <View className="ac-banner__name">{campaign.name}</View>
            <Text className="ac-banner__facts">
              {facts(whenOf(campaign), `${campaign.activityCount} 场活动`, campaign.regionName)}
            </Text>
          </View>
          <Icon name="right" />
        </Tap>
      ))}
    </View>
  )
}
