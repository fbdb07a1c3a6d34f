import { join, resolve } from 'node:path'
import { app } from 'electron'
import { readArguments } from './launch.ts'
import { openLog } from './log.ts'
import { userFile } from './places.ts'
import { announceScheme } from './protocol.ts'
import { start } from './start.ts'

app.setPath('userData', resolve(process.env.POSTIL_USER_DATA ?? join(app.getPath('appData'), 'Postil')))
const request = readArguments(process.argv.slice(1), process.cwd(), app.getAppPath())

// one process a person: a second start hands its projects to the first
if (app.requestSingleInstanceLock(request)) begin()
else app.quit()

function begin(): void {
  const log = openLog(userFile('logs', 'postil.log'), { echo: !app.isPackaged })
  process.on('uncaughtException', error => log.defect('Uncaught', error))
  process.on('unhandledRejection', error => log.defect('Unhandled rejection', error))
  announceScheme()
  start(request, log)
}
