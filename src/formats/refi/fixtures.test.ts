import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from './code-points.ts'
import { readPackage } from './testing/read-back.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const folder = `${process.env.POSTIL_SHARED ?? `${repository}../shared`}/refi/fixtures`
const isThere = existsSync(`${folder}/expected.json`)

interface Expected {
  readonly file: string
  readonly convention: { readonly unit: string; readonly newline: string; readonly bom: boolean }
  readonly selections: readonly { quote: string; startPosition: number; endPosition: number }[]
}

const expected: readonly Expected[] = isThere
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : []
/** The files that do as the standard says: UTF-8, code points, LF, no byte-order mark. */
const strict = expected.filter(
  ({ file, convention: { unit, newline, bom } }) =>
    unit === 'cp' && newline === 'LF' && !bom && !file.includes('cp1252'),
)

describe.skipIf(!isThere)(
  `files made by hand${isThere ? '' : ' (skipped: ../shared/refi is not here)'}`,
  () => {
    it('that follow the standard exist', () => {
      expect(strict).not.toEqual([])
    })

    it.each(strict)('$file counts as Postil does', async ({ file, selections }) => {
      const text = (await readPackage(`${folder}/${file}`)).find(entry => entry.name.endsWith('.txt'))
      const stored = text?.bytes.toString('utf8') ?? ''
      const codePoints = codePointsOf(stored)
      for (const { quote, startPosition, endPosition } of selections) {
        const from = codePoints.toUtf16(startPosition)
        expect(stored.slice(from, codePoints.toUtf16(endPosition))).toBe(quote)
        expect(codePoints.fromUtf16(from)).toBe(startPosition)
      }
    })
  },
)
