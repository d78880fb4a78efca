export type ThemeChoice = 'light' | 'dark' | 'system'

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
let chosen: ThemeChoice = 'system'

function applyTheme(): void {
  const isDark = chosen === 'system' ? systemIsDark.matches : chosen === 'dark'
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

systemIsDark.addEventListener('change', applyTheme)

/** Sets the look of the whole window; `system` follows the computer, also while the program runs. */
export function setTheme(choice: ThemeChoice): void {
  chosen = choice
  applyTheme()
}

/**
 * Keeps react-aria from injecting its one style element, which `style-src 'self'` would refuse: it looks for an element
 * with this id first. The rule itself stands in base.css. Call once, before the first render.
 */
export function claimPressableStyle(): void {
  const id = 'react-aria-pressable-style'
  if (document.getElementById(id)) return
  const marker = document.createElement('meta')
  marker.id = id
  document.head.append(marker)
}
