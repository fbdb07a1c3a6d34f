import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceSpan, splitsCharacter, type TextSpan } from '../../src/core/text/index.ts'
import { newProject, type TestProject } from './project-fixture.ts'
import { snapshot } from './random-changes.ts'

/** Short, so that edits, codings and what is taken back meet all the time. */
const text = '居民参与𠮷，👨‍👩‍👧ＡＢ社區שלום。\n议事會開了。\n'

interface Step {
  readonly kind: number
  readonly a: number
  readonly b: number
}
/** Places in the list of `take`; what has to come in a row to meet stands in it more often. */
const kinds = [0, 0, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 9, 9, 10, 11, 12, 12, 12, 12, 13, 13, 14]
const step = fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(60), b: fc.nat(12) })

function spanIn(words: string, { a, b }: Step): TextSpan {
  const from = a % (words.length + 1)
  const to = Math.min(words.length, from + 1 + b)
  return splitsCharacter(words, from) || splitsCharacter(words, to) || from === to
    ? { from: 0, to: 2 }
    : { from, to }
}

/** Does one step on the one document; says whether a single act was taken back or done again. */
async function take(project: TestProject, one: Step): Promise<boolean> {
  const { call, attempt } = project
  const [document] = await call('documents.list', {})
  const [code, other] = await call('codes.list', {})
  if (document === undefined || code === undefined || other === undefined)
    throw new Error('Nothing to work on')
  const { id: documentId } = document
  const now = await call('documents.read', { id: documentId })
  const span = spanIn(now.text, one)
  const codings = await call('codings.inDocument', { documentId })
  const memos = await call('memos.list', {})
  const coding = codings[one.b % Math.max(1, codings.length)]
  const memo = memos[one.b % Math.max(1, memos.length)]
  const edit = (at: TextSpan, words: string) =>
    attempt('documents.edit', {
      ...{ id: documentId, revision: now.revision, change: replaceSpan(now.text.length, at, words) },
    })
  const steps: readonly (() => Promise<unknown>)[] = [
    () => attempt('codings.apply', { documentId, codeId: code.id, span }),
    () => attempt('codings.apply', { documentId, codeId: other.id, span }),
    () => attempt('codings.remove', { ids: [coding?.id] }),
    () => attempt('codings.resize', { id: coding?.id, span }),
    () => attempt('codings.update', { ids: [coding?.id], comment: `c${one.a}`, weight: one.a }),
    () => attempt('memos.create', { subject: { kind: 'passage', documentId, span }, text: `m${one.a}` }),
    () => attempt('memos.attach', { id: memo?.id, subject: { kind: 'passage', documentId, span } }),
    () => attempt('memos.remove', { id: memo?.id }),
    () => attempt('bookmarks.add', { documentId, span, name: 'b' }),
    () => edit({ from: span.from, to: span.from }, '増𠮷'),
    () => edit(span, ''),
    () => attempt('texts.goBack', { id: documentId, revision: now.revision, to: 1 + (one.a % now.revision) }),
  ]
  const run = steps[one.kind]
  if (run !== undefined) {
    await run()
    return false
  }
  const changes = (await call('history.list', {})).filter(({ kind }) => kind === 'change')
  const isUndo = one.kind !== 14
  const wanted = changes.filter(act => act.undone !== isUndo && !/^(imports|codes)\./.test(act.operation))
  const recent = wanted.slice(0, 6)
  const act = recent[one.a % Math.max(1, recent.length)]
  if (act === undefined) return false
  const events = project.events.length
  await attempt(isUndo ? 'history.undoAct' : 'history.redoAct', { id: act.id })
  return project.events.length > events
}

it('one act alone, taken back among edits of the text, never leaves anything on other words', {
  timeout: 240_000,
}, async () => {
  let single = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async steps => {
      const project = await newProject()
      const first = snapshot(project)
      await project.importText('访谈.txt', text)
      await project.call('codes.create', { name: '甲' })
      await project.call('codes.create', { name: '乙' })
      for (const one of steps) {
        if (!(await take(project, one))) continue
        single++
        expect(await project.call('project.check', {})).toEqual([])
      }
      while ((await project.call('history.state', {})).undo !== null) await project.call('history.undo', {})
      expect(snapshot(project)).toEqual(first)
      await project.session.close()
    }),
    { numRuns: 20, endOnFailure: true },
  )
  expect(single).toBeGreaterThan(20)
})
