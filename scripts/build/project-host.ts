import { build, type Plugin } from 'vite'
import { lazyLibxml2 } from './lazy-libxml2.ts'

/**
 * Bundles the project host on its own and puts it beside the main process: `FILE.cjs` and `FILE-….cjs`.
 * As a second entry of the same bundle it would share chunks with the main process, and the bundler then lets
 * either load the other (seen with iconv-lite: main's first line required the host and opened SQLite in main).
 */
export function projectHost(
  entry: string,
  fileName: string,
  target: string,
  external: (string | RegExp)[],
): Plugin {
  return {
    name: 'postil:project-host',
    apply: 'build',
    async buildStart() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [lazyLibxml2('../cli/libxml2.mjs')],
        ssr: { noExternal: true },
        build: {
          ssr: true,
          write: false,
          target,
          minify: false,
          rolldownOptions: {
            external,
            input: { [fileName]: entry },
            output: {
              format: 'cjs',
              entryFileNames: '[name].cjs',
              chunkFileNames: `${fileName}-[name]-[hash].cjs`,
            },
          },
        },
      })
      if (!('output' in built)) throw new Error('vite gave no output for the project host')
      for (const part of built.output) {
        const source = part.type === 'chunk' ? part.code : part.source
        this.emitFile({ type: 'asset', fileName: part.fileName, source })
        if (part.type === 'chunk') for (const file of part.moduleIds.filter(isFile)) this.addWatchFile(file)
      }
    },
  }
}

function isFile(id: string): boolean {
  return !id.startsWith('\0')
}
