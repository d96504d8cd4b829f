import { Text, View } from '@tarojs/components'

/** 今天 */
export default function Today() {
  return (
    <View>
      <Text>今天</Text>
    </View>
  )
}
