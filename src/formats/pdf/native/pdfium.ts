import { readFile } from 'node:fs/promises'
import { init } from '@embedpdf/pdfium'
import type { PdfiumExports } from './exports.ts'
import { Memory } from './memory.ts'
import { wasmFile } from './wasm-file.ts'

/** The most memory PDFium may take, in bytes: a file that unpacks to more is refused. */
const MAX_HEAP = 512 * 1024 * 1024
/** A module whose memory has grown beyond this is not kept for the next file; WebAssembly memory never shrinks. */
const LARGEST_KEPT_HEAP = 64 * 1024 * 1024

/** One running PDFium. Its calls are synchronous; a call that traps leaves it unusable. */
export interface Pdfium {
  readonly exports: PdfiumExports
  readonly memory: Memory
  /** Whether PDFium asked for more memory than it may take. */
  isExhausted(): boolean
}

let compiled: Promise<WebAssembly.Module> | null = null
let idle: Pdfium | null = null

/**
 * Runs `use` with a PDFium of its own. It serves the next file too, unless `use` threw anything at all: then it is
 * thrown away with everything left open in it.
 */
export async function withPdfium<Result>(use: (pdfium: Pdfium) => Promise<Result>): Promise<Result> {
  const pdfium = idle ?? (await startPdfium())
  idle = null
  const result = await use(pdfium)
  if (pdfium.exports.memory.buffer.byteLength <= LARGEST_KEPT_HEAP) idle = pdfium
  return result
}

async function startPdfium(): Promise<Pdfium> {
  compiled ??= compile()
  const module = await compiled
  let isExhausted = false
  let fail: (reason: unknown) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  const overrides = {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object {
      const env = imports.env
      const grow = env?.emscripten_resize_heap
      if (env !== undefined && typeof grow === 'function') {
        env.emscripten_resize_heap = (size: number) => {
          if (size >>> 0 <= MAX_HEAP) return grow(size)
          isExhausted = true
          return 0
        }
      }
      WebAssembly.instantiate(module, imports).then(done).catch(fail)
      return {}
    },
    // PDFium reports what it finds odd in a file; nobody reads that here
    print() {},
    printErr() {},
  }
  const { pdfium } = await Promise.race([init(overrides as Parameters<typeof init>[0]), failure])
  const exports = pdfium.wasmExports as unknown as PdfiumExports
  exports.PDFiumExt_Init()
  return { exports, memory: new Memory(exports), isExhausted: () => isExhausted }
}

async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(wasmFile()))
}
