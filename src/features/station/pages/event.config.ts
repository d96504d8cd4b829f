export default definePageConfig({ navigationBarTitleText: '互助站活动' })
