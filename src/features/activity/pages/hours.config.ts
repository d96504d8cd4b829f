export default definePageConfig({ navigationBarTitleText: '名单和时长' })
