/** For BottomBar: where several screens of a form lie above the button, that something there is red. */
export function problemNote(problems: Record<string, string>): { note?: string } {
  const count = Object.keys(problems).length
  return count > 0 ? { note: `有 ${count} 处要修改，请看上面的红字。` } : {}
}
