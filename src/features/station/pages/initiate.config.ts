export default definePageConfig({ navigationBarTitleText: '发起互助站' })
