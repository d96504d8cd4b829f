import { TABS } from './lib/tabs'

/** Routes and tabs. Tab pages live in the main package, every other feature is a sub-package. */
export default defineAppConfig({
  // All shared parts on one page, to be looked at; never in what is shipped.
  pages: [...TABS, ...(process.env['PIONEER_GALLERY'] === '1' ? ['gallery/index'] : [])],
  // WeChat refuses a sub-package whose root holds a page of the main package: a feature's tab lies in
  // its `tabs` folder, its other pages in `pages`.
  subPackages: [
    {
      root: 'features/account/pages',
      pages: [
        'signIn',
        'roles',
        'bind',
        'devices',
        'approve',
        'outbox',
        'about',
        'bindingRequests',
        'events',
        'grants',
        'lost',
      ],
    },
    {
      root: 'features/member/pages',
      pages: ['list', 'detail', 'edit', 'import', 'bindingCode'],
    },
    {
      root: 'features/organization/pages',
      pages: ['list', 'detail', 'edit'],
    },
    {
      root: 'features/region/pages',
      pages: ['tree', 'hubs'],
    },
    {
      root: 'features/branch/pages',
      pages: [
        'detail',
        'edit',
        'approve',
        'invite',
        'join',
        'members',
        'groups',
        'partyGroups',
        'board',
        'taskEdit',
        'task',
        'meetings',
        'meetingEdit',
        'meeting',
        'summary',
      ],
    },
    {
      root: 'features/activity/pages',
      pages: [
        'detail',
        'edit',
        'overdue',
        'spotCheck',
        'calendar',
        'settings',
        'codes',
        'onSite',
        'hours',
        'checkIn',
        'record',
        'qualifications',
        'sheets',
        'verify',
        'seals',
        'city',
        'givings',
        'giving',
        'publicGivings',
      ],
    },
    {
      root: 'features/household/pages',
      pages: ['mine'],
    },
    {
      root: 'features/deliberation/pages',
      pages: [
        'list',
        'detail',
        'begin',
        'questions',
        'choose',
        'desk',
        'meetings',
        'meeting',
        'doubts',
        'board',
        'invitation',
        'opinions',
      ],
    },
    {
      root: 'features/notice/pages',
      pages: ['inbox'],
    },
    {
      root: 'features/station/pages',
      pages: ['detail', 'initiate', 'participation', 'event', 'eventNew'],
    },
    {
      root: 'features/collection/pages',
      pages: ['list', 'detail', 'edit', 'households', 'doors', 'desk', 'account', 'receipt'],
    },
    {
      root: 'features/decision/pages',
      pages: ['list', 'detail', 'edit', 'register', 'units', 'papers', 'objections', 'pack'],
    },
    {
      root: 'features/dashboard/pages',
      pages: ['place', 'report', 'subject', 'list', 'wall', 'screens', 'bulletins'],
    },
    {
      root: 'features/problem/pages',
      pages: ['list', 'detail', 'bring'],
    },
    {
      root: 'features/campaign/pages',
      pages: ['list', 'detail', 'edit'],
    },
  ],
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
        pagePath: TABS[0],
        text: '今天',
        iconPath: 'assets/tab/today.png',
        selectedIconPath: 'assets/tab/today-on.png',
      },
      {
        pagePath: TABS[1],
        text: '支部',
        iconPath: 'assets/tab/branch.png',
        selectedIconPath: 'assets/tab/branch-on.png',
      },
      {
        pagePath: TABS[2],
        text: '活动',
        iconPath: 'assets/tab/activity.png',
        selectedIconPath: 'assets/tab/activity-on.png',
      },
      {
        pagePath: TABS[3],
        text: '互助站',
        iconPath: 'assets/tab/station.png',
        selectedIconPath: 'assets/tab/station-on.png',
      },
      {
        pagePath: TABS[4],
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  // The browser's sliding pages put a transform around fixed sheets; a desk does not want them anyway.
  animation: false,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
