import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceSpan, splitsCharacter } from '../../src/core/text/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

async function codedText(text = mixedText) {
  const project = await newProject()
  const documentId = await project.importText('a.txt', text)
  const { id: codeId } = await project.call('codes.create', { name: 'c' })
  const apply = (from: number, to: number) =>
    project.call('codings.apply', { documentId, codeId, span: { from, to } })
  return { project, documentId, apply }
}

it('carries codings through an edit before them, and leaves out what is typed at their edges', async () => {
  const { project, documentId, apply } = await codedText()
  const at = mixedText.indexOf('居民参与')
  const coding = await apply(at, at + 4)
  const edit = (change: readonly unknown[], revision: number) =>
    project.call('documents.edit', { id: documentId, revision, change: [...change] })
  await edit(replaceSpan(mixedText.length, { from: 0, to: 0 }, '𠮷！\r\n'.replace('\r', '')), 1)
  await edit(replaceSpan(mixedText.length + 4, { from: at + 4, to: at + 4 }, '很多'), 2)
  const [moved] = await project.call('codings.inDocument', { documentId })
  expect(moved).toEqual({ ...coding, span: { from: at + 6, to: at + 10 } })
})

it('keeps a coding whose words are gone as detached, and undo attaches it again', async () => {
  const { project, documentId, apply } = await codedText()
  const coding = await apply(0, 4)
  const change = replaceSpan(mixedText.length, { from: 0, to: 6 }, '')
  // The cut must not split the rare character that ends there.
  expect(await project.refusal('documents.edit', { id: documentId, revision: 1, change })).toBe(
    'span-splits-character',
  )
  const whole = replaceSpan(mixedText.length, { from: 0, to: 5 }, '')
  expect(await project.call('documents.edit', { id: documentId, revision: 1, change: [...whole] })).toEqual({
    revision: 2,
    detached: 1,
  })
  expect(await project.call('codings.inDocument', { documentId })).toEqual([{ ...coding, detached: true }])
  expect((await project.call('documents.list', {}))[0]?.codings).toBe(0)
  await project.call('history.undo', {})
  expect(await project.call('codings.inDocument', { documentId })).toEqual([coding])
  expect(await project.call('documents.read', { id: documentId })).toEqual({
    id: documentId,
    text: mixedText,
    revision: 1,
  })
})

it('refuses an edit of a revision that is not the current one', async () => {
  const { project, documentId } = await codedText()
  const change = [...replaceSpan(mixedText.length, { from: 0, to: 0 }, 'x')]
  await project.call('documents.edit', { id: documentId, revision: 1, change })
  expect(await project.refusal('documents.edit', { id: documentId, revision: 1, change })).toBe(
    'revision-changed',
  )
  expect(await project.refusal('documents.edit', { id: documentId, revision: 2, change })).toBe(
    'revision-changed',
  )
  expect(await project.refusal('documents.edit', { id: documentId, revision: 2, change: [['x']] })).toBe(
    'malformed-input',
  )
})

const edge = fc.nat(400)
const insert = fc.oneof(
  fc.constantFrom('𠮷', '👨‍👩‍👧', '\n', '\n\n', '，', 'עברית', ''),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

it('keeps every coding and memo on its quotation through random edits', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(edge, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(fc.tuple(edge, fc.nat(12), insert), { minLength: 1, maxLength: 3 }), {
        maxLength: 6,
      }),
      async (spans, edits) => {
        const { project, documentId, apply } = await codedText()
        for (const [from, length] of spans) {
          const span = wholeCharacters(mixedText, from % mixedText.length, length)
          await apply(span.from, span.to)
          await project.call('memos.create', { subject: { kind: 'passage', documentId, span } })
        }
        let text = mixedText
        for (const [index, parts] of edits.entries()) {
          const changes = ChangeSet.of(
            parts.map(([from, length, words]) => ({
              ...wholeCharacters(text, from % (text.length + 1), length),
              insert: Text.of(words.split('\n')),
            })),
            text.length,
          )
          await project.call('documents.edit', {
            id: documentId,
            revision: index + 1,
            change: changes.toJSON(),
          })
          text = changes.apply(Text.of(text.split('\n'))).toString()
        }
        expect((await project.call('documents.read', { id: documentId })).text).toBe(text)
        for (const { span, quotation, detached } of await project.call('codings.inDocument', {
          documentId,
        })) {
          if (!detached) expect(text.slice(span.from, span.to)).toBe(quotation)
        }
        expect(await project.call('project.check', {})).toEqual([])
        for (const _ of edits) await project.attempt('history.undo', {})
        expect(await project.call('project.check', {})).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

/** A span of about that length that cuts no character. */
function wholeCharacters(text: string, from: number, length: number): { from: number; to: number } {
  const start = splitsCharacter(text, from) ? from - 1 : from
  const end = Math.min(text.length, start + length)
  return { from: start, to: splitsCharacter(text, end) ? end + 1 : end }
}
