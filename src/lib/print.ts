/** Whether there is a printer to be reached from here. */
export const canPrint = true

/** Prints this page; what comes out is in theme/browser.scss and PrintArea. */
export function print(): void {
  window.print()
}
