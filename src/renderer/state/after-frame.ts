/**
 * Lets what people are looking at be drawn before lists and counts follow. A window in the background has no frames
 * and no idle time.
 */
export function afterFrame(work: () => void): void {
  let isDone = false
  const once = () => {
    if (!isDone) work()
    isDone = true
  }
  requestAnimationFrame(() => requestIdleCallback(once, { timeout: LONGEST_WAIT }))
  setTimeout(once, 2 * LONGEST_WAIT)
}

/** In milliseconds. */
const LONGEST_WAIT = 150
