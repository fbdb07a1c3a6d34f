import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { projectHost } from './scripts/build/project-host.ts'

/** The oldest runtime the window and its host are started on: Electron 33. */
const NODE = 'node20.18'
const CHROME = 'chrome130'

/** Everything but Electron itself and the native module is bundled, so node_modules matter only while building. */
const external = ['electron', 'better-sqlite3', /^node:/]

export default defineConfig({
  main: {
    plugins: [projectHost(resolve('src/project/host.ts'), 'host', NODE, external)],
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { index: resolve('src/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      target: CHROME,
      minify: true,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
