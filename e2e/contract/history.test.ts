import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mixedText, newProject } from './project-fixture.ts'
import { snapshot, step, take } from './random-changes.ts'

it('undo brings back every row of every table, redo does it all again, for random changes', {
  timeout: 120_000,
}, async () => {
  const project = await newProject()
  await project.importText('访谈.txt', mixedText)
  await project.importText('notes.md', 'Short 𠮷 text.\n')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async steps => {
      const states = [snapshot(project)]
      for (const one of steps) if (await take(project, one)) states.push(snapshot(project))
      for (let at = states.length - 2; at >= 0; at--) {
        await project.call('history.undo', {})
        expect(snapshot(project)).toEqual(states[at])
      }
      for (let at = 1; at < states.length; at++) {
        await project.call('history.redo', {})
        expect(snapshot(project)).toEqual(states[at])
      }
      expect(await project.call('project.check', {})).toEqual([])
    }),
    { numRuns: 30 },
  )
})

it('remembers what can be undone and redone after reopening', async () => {
  const project = await newProject()
  await project.call('codes.create', { name: '一' })
  await project.call('codes.create', { name: '二' })
  await project.call('history.undo', {})
  const again = await project.reopen()
  expect(await again.call('history.state', {})).toMatchObject({
    undo: { operation: 'codes.create', values: { code: '一' }, coder: 'Ada' },
    redo: { operation: 'codes.create', values: { code: '二' } },
  })
  await again.call('history.redo', {})
  expect((await again.call('codes.list', {})).map(code => code.name)).toEqual(['一', '二'])
})

it('forgets what could be redone once something new is done, and keeps it in the journal', async () => {
  const project = await newProject()
  await project.call('codes.create', { name: '一' })
  await project.call('history.undo', {})
  await project.call('codes.create', { name: '二' })
  expect(await project.refusal('history.redo', {})).toBe('nothing-to-redo')
  expect((await project.call('history.list', {})).map(act => [act.kind, act.operation, act.undone])).toEqual([
    ['change', 'codes.create', false],
    ['undo', 'codes.create', false],
    ['change', 'codes.create', true],
    ['base', 'project.create', false],
  ])
  await project.call('history.undo', {})
  expect(await project.refusal('history.undo', {})).toBe('nothing-to-undo')
})

it('records nothing for a change that changes nothing', async () => {
  const project = await newProject()
  const code = await project.call('codes.create', { name: '一' })
  await project.call('codes.update', { id: code.id, name: '一' })
  expect(await project.call('history.list', {})).toHaveLength(2)
})

it('cannot write outside of an act, and a reading statement cannot write at all', async () => {
  const { session } = await newProject()
  expect(() => session.file.db.run(`UPDATE project SET name = 'x'`)).toThrow(/NOT NULL/)
  expect(() => session.file.db.all(`UPDATE project SET name = 'x' RETURNING name`)).toThrow(/would write/)
})

it('finds a journal that does not explain the project', async () => {
  const project = await newProject()
  await project.importText('a.txt', mixedText)
  const { db } = project.session.file
  db.script(`DROP TRIGGER temp.record_document_update; UPDATE document SET name = 'forged'`)
  expect(await project.call('project.check', {})).toEqual([
    { what: 'journal', detail: 'document 1: name is not what the journal says' },
  ])
})
