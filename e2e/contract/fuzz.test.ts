import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fixture } from './formats-fixtures.ts'
import { edits, mutate, mutatePart } from './formats-mutations.ts'
import { faultsOf, ReadingThread } from './formats-thread.ts'

/*
 * Small sound files of each kind, changed at random and read: what comes is a text or a refusal. Every run is the
 * same. POSTIL_FUZZ_RUNS asks for more of them, POSTIL_FUZZ_SEED for others, POSTIL_FUZZ_KEEP names a folder for
 * the files that failed.
 */
const RUNS = Number(process.env.POSTIL_FUZZ_RUNS ?? 2_000)
const SEED = Number(process.env.POSTIL_FUZZ_SEED ?? 20_240_301)

const files = [
  'article-gb18030.txt',
  'article-libreoffice.html',
  'article-chromium.mhtml',
  'article-pandoc.docx',
  'article-libreoffice.doc',
  'article-pandoc.odt',
  'article-pandoc.rtf',
  'article-libreoffice.epub',
  'article-reportlab.pdf',
  'open.pdf',
  'paper-groff.pdf',
  'talk.srt',
  'talk.vtt',
  'survey-gbk.csv',
  'survey.tsv',
  'survey-openpyxl.xlsx',
  'zotero/export.ris',
  'zotero/export.bib',
  'zotero/export.json',
]
const samples = files.map(name => fixture(name))
const archives = files.filter(name => /\.(docx|odt|epub|xlsx)$/.test(name))
/** The parts of an archive get twice the runs: most edits of the packed bytes end at the checksum. */
const shares = files.length + 2 * archives.length

const thread = new ReadingThread()
afterAll(() => thread.close())

async function expectTextOrRefusal(bytes: Uint8Array, name: string): Promise<void> {
  const faults = faultsOf(await thread.read(bytes, basename(name)))
  const keep = process.env.POSTIL_FUZZ_KEEP
  if (faults.length > 0 && keep !== undefined) {
    writeFileSync(join(keep, `failed-${basename(name)}`), bytes)
    writeFileSync(join(keep, `failed-${basename(name)}.why`), faults.join('\n'))
  }
  expect(faults).toEqual([])
}

const change = edits(samples.length)

/** Starts again with each kind, so that a new kind does not change what the others are tried with. */
function settings(share: number, kind: number) {
  return { numRuns: Math.ceil((RUNS * share) / shares), seed: SEED + kind }
}

describe(`${RUNS} changed files are read or refused`, () => {
  it.each(files.map((name, index) => ({ name, index })))(
    '$name',
    async ({ name, index }) => {
      const property = fc.asyncProperty(change, async all => {
        await expectTextOrRefusal(mutate(fixture(name), all, samples), name)
      })
      await fc.assert(property, settings(1, index))
    },
    300_000,
  )

  it.each(archives.map((name, index) => ({ name, index })))(
    'the parts of $name',
    async ({ name, index }) => {
      const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
      const property = fc.asyncProperty(part, change, fc.boolean(), async (chosen, all, isTree) => {
        await expectTextOrRefusal(mutatePart(fixture(name), chosen, all, samples, isTree), name)
      })
      await fc.assert(property, settings(2, files.length + index))
    },
    300_000,
  )
})
