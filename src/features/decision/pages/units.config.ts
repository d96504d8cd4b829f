export default definePageConfig({ navigationBarTitleText: '逐套核对' })
