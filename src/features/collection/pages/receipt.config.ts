export default definePageConfig({ navigationBarTitleText: '查验收据' })
