/**
 * Runs in the page, before a project is open. Puts `benchClock` there, which takes times by the page's own clock:
 * from the time stamp of a click or key press to the moment when the frame with its result was drawn.
 */
export function installClock() {
  /** What preload says when it hands over the project's port: PORT_MESSAGE in src/ipc/constants.ts. */
  const PORT_MESSAGE = 'postil-port'
  const PATIENCE = 30_000
  const acts = new Set()

  window.addEventListener('message', ({ data, ports }) => {
    if (data !== PORT_MESSAGE) return
    const tell = ({ data }) => {
      if (data.event?.kind === 'act') for (const hear of [...acts]) hear(data.event)
    }
    // capturing listeners hear first, before the page has drawn anything
    ports[0].addEventListener('message', tell, true)
  })

  /** How many codings each visible stretch of text has: another coding is another answer. */
  const marks = () => Array.from(document.querySelectorAll('.cm-coding'), mark => mark.dataset.codings).join()

  const firstWords = () => document.querySelector('.reading .cm-line')?.textContent

  /** A message posted in an animation frame arrives when that frame has been drawn. */
  const painted = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })

  const inPage = isThere =>
    new Promise(resolve => {
      const observer = new MutationObserver(look)
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      look()
      function look() {
        if (!isThere()) return
        observer.disconnect()
        resolve(performance.now())
      }
    })

  const next = (type, isWanted = () => true) =>
    new Promise(resolve => {
      const hear = event => {
        if (!isWanted(event)) return
        window.removeEventListener(type, hear, true)
        resolve(event.timeStamp)
      }
      window.addEventListener(type, hear, true)
    })

  const nextAct = () =>
    new Promise(resolve => {
      const hear = event => {
        if (event.act.kind === 'base') return // the coder joins before the first coding
        acts.delete(hear)
        resolve({ event, at: performance.now() })
      }
      acts.add(hear)
    })

  /** From the next key of that name to the marks painted after the act of that name. */
  const acting = async (isKey, operation) => {
    const before = marks()
    const told = nextAct()
    const pressed = await next('keydown', isKey)
    const { event, at } = await told
    if (event.act.operation !== operation) throw new Error(`Not ${operation} but ${event.act.operation}`)
    const marked = await inPage(() => marks() !== before)
    const end = await painted()
    return { ms: end - pressed, parts: { stored: at - pressed, marks: marked - at, paint: end - marked } }
  }

  /** Scrolls on by the wheel's step in each frame; how long the frames were, and the longest task between them. */
  const scrolling = async () => {
    const scroller = document.querySelector('.cm-scroller')
    const tasks = []
    const observer = new PerformanceObserver(list =>
      tasks.push(...list.getEntries().map(task => task.duration)),
    )
    observer.observe({ type: 'longtask' })
    const frames = []
    let last = await new Promise(requestAnimationFrame)
    for (let frame = 0; frame < 120; frame++) {
      scroller.scrollBy(0, 120)
      const now = await new Promise(requestAnimationFrame)
      frames.push(now - last)
      last = now
    }
    observer.disconnect()
    frames.sort((a, b) => a - b)
    return { ms: frames[Math.floor(frames.length * 0.95)], parts: { 'longest task': Math.max(0, ...tasks) } }
  }

  const clocks = {
    scrolling,
    /** From the next U to the mark gone after the act. */
    removing: () => acting(({ key }) => key === 'u', 'codings.remove'),
    /** From the next click to text and brackets and marks of codings painted, where there are none yet. */
    async opening() {
      if (marks() !== '') throw new Error('There are marks before the document is open')
      const before = firstWords()
      const click = await next('click')
      const text = await inPage(() => firstWords() !== before)
      const marked = await inPage(() => marks() !== '' && document.querySelector('.cm-margin-bracket'))
      const end = await painted()
      return { ms: end - click, parts: { text: text - click, marks: marked - text, paint: end - marked } }
    },
    /** From the next F8 to the text in another script, with marks, painted. */
    async switching() {
      const words = () => document.querySelector('.reading .cm-content')?.textContent
      const before = words()
      const key = await next('keydown', ({ key }) => key === 'F8')
      const text = await inPage(() => words() !== before)
      const marked = await inPage(() => marks() !== '' && document.querySelector('.cm-margin-bracket'))
      const end = await painted()
      return { ms: end - key, parts: { text: text - key, marks: marked - text, paint: end - marked } }
    },
    /** From the next key to what the picker offers for the words as they are by then, painted. */
    async picking() {
      const box = () => document.querySelector('.coding-bar input')
      const key = await next('keydown')
      await next('input')
      const typed = performance.now()
      const end = await painted()
      if (box() === null) throw new Error('The picker is gone')
      return { ms: end - key, parts: { typed: typed - key, shown: end - typed } }
    },
    /** The script a key typed into the text costs: until its events are dealt with, and in the frame that follows. */
    async typing() {
      await next('keydown')
      const begun = performance.now()
      const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve(performance.now())))
      const first = frame()
      await next('input')
      const handled = await new Promise(resolve => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
      const last = frame()
      const [from, to] = await Promise.all([first, last])
      // A frame that came before the message is in what was taken until then.
      const drawn = from < handled ? 0 : to - from
      return { ms: handled - begun + drawn, parts: { handled: handled - begun, frame: drawn } }
    },
    /** From the next Enter to the new mark painted after the act, which is told when it is on disk. */
    applying: () => acting(({ key }) => key === 'Enter', 'codings.apply'),
  }

  let pending
  window.benchClock = {
    /** Makes a clock wait for what it begins with; `taken` then gives its time. */
    start(name) {
      pending = clocks[name]().then(
        value => ({ value }),
        error => ({ error: error.message }),
      )
    },
    async taken() {
      const late = new Promise(resolve => setTimeout(resolve, PATIENCE, { error: 'It never came to an end' }))
      const { value, error } = await Promise.race([pending, late])
      if (error !== undefined) throw new Error(error)
      return value
    },
    painted,
  }
}
