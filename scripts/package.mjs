import { prepare } from './setup/index.mjs'
import { commandOf, root } from './setup/places.mjs'
import { runScript, show } from './setup/run.mjs'

/** Since Node-API 10 the binaries that better-sqlite3 brings along can be used; see electron-builder.yml. */
const NODE_API_SHIPPED = 10

/** `npm run package`: the app as a folder in dist/; other targets by arguments, as in `-- --linux tar.gz`. */
await runScript(async () => {
  const { electron, env } = await prepare()
  const leftOut = electron.napi >= NODE_API_SHIPPED ? 'build' : 'prebuilds'
  const given = process.argv.slice(2)
  const args = [
    commandOf('electron-builder'),
    ...(given.length > 0 ? given : ['--dir']),
    `-c.electronDist=${electron.folder}`,
    `-c.electronVersion=${electron.version}`,
  ]
  return show(process.execPath, args, { cwd: root, env: { ...env, POSTIL_NATIVE_LEFT_OUT: leftOut } })
})
