export default definePageConfig({ navigationBarTitleText: '新建支部' })
