/** WeChat draws the tab bar itself, and its readers know it. */
export function nameTabBar(): void {}
