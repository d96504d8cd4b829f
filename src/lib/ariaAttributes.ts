/** What a screen reader is told; Taro's mini-program leaves these attributes out. */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-hidden': '',
}

/** The parts of the screen that bear them, for the templates and for the runtime alike. */
export const ARIA_COMPONENTS = { View: ARIA, Text: ARIA, Image: ARIA, Button: ARIA }
