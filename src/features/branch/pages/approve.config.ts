export default definePageConfig({ navigationBarTitleText: '批准支部' })
