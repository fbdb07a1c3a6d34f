import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocumentId } from '../../src/core/id.ts'
import { splitsCharacter } from '../../src/core/text/index.ts'
import { ruleIds } from '../../src/formats/clean/index.ts'
import { runningHeadPage } from '../../src/formats/clean/sample-pages.ts'
import { newProject, type TestProject } from './project-fixture.ts'

/** Pieces of pages: sound text of every kind, and the dirt that rules take out. */
const pieces = [
  '社区(shè qū)治理(zhì lǐ)在𠮷(jí)祥社區(shè qū)开始。',
  '居民参与不足，网格员说：“先问问大家。”',
  'The manager’s family 👨‍👩‍👧 joined; ＡＢＣ.',
  'שלום עולם وأهلا وسهلا.',
  '_久久小说网',
  '展开阅读全文',
  '第1页 / 共5页',
  '　　段落开头',
  '責任編輯：某某',
  '街道议事,每周一次,大家都来.',
  '—'.repeat(3),
]
const breaks = ['\n', '\n\n', '\n\n\n', ' ', '']

const page = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...breaks)), { minLength: 3, maxLength: 25 })
    .map(parts => parts.flat().join('')),
  fc.boolean().map(reversed => `𠮷\n${runningHeadPage(reversed).page}`),
  fc
    .array(fc.constantFrom(...pieces), { minLength: 4, maxLength: 12 })
    .map(parts => parts.map((part, at) => `第${at + 1}篇\n\n题目${at}\n\n${part.repeat(4)}\n\n`).join('')),
)

const step = fc.oneof(
  fc.record({ kind: fc.constant('restore' as const), which: fc.nat() }),
  fc.record({
    kind: fc.constant('again' as const),
    rules: fc.dictionary(fc.constantFrom(...ruleIds), fc.boolean(), { maxKeys: 4 }),
    keeps: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    from: fc.nat(),
    length: fc.nat({ max: 9 }),
    insert: fc.constantFrom('', '𠮷', '\n\n', '我的补充 👨‍👩‍👧。', 'x'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function whole(text: string, position: number): number {
  const place = text.length === 0 ? 0 : position % (text.length + 1)
  return splitsCharacter(text, place) ? place - 1 : place
}

async function perform(project: TestProject, id: DocumentId, wanted: Step): Promise<void> {
  const { text, revision } = await project.call('documents.read', { id })
  const { removed, restored } = await project.call('documents.cleaning', { id })
  if (wanted.kind === 'restore') {
    const found = removed[wanted.which % Math.max(1, removed.length)]
    if (found === undefined) return
    await project.call('documents.restore', { id, revision, findings: [found.finding] })
    return
  }
  if (wanted.kind === 'again') {
    const choice = { rules: wanted.rules, restore: wanted.keeps ? [...restored] : [] }
    await project.call('documents.cleanAgain', { id, revision, ...choice })
    return
  }
  const from = whole(text, wanted.from)
  const to = whole(text, Math.min(text.length, from + wanted.length))
  if (from === to && wanted.insert === '') return
  const change = [from, [to - from, ...wanted.insert.split('\n')], text.length - to].filter(
    part => part !== 0,
  )
  await project.call('documents.edit', { id, revision, change })
}

async function stateOf(project: TestProject, id: DocumentId) {
  const { text } = await project.call('documents.read', { id })
  const codings = await project.call('codings.inDocument', { documentId: id })
  const cleaning = await project.call('documents.cleaning', { id })
  const { marks } = await project.call('documents.structure', { id })
  return { text, codings, cleaning: { ...cleaning, revision: 0 }, marks }
}

it('keeps every coding on its words through restoring, cleaning again and editing; undo takes all back', async () => {
  await fc.assert(
    fc.asyncProperty(
      page,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      async (source, spans, steps, which) => {
        const project = await newProject()
        const path = join(project.folder, 'a.txt')
        writeFileSync(path, source)
        const { documents } = await project.call('imports.run', { files: [{ path }] })
        const id = documents[which % Math.max(1, documents.length)]?.id
        if (id === undefined) return
        const code = await project.call('codes.create', { name: '议事', parentId: null })
        const { text } = await project.call('documents.read', { id })
        for (const [at, length] of spans) {
          const from = whole(text, at)
          const to = whole(text, Math.min(text.length, from + length))
          if (from < to)
            await project.call('codings.apply', { documentId: id, codeId: code.id, span: { from, to } })
        }
        const states = [await stateOf(project, id)]
        for (const wanted of steps) {
          const acts = project.events.length
          await perform(project, id, wanted)
          // What changes nothing is no act, and nothing to take back.
          if (project.events.length === acts) continue
          const state = await stateOf(project, id)
          states.push(state)
          for (const { detached, span, quotation } of state.codings) {
            if (!detached) expect(state.text.slice(span.from, span.to)).toBe(quotation)
          }
          for (const { at } of state.cleaning.removed) expect(at).toBeLessThanOrEqual(state.text.length)
          for (const mark of state.marks) expect(mark.to).toBeLessThanOrEqual(state.text.length)
        }
        expect(await project.call('project.check', {})).toEqual([])
        for (const state of states.slice(0, -1).reverse()) {
          await project.call('history.undo', {})
          expect(await stateOf(project, id)).toEqual(state)
        }
        await project.session.close()
      },
    ),
    { numRuns: 40, seed: 20, endOnFailure: true },
  )
}, 120_000)
