import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soundFiles, soundXml } from '../../src/formats/refi/testing/patient-package.ts'
import { edits, mutate, mutatePart } from './formats-mutations.ts'
import { faultsOf, ReadingThread } from './formats-thread.ts'
import { writeZip } from './formats-zip.ts'
import { shared } from './shared.ts'

/*
 * Packages in the dialect of each tool, changed at random, read and mended: a project comes, or a refusal, and what
 * the doctor writes is valid. Every run is the same. POSTIL_FUZZ_RUNS asks for more of them, POSTIL_FUZZ_SEED for
 * others, POSTIL_FUZZ_KEEP names a folder for the files that failed.
 */
const RUNS = Number(process.env.POSTIL_FUZZ_RUNS ?? 5_000)
const SEED = Number(process.env.POSTIL_FUZZ_SEED ?? 20_240_301)
/** Mending takes far longer than reading: every so many are mended, too. */
const MENDED = 2

const folder = join(shared, 'refi', 'fixtures')
const names = existsSync(folder) ? readdirSync(folder).filter(name => /\.q(dpx|dc)$/.test(name)) : []
const own = writeZip(
  Object.entries({ 'project.qde': soundXml, ...soundFiles }).map(([name, words]) => ({
    ...{ name, content: Buffer.from(words) },
  })),
)
const samples: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: 'own.qdpx', bytes: own },
  ...names.map(name => ({ name, bytes: readFileSync(join(folder, name)) })),
]
const others = samples.map(({ bytes }) => bytes)

const thread = new ReadingThread('refi-thread-entry.mjs')
beforeAll(() => thread.ready(), 120_000)
afterAll(() => thread.close())
let turn = 0

async function expectProjectOrRefusal(bytes: Uint8Array, name: string): Promise<void> {
  turn += 1
  const faults = faultsOf(await thread.read(bytes, name, { mend: turn % MENDED === 0 }))
  const keep = process.env.POSTIL_FUZZ_KEEP
  if (faults.length > 0 && keep !== undefined) {
    writeFileSync(join(keep, `failed-${name}`), bytes)
    writeFileSync(join(keep, `failed-${name}.why`), faults.join('\n'))
  }
  expect(faults).toEqual([])
}

const where = names.length === 0 ? ' (SKIPPED: fixtures of ../shared; only our own package)' : ''

describe(`${RUNS} changed packages are read or refused${where}`, () => {
  it.each(samples.map((sample, index) => ({ ...sample, index })))(
    '$name',
    async ({ name, bytes, index }) => {
      const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
      const isPacked = name.endsWith('.qdpx')
      // Most edits of packed bytes end at a checksum: two thirds of the runs change what is in the package.
      const way = isPacked ? fc.constantFrom('bytes', 'part', 'tree') : fc.constant('bytes')
      const property = fc.asyncProperty(place, edits(samples.length), way, async (part, all, changed) => {
        const mutated =
          changed === 'bytes'
            ? mutate(bytes, all, others)
            : mutatePart(bytes, part, all, others, changed === 'tree')
        await expectProjectOrRefusal(mutated, name)
      })
      await fc.assert(property, { numRuns: Math.ceil(RUNS / samples.length), seed: SEED + index })
    },
    300_000,
  )
})
