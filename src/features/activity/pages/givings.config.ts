export default definePageConfig({ navigationBarTitleText: '日常奉献' })
