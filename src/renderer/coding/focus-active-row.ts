/** Puts the focus on the active coding in the list at the right, or into a field of it; it may have to be drawn first. */
export function focusActiveRow(within = 'button', tries = 20): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`.codings-here [aria-current=true] ${within}`)
    if (target !== null) target.focus()
    // The words of a coding are asked for before its row is there.
    else if (tries > 0) focusActiveRow(within, tries - 1)
  })
}
