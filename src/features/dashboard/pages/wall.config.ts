export default definePageConfig({
  navigationBarTitleText: '大屏',
  navigationBarBackgroundColor: '#15110f',
  navigationBarTextStyle: 'white',
  backgroundColor: '#15110f',
})
