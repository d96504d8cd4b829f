export default definePageConfig({ navigationBarTitleText: '复核和收支' })
