// The app inside the fallback Electron: does what a stock Electron does with `electron FOLDER …`.
// The folder is the first argument that is no flag; its package.json names the app and its main file.
const { app } = require('electron')
const path = require('node:path')

const named = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (named) {
  const folder = path.resolve(named)
  const about = require(path.join(folder, 'package.json'))
  app.setName(about.productName ?? about.name)
  app.setVersion(about.version)
  app.setAppPath(folder)
  process.defaultApp = true
  require(path.join(folder, about.main))
} else {
  console.error('Usage: electron FOLDER [ARGUMENT …]')
  app.exit(2)
}
