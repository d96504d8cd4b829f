export default definePageConfig({ navigationBarTitleText: '住户的意见' })
