export default definePageConfig({ navigationBarTitleText: '交市平台' })
