import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** Puts PDFium beside the thread that reads PDFs with it. */
function pdfium(): Plugin {
  return {
    name: 'postil:pdfium',
    generateBundle() {
      const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
      this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source: readFileSync(file) })
    },
  }
}

/**
 * The command line, for plain Node; beside it what the project host loads as well: the thread that reads people's
 * files, and libxml2 as a module of its own.
 */
export default defineConfig({
  publicDir: false,
  plugins: [pdfium()],
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve('out/cli'),
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: resolve('src/cli/index.ts'),
        reader: resolve('src/project/importing/reader/thread.ts'),
        libxml2: 'libxml2-wasm',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
