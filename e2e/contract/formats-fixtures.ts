import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../fixtures/formats')

/** The bytes of a file of other people's programs; see the README beside them. */
export function fixture(name: string): Uint8Array {
  return readFileSync(join(folder, name))
}

/** Names of all of them, without the independent readings and the guide. */
export const fixtureNames: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => statSync(join(folder, name)).isFile())
  .filter(name => !/\.(pdftotext|expected)\.txt$/.test(name) && name !== 'README.md')
  .map(name => name.replaceAll('\\', '/'))
  .sort()
