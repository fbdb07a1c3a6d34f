import { expect, it } from 'vitest'
import { replaceSpan, splitsCharacter } from '../../src/core/text/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

const EDITS = 60
const CODINGS = 80

it('codings that lose their words in many edits come back when those are taken back', async () => {
  const project = await newProject()
  const text = Array.from({ length: 12 }, () => mixedText).join('\n\n')
  const documentId = await project.importText('长.txt', text)
  const codeId = (await project.call('codes.create', { name: '居民参与' })).id
  const whole = (words: string, position: number) =>
    splitsCharacter(words, position) ? position - 1 : position
  const spans = Array.from({ length: CODINGS }, (_, n) => {
    const from = whole(text, (n * 37) % (text.length - 20))
    return { from, to: Math.max(from + 2, whole(text, from + 3 + (n % 9))) }
  })
  await project.call('codings.applyMany', { documentId, codeId, spans })
  const before = await project.call('codings.inDocument', { documentId })
  let now = text
  for (let edit = 0; edit < EDITS; edit++) {
    const from = whole(now, (edit * 101) % (now.length - 40))
    const span = { from, to: whole(now, from + (edit % 3 === 0 ? 24 : 1)) }
    const insert = ['𠮷', '', '👨‍👩‍👧', '，שלום'][edit % 4] ?? ''
    if (span.from === span.to && insert === '') continue
    const { revision } = await project.call('documents.read', { id: documentId })
    const change = [...replaceSpan(now.length, span, insert)]
    await project.call('documents.edit', { id: documentId, revision, change })
    now = now.slice(0, span.from) + insert + now.slice(span.to)
  }
  const after = await project.call('codings.inDocument', { documentId })
  expect(after.some(coding => coding.detached)).toBe(true)
  expect(after.filter(coding => !coding.detached).map(({ span }) => now.slice(span.from, span.to))).toEqual(
    after.filter(coding => !coding.detached).map(coding => coding.quotation),
  )
  expect(await project.call('project.check', {})).toEqual([])
  while ((await project.call('history.state', {})).undo?.operation === 'documents.edit') {
    await project.call('history.undo', {})
  }
  expect(await project.call('codings.inDocument', { documentId })).toEqual(before)
  expect(await project.call('project.check', {})).toEqual([])
})
