import { buildProducts } from './setup/build.mjs'
import { prepare } from './setup/index.mjs'
import { runScript } from './setup/run.mjs'

/** `npm run build`: the app and the command line into out/, whether or not they seem current. */
await runScript(async () => {
  await prepare({ electron: false, native: false, build: false })
  await buildProducts(true, line => console.log(`postil: ${line}`), { again: true })
  return 0
})
