import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refiProfiles } from '../../core/exchange.ts'
import { readRefiProject } from './read/read-project.ts'
import { writeRefiProject } from './save-project.ts'
import { anyStoredProject } from './testing/arbitrary-project.ts'
import { testWords } from './testing/foreign-package.ts'
import { projectSchema } from './testing/schemas.ts'
import { thingsNotKept } from './testing/things-not-kept.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-refi-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.each(refiProfiles)('a file for %s', profile => {
  it('keeps all of any project but what its ledger says, and the ledger says no more', async () => {
    await fc.assert(
      fc.asyncProperty(anyStoredProject, async project => {
        const path = join(folder, `${profile}.qdpx`)
        const { losses } = await writeRefiProject(project, path, { schema: projectSchema, profile })
        const back = await readRefiProject(path, testWords)
        const said = new Set(losses.map(({ kind, name }) => `${kind} ${name}`))
        expect([...said].sort()).toEqual([...new Set(thingsNotKept(project, back))].sort())
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
