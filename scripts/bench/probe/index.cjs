// The app for the figures of starting: the real one, with a second preload script beside its own that tells when
// something is painted, and without a debugger, which would slow the start.
const began = Date.now()
const { app, ipcMain, session } = require('electron')
const { join } = require('node:path')

const root = join(__dirname, '../../..')
const about = require(join(root, 'package.json'))
const tell = message => process.send?.(message)

app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(root)
app.whenReady().then(() => {
  addPreload(session.defaultSession, join(__dirname, 'preload.cjs'))
  tell({ main: began, ready: Date.now() })
})
ipcMain.on('bench', (_event, message) => tell(message))
process.on('message', () => app.quit())
require(join(root, about.main))

/** Electron 35 has a new name for it; the old one goes later. */
function addPreload(to, filePath) {
  if (to.registerPreloadScript) to.registerPreloadScript({ type: 'frame', filePath })
  else to.setPreloads([...to.getPreloads(), filePath])
}
