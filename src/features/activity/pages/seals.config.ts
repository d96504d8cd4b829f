export default definePageConfig({ navigationBarTitleText: '盖章申请' })
