export default definePageConfig({ navigationBarTitleText: '公益月' })
