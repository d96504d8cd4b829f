export default definePageConfig({ navigationBarTitleText: '枢纽网络' })
