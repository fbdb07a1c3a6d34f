import { join } from 'node:path'
import { hasDisplay, withDisplay } from './setup/display.mjs'
import { prepare } from './setup/index.mjs'
import { root } from './setup/places.mjs'
import { runScript, show } from './setup/run.mjs'

/** `npm start`: the app on the sample project, or on what the arguments name; without a display, the guided demo. */
await runScript(async () => {
  const { electronPath, env } = await prepare()
  const wishes = process.argv.length > 2 ? process.argv.slice(2) : ['--sample']
  if (hasDisplay(env)) return show(electronPath, [...electronFlags(env), root, ...wishes], { env })
  console.log('postil: no display here, so the guided demo runs on a virtual one')
  const demo = join(root, 'scripts', 'demo.mjs')
  return withDisplay(env, shown =>
    show(process.execPath, [demo, ...process.argv.slice(2)], { cwd: root, env: shown }),
  )
})

function electronFlags(env) {
  if (process.platform !== 'linux') return []
  return [
    ...(process.getuid() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with it
    ...(env.DISPLAY ? [] : ['--ozone-platform-hint=auto']), // Wayland without X
  ]
}
