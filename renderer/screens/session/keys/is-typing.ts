const TYPING =
  'input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable], [role=listbox], [aria-haspopup=listbox], [role=menu]'

/** Whether keys pressed here are text, or find their way through a list of their own. */
export function isTyping(target: Element): boolean {
  return target.closest(TYPING) !== null
}
