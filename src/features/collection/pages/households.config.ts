export default definePageConfig({ navigationBarTitleText: '住户和份额' })
