export default definePageConfig({ navigationBarTitleText: '公益月、文明月' })
