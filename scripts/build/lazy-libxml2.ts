import type { Plugin } from 'vite'

/**
 * libxml2-wasm is an ES module that awaits at its top level, which no CommonJS bundle can hold. It is therefore
 * built once as a module of its own (out/cli/libxml2.mjs, see vite.cli.config.ts) and the CommonJS bundles load it
 * from there at run time, by `await import('libxml2-wasm')` in the sources. A static import is refused here,
 * because it would only fail once the app is started.
 */
export function lazyLibxml2(address: string): Plugin {
  return {
    name: 'postil:lazy-libxml2',
    enforce: 'pre',
    resolveId(name, importer, { kind }) {
      if (name !== 'libxml2-wasm') return null
      if (kind === 'dynamic-import') return { id: address, external: true }
      return this.error(
        `${importer}: load libxml2-wasm by await import('libxml2-wasm'), not by a static import`,
      )
    },
  }
}
