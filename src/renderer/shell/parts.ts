const focusable = '[tabindex="0"], button:not([disabled]), input, textarea, [contenteditable=true]'

/** What people go to a part for: its list, or the text. */
const first = '[data-part-focus], .cm-content'

/** Moves the focus to the next part of the window (`data-part`), round and round. */
export function focusNextPart(step: 1 | -1): void {
  // A part that holds parts, as the middle does with two texts, is gone to by those.
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]:not(:has([data-part]))')]
  const at = parts.findIndex(part => part.contains(document.activeElement))
  for (let tried = 1; tried <= parts.length; tried++) {
    const index = (at + step * tried + parts.length * (tried + 1)) % parts.length
    const wanted = parts[index]?.querySelector<HTMLElement>(first)
    const target = wanted ?? parts[index]?.querySelector<HTMLElement>(focusable)
    if (target) {
      target.focus()
      return
    }
  }
}

/** Gives the keys to the middle of the desk just gone to, once it is drawn. */
export function focusDesk(): void {
  requestAnimationFrame(() => {
    const centre = document.querySelector('main .centre')
    const wanted = '[data-part-focus], [role=grid], textarea'
    const focused = centre?.querySelector('[data-focused]') ?? centre
    focused?.querySelector<HTMLElement>(wanted)?.focus()
  })
}
