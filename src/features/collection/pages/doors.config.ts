export default definePageConfig({ navigationBarTitleText: '上门收款' })
