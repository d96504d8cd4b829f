export default definePageConfig({ navigationBarTitleText: '问题和菜单' })
