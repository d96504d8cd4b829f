export default definePageConfig({ navigationBarTitleText: '提一个问题' })
