import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line, for plain Node, and beside it libxml2 as the module that the project host loads as well. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve('out/cli'),
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: resolve('src/cli/index.ts'), libxml2: 'libxml2-wasm' },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
