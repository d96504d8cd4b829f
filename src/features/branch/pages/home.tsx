import { Text, View } from '@tarojs/components'

/** 支部 */
export default function Home() {
  return (
    <View>
      <Text>支部</Text>
    </View>
  )
}
