import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answer } from '../../src/project/answer.ts'
import { mixedText, newProject } from './project-fixture.ts'

const refusedAs = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) })

/** A project and a file beside it, enough of it to be read for a while. */
async function projectWithFile() {
  const project = await newProject()
  const path = join(project.folder, '长 𠮷.txt')
  writeFileSync(path, `${mixedText}\n`.repeat(200))
  return { project, files: [{ path }] }
}

it.each(['imports.preview', 'imports.run'] as const)(
  'refuses %s that is not done when the project closes, and writes nothing of it',
  async name => {
    const { project, files } = await projectWithFile()
    const asked = answer(project.session, name, { files })
    const closed = project.session.close()
    expect(await asked).toEqual(refusedAs('cancelled'))
    await closed
    expect(await (await project.reopen()).call('documents.list', {})).toEqual([])
  },
)

it('finishes what was asked before the project closes, and refuses what is asked after', async () => {
  const { project } = await projectWithFile()
  await project.importText('一 𠮷.txt', mixedText)
  const before = answer(project.session, 'documents.list', {})
  const closed = project.session.close()
  const meanwhile = answer(project.session, 'documents.list', {})
  expect(await before).toEqual({ ok: true, value: [expect.objectContaining({ name: '一 𠮷' })] })
  expect(await meanwhile).toEqual(refusedAs('cancelled'))
  await closed
  expect(await answer(project.session, 'documents.list', {})).toEqual(refusedAs('cancelled'))
})
