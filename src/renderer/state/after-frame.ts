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

/** Subscribes like `subscribe`, but hears of changes once they are drawn, of several at once. */
export function afterFrames(subscribe: (hear: () => void) => () => void): (hear: () => void) => () => void {
  return hear => {
    let isWaiting = false
    let isOver = false
    const tell = () => {
      isWaiting = false
      if (!isOver) hear()
    }
    const stop = subscribe(() => {
      if (!isWaiting) afterFrame(tell)
      isWaiting = true
    })
    return () => {
      isOver = true
      stop()
    }
  }
}

/** In milliseconds. */
const LONGEST_WAIT = 150
