export default definePageConfig({ navigationBarTitleText: '新建公益月' })
