/** Routes and tabs. Tab pages live in the main package, every other feature is a sub-package. */
export default defineAppConfig({
  pages: [
    'features/notice/pages/today',
    'features/branch/pages/home',
    'features/account/pages/me',
  ],
  subPackages: [],
  window: {
    navigationBarTitleText: '先锋云',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: 'white',
    backgroundColor: '@background',
    backgroundTextStyle: '@pull',
  },
  tabBar: {
    color: '@tab',
    selectedColor: '@tabSelected',
    backgroundColor: '@sheet',
    borderStyle: 'black',
    list: [
      {
        pagePath: 'features/notice/pages/today',
        text: '今天',
        iconPath: 'assets/tab/today.png',
        selectedIconPath: 'assets/tab/today-on.png',
      },
      {
        pagePath: 'features/branch/pages/home',
        text: '支部',
        iconPath: 'assets/tab/branch.png',
        selectedIconPath: 'assets/tab/branch-on.png',
      },
      {
        pagePath: 'features/account/pages/me',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  permission: {
    'scope.userLocation': { desc: '用于在签到时核对您是否在活动现场' },
  },
})
