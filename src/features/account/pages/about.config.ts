export default definePageConfig({ navigationBarTitleText: '关于先锋云' })
