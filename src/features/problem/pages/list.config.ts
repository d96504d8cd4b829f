export default definePageConfig({ navigationBarTitleText: '民生问题' })
