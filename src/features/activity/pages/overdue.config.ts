export default definePageConfig({ navigationBarTitleText: '待记录的活动' })
