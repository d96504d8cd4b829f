export default definePageConfig({ navigationBarTitleText: '时长设置' })
