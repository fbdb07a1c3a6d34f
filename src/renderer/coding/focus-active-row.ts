/** Puts the focus on the active coding in the list at the right, which may have to be drawn first. */
export function focusActiveRow(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.codings-here [aria-current=true] button')?.focus()
  })
}
