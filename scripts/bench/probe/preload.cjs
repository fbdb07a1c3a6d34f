// Tells, for each mark, when the frame in which it first is in the page was painted: milliseconds since 1970.
const { ipcRenderer } = require('electron')

const MARKS = {
  usable: 'html[data-ready="true"]',
  documents: 'html[data-ready="true"] .document__name',
}

const wanted = new Map(Object.entries(MARKS))
const observer = new MutationObserver(look)
observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] })
ipcRenderer.send('bench', { page: performance.timeOrigin })

function look() {
  for (const [mark, selector] of wanted) {
    if (document.querySelector(selector) === null) continue
    wanted.delete(mark)
    afterPaint(() => ipcRenderer.send('bench', { [mark]: performance.timeOrigin + performance.now() }))
  }
  if (wanted.size === 0) observer.disconnect()
}

/** A message posted in an animation frame arrives when that frame has been drawn. */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  })
}
