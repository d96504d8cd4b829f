/** The tab bar of a browser is Taro's own element: a screen reader is told that it is the way around. */
export function nameTabBar(): void {
  const name = () => {
    const bar = document.querySelector('taro-tabbar')
    bar?.setAttribute('role', 'navigation')
    bar?.setAttribute('aria-label', '主菜单')
    return bar !== null
  }
  if (name()) return
  // It is drawn with the first tab, which may be later than the app begins.
  new MutationObserver((_, watcher) => {
    if (name()) watcher.disconnect()
  }).observe(document.body, { childList: true, subtree: true })
}
