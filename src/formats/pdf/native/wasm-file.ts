import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'pdfium.wasm'

/** PDFium's code: beside the running bundle, where the build puts it, else in the installed package. */
export function wasmFile(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), NAME)
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`@embedpdf/pdfium/${NAME}`)
}
