import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TestProject } from './project-fixture.ts'
import { mixedText, newProject } from './project-fixture.ts'
import { snapshot, step, take } from './random-changes.ts'

async function lastAct(project: TestProject) {
  const [act] = await project.call('history.list', { limit: 1 })
  if (act === undefined) throw new Error('Nothing was done')
  return act
}

async function codedProject() {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民参与' })
  const made = await lastAct(project)
  return { project, documentId, code, made }
}

it('takes one coding back among later ones, and does it again', async () => {
  const { project, documentId, code } = await codedProject()
  const apply = (from: number, to: number) =>
    project.call('codings.apply', { documentId, codeId: code.id, span: { from, to } })
  const first = await apply(0, 4)
  const act = await lastAct(project)
  await apply(14, 18)
  await project.call('codes.update', { id: code.id, definition: '群众自己参加' })
  const full = snapshot(project)
  await project.call('history.undoAct', { id: act.id })
  expect(await project.call('codings.inDocument', { documentId })).toMatchObject([
    { span: { from: 14, to: 18 } },
  ])
  expect((await lastAct(project)).kind).toBe('undo')
  expect(project.events.at(-1)?.codings).toEqual([{ documentId, upserted: [], removed: [first.id] }])
  // What was done last is still what undo takes back next.
  expect(await project.call('history.state', {})).toMatchObject({
    undo: { operation: 'codes.update' },
    redo: null,
  })
  await project.call('history.redoAct', { id: act.id })
  expect(snapshot(project)).toEqual(full)
  expect(await project.call('project.check', {})).toEqual([])
})

it('refuses what later acts build upon, and names the first of them', async () => {
  const { project, documentId, code, made } = await codedProject()
  await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 4 } })
  const coded = await lastAct(project)
  await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 14, to: 18 } })
  const before = snapshot(project)
  await expect(project.call('history.undoAct', { id: made.id })).rejects.toThrow(/built upon by act/)
  expect(await project.refusal('history.undoAct', { id: made.id })).toBe('act-built-upon')
  expect(snapshot(project)).toEqual(before)
  await project.call('history.undoAct', { id: coded.id })
  expect(await project.refusal('history.undoAct', { id: coded.id })).toBe('nothing-to-undo')
  expect(await project.refusal('history.redoAct', { id: made.id })).toBe('nothing-to-redo')
})

it('names the first of several, whatever each of them did', async () => {
  const { project, documentId, code, made } = await codedProject()
  await project.call('codes.update', { id: code.id, definition: '群众自己参加' })
  const defined = await lastAct(project)
  await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 4 } })
  await expect(project.call('history.undoAct', { id: made.id })).rejects.toThrow(
    new RegExp(`built upon by act ${defined.number}\\)$`),
  )
})

it('keeps a code on which something hung that can still be brought back', async () => {
  const { project, documentId, code, made } = await codedProject()
  const { id } = await project.call('codings.apply', {
    documentId,
    codeId: code.id,
    span: { from: 0, to: 4 },
  })
  const coded = await lastAct(project)
  await project.call('codings.remove', { ids: [id] })
  const removed = await lastAct(project)
  expect(await project.refusal('history.undoAct', { id: made.id })).toBe('act-built-upon')
  await project.call('history.undo', {})
  await project.call('history.undo', {})
  expect(await project.call('codings.inDocument', { documentId })).toEqual([])
  await project.call('history.undoAct', { id: made.id })
  expect(await project.refusal('history.redoAct', { id: removed.id })).toBe('act-built-upon')
  expect(await project.refusal('history.redoAct', { id: coded.id })).toBe('act-built-upon')
  expect(await project.call('project.check', {})).toEqual([])
})

it('refuses to bring back a coding whose code was removed since, or that was made anew', async () => {
  const { project, documentId, code } = await codedProject()
  const apply = () => project.call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 4 } })
  await project.call('codings.remove', { ids: [(await apply()).id] })
  const removed = await lastAct(project)
  await project.call('codes.remove', { id: code.id })
  expect(await project.refusal('history.undoAct', { id: removed.id })).toBe('act-built-upon')
  await project.call('history.undo', {})
  await apply()
  expect(await project.refusal('history.undoAct', { id: removed.id })).toBe('act-built-upon')
  expect(await project.call('project.check', {})).toEqual([])
})

it('takes back one column of a row while another column was changed later, but not the same one', async () => {
  const { project, code } = await codedProject()
  await project.call('codes.update', { id: code.id, name: '社區參與' })
  const renamed = await lastAct(project)
  await project.call('codes.update', { id: code.id, color: '#123456' })
  await project.call('history.undoAct', { id: renamed.id })
  expect(await project.call('codes.list', {})).toMatchObject([{ name: '居民参与', color: '#123456' }])
  await project.call('codes.update', { id: code.id, name: '参与' })
  expect(await project.refusal('history.redoAct', { id: renamed.id })).toBe('act-built-upon')
})

it('refuses to bring back a coding into a text that was edited since, and an edit that codings lie on', async () => {
  const { project, documentId, code } = await codedProject()
  const coding = await project.call('codings.apply', {
    documentId,
    codeId: code.id,
    span: { from: 14, to: 18 },
  })
  await project.call('codings.remove', { ids: [coding.id] })
  const removed = await lastAct(project)
  const { text } = await project.call('documents.read', { id: documentId })
  await project.call('documents.edit', {
    id: documentId,
    revision: 1,
    change: [4, [0, '！'], text.length - 4],
  })
  const edited = await lastAct(project)
  expect(await project.refusal('history.undoAct', { id: removed.id })).toBe('act-built-upon')
  await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 20, to: 24 } })
  expect(await project.refusal('history.undoAct', { id: edited.id })).toBe('act-built-upon')
})

it('refuses to bring back a name that was given to another code since', async () => {
  const { project, made } = await codedProject()
  await project.call('history.undo', {})
  await project.call('codes.create', { name: '居民参与' })
  const before = snapshot(project)
  expect(await project.refusal('history.redoAct', { id: made.id })).toBe('act-built-upon')
  expect(snapshot(project)).toEqual(before)
})

it('refuses moves that together would put a code into itself', async () => {
  const project = await newProject()
  const a = await project.call('codes.create', { name: '甲' })
  const b = await project.call('codes.create', { name: '乙' })
  await project.call('codes.move', { id: a.id, parentId: b.id, index: 0 })
  const moved = await lastAct(project)
  await project.call('history.undo', {})
  await project.call('codes.move', { id: b.id, parentId: a.id, index: 0 })
  expect(await project.refusal('history.redoAct', { id: moved.id })).toBe('act-built-upon')
})

it('goes to any point and back, one act a step, told as one event', async () => {
  const project = await newProject()
  for (const name of ['一', '二', '三', '四', '五']) {
    const { id } = await project.call('codes.create', { name: `${name}？` })
    await project.call('codes.update', { id, name })
    // What was done and taken back on the way is no part of the way.
    await project.call('codes.update', { id, name: '错' })
    await project.call('history.undo', {})
  }
  const states = (await project.call('history.list', {})).filter(act => act.kind === 'change' && !act.undone)
  const full = snapshot(project)
  const second = states.at(-4)?.number ?? 0
  const events = project.events.length
  expect(await project.call('history.moveTo', { number: second, steps: 2 })).toEqual({ done: 2, left: 4 })
  expect(await project.call('history.moveTo', { number: second })).toEqual({ done: 4, left: 0 })
  expect(project.events).toHaveLength(events + 2)
  expect((await project.call('codes.list', {})).map(({ name }) => name)).toEqual(['一', '二'])
  expect((await project.call('history.list', {})).slice(0, 3).map(({ kind }) => kind)).toEqual([
    'undo',
    'undo',
    'undo',
  ])
  const last = states[0]?.number ?? 0
  expect(await project.call('history.moveTo', { number: last })).toEqual({ done: 6, left: 0 })
  expect(snapshot(project)).toEqual(full)
  expect(await project.call('project.check', {})).toEqual([])
})

it('random changes with random single undos and redos: the journal explains all, undoing all gives the beginning', {
  timeout: 240_000,
}, async () => {
  const choice = fc.oneof(
    { weight: 3, arbitrary: step.map(one => ({ step: one, at: 0, way: 'do' as const })) },
    {
      weight: 2,
      arbitrary: fc.record({
        step: fc.constant(null),
        at: fc.nat(40),
        way: fc.constantFrom('undoAct', 'redoAct', 'undo', 'redo', 'undoAct', 'redoAct'),
      }),
    },
  )
  let single = 0
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 15, maxLength: 45 }), async choices => {
      const project = await newProject()
      const first = snapshot(project)
      await project.importText('访谈.txt', mixedText)
      await project.importText('notes.md', 'Short 𠮷 text.\n')
      for (const { step: one, at, way } of choices) {
        if (one !== null) await take(project, one)
        else if (way === 'undo' || way === 'redo') await project.attempt(`history.${way}`, {})
        else {
          const changes = (await project.call('history.list', {})).filter(({ kind }) => kind === 'change')
          const wanted = changes.filter(act => act.undone === (way === 'redoAct'))
          const act = wanted[at % Math.max(1, wanted.length)]
          const events = project.events.length
          if (act !== undefined) await project.attempt(`history.${way}`, { id: act.id })
          if (project.events.length > events) single++
        }
      }
      expect(await project.call('project.check', {})).toEqual([])
      while ((await project.call('history.state', {})).undo !== null) await project.call('history.undo', {})
      expect(snapshot(project)).toEqual(first)
      expect(await project.call('project.check', {})).toEqual([])
      await project.session.close()
    }),
    { numRuns: 40 },
  )
  expect(single).toBeGreaterThan(40)
})
