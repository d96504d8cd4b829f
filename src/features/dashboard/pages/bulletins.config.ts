export default definePageConfig({ navigationBarTitleText: '月报和年报' })
