export default definePageConfig({ navigationBarTitleText: '任职管理' })
