import { forgetBuilds } from './setup/build.mjs'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/index.mjs'
import { commandOf, root } from './setup/places.mjs'
import { runScript, show } from './setup/run.mjs'

/** `npm run dev`: the app from its sources, the window reloading as they change. */
await runScript(async () => {
  const { env } = await prepare({ build: 'cli' })
  forgetBuilds() // electron-vite dev leaves development bundles in out/
  const flags = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const args = [commandOf('electron-vite'), 'dev', '--watch', ...flags, ...process.argv.slice(2)]
  return withDisplay(env, shown => show(process.execPath, args, { cwd: root, env: shown }))
})
