export default definePageConfig({ navigationBarTitleText: '大家的日常奉献' })
