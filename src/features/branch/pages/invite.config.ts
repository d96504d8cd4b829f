export default definePageConfig({ navigationBarTitleText: '邀请党员', enableShareAppMessage: true })
