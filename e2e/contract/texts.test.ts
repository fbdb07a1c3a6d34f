import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diffTexts, replaceSpan } from '../../src/core/text/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

async function codedProject(text = mixedText) {
  const project = await newProject()
  const id = await project.importText('a.txt', text)
  const { id: codeId } = await project.call('codes.create', { name: '居民参与' })
  const apply = (words: string) => {
    const from = text.indexOf(words)
    return project.call('codings.apply', { documentId: id, codeId, span: { from, to: from + words.length } })
  }
  const edit = async (revision: number, change: readonly unknown[]) =>
    project.call('documents.edit', { id, revision, change: [...change] })
  const codings = () => project.call('codings.inDocument', { documentId: id })
  const textNow = async () => (await project.call('documents.read', { id })).text
  return { project, id, codeId, apply, edit, codings, textNow }
}

const cut = (text: string, words: string) => {
  const from = text.indexOf(words)
  return replaceSpan(text.length, { from, to: from + words.length }, '')
}

it('lists what a text was, with who changed it, by which act and by how much', async () => {
  const { project, id, edit } = await codedProject()
  await edit(1, replaceSpan(mixedText.length, { from: 0, to: 2 }, '𠮷！\n'))
  const revisions = await project.call('texts.revisions', { id })
  expect(revisions).toMatchObject([
    {
      number: 2,
      characters: mixedText.length + 2,
      coder: 'Ada',
      act: { operation: 'documents.edit', values: { document: 'a' } },
      change: { added: 4, removed: 2 },
    },
    { number: 1, characters: mixedText.length, act: { operation: 'imports.run' }, change: null },
  ])
  expect(await project.call('texts.revision', { id, revision: 1 })).toEqual({
    id,
    revision: 1,
    text: mixedText,
  })
  const { parts } = await project.call('texts.difference', { id, before: 1, after: 2 })
  expect(parts.slice(0, 3)).toEqual([
    { kind: 'removed', text: '社区' },
    { kind: 'added', text: '𠮷！\n' },
    { kind: 'same', text: mixedText.slice(2) },
  ])
  expect(await project.refusal('texts.revision', { id, revision: 3 })).toBe('not-found')
})

it('goes back to an older text as a new one, where codings have their words again', async () => {
  const { project, id, apply, edit, codings, textNow } = await codedProject()
  const lost = await apply('The manager’s family 👨‍👩‍👧 joined')
  const kept = await apply('社區治理 mixed')
  await edit(1, cut(mixedText, 'The manager’s family 👨‍👩‍👧 joined'))
  expect((await codings()).find(({ id: each }) => each === lost.id)).toEqual({ ...lost, detached: true })
  expect(await project.refusal('texts.goBack', { id, revision: 1, to: 1 })).toBe('revision-changed')
  expect(await project.call('texts.goBack', { id, revision: 2, to: 1 })).toEqual({
    revision: 3,
    detached: 0,
    attached: 1,
  })
  expect(await textNow()).toBe(mixedText)
  expect(await codings()).toEqual([lost, kept])
  await project.call('history.undo', {})
  expect((await codings()).filter(({ detached }) => detached)).toHaveLength(1)
  expect(await project.call('project.check', {})).toEqual([])
})

it('goes back to the headings of an older text, too', async () => {
  const project = await newProject()
  const id = await project.importText('b.md', '# 𠮷祥社區\n\n正文。\n\n## 一、背景\n\n👨‍👩‍👧\n')
  const structure = async () => (await project.call('documents.structure', { id })).marks
  const before = await structure()
  expect(before).toHaveLength(2)
  const { text } = await project.call('documents.read', { id })
  await project.call('documents.edit', {
    id,
    revision: 1,
    change: cut(text, before.map(({ from, to }) => text.slice(from, to))[1] ?? ''),
  })
  expect(await structure()).toHaveLength(1)
  await project.call('texts.goBack', { id, revision: 2, to: 1 })
  expect(await structure()).toEqual(before)
})

it('tells what lost its words, proposes where it may belong, and attaches it there', async () => {
  const { project, id, codeId, apply, edit, textNow } = await codedProject()
  const coding = await apply('居民参与不足，网格员说')
  const at = mixedText.indexOf('居民参与')
  const memo = await project.call('memos.create', {
    subject: { kind: 'passage', documentId: id, span: { from: at, to: at + 4 } },
    text: '记下',
  })
  const quotation = '居民参与不足，网格员说'
  await edit(1, cut(mixedText, quotation))
  expect(await project.call('texts.detached', { id: null })).toMatchObject([
    { kind: 'coding', id: coding.id, quotation, codeId, title: '' },
    { kind: 'memo', id: memo.id, documentId: id, quotation: '居民参与', title: '记下', codeId: null },
  ])
  // Typed anew elsewhere, with one other word.
  const text = await textNow()
  await edit(
    2,
    replaceSpan(text.length, { from: text.length, to: text.length }, '\n居民參与不足，网格员就说：算了。'),
  )
  const places = await project.call('texts.findPlaces', { id })
  const proposed = places.find(({ kind }) => kind === 'coding')?.places[0]
  expect(proposed?.quotation).toContain('居民參与不足')
  if (proposed === undefined) throw new Error('Nothing was proposed')
  const wanted = [{ kind: 'coding' as const, id: coding.id, span: proposed.span }]
  expect(await project.refusal('texts.reattach', { id, revision: 2, places: wanted })).toBe(
    'revision-changed',
  )
  expect(await project.call('texts.reattach', { id, revision: 3, places: wanted })).toEqual({ attached: 1 })
  expect(await project.call('codings.inDocument', { documentId: id })).toEqual([
    { ...coding, span: proposed.span, quotation: proposed.quotation },
  ])
  expect(await project.call('texts.detached', { id })).toHaveLength(1)
  await project.call('history.undo', {})
  expect(await project.call('texts.detached', { id })).toHaveLength(2)
  expect(await project.call('project.check', {})).toEqual([])
})

it('replaces a text from a file, with what was looked at put where it was said to go, as one act', async () => {
  const before = `${mixedText}\n\n居民们说：“我们愿意参加。”\n`
  const { project, id, apply, codings, textNow } = await codedProject(before)
  const same = await apply('社區治理 mixed')
  const doubtful = await apply('ＡＢＣ full width')
  const gone = await apply('居民们说')
  const path = join(project.folder, 'corrected.txt')
  writeFileSync(
    path,
    `${mixedText.replace('ＡＢＣ full width', 'ABC half the width').replaceAll('\n', '\r\n')}`,
  )
  const file = { path, clean: false }
  const preview = await project.call('texts.compareFile', { id, file })
  expect(preview).toMatchObject({ revision: 1, stay: 1, moved: 0 })
  expect(preview.doubtful.map(({ id: each }) => each)).toEqual([doubtful.id, gone.id])
  expect(preview.doubtful[0]?.places[0]?.quotation).toContain('the width')
  const text = mixedText.replace('ＡＢＣ full width', 'ABC half the width')
  const from = text.indexOf('ABC half')
  const wanted = { id, revision: 1, hash: preview.hash, file }
  const places = [
    { kind: 'coding' as const, id: doubtful.id, span: { from, to: from + 18 } },
    { kind: 'coding' as const, id: gone.id, span: null },
  ]
  expect(await project.refusal('texts.replace', { ...wanted, hash: 'other', places })).toBe('file-changed')
  expect(await project.call('texts.replace', { ...wanted, places })).toEqual({
    revision: 2,
    codings: 2,
    detached: 1,
  })
  expect((await textNow()).trim()).toBe(text)
  const after = await codings()
  expect(after.find(each => each.id === doubtful.id)?.quotation).toBe('ABC half the width')
  expect(after.find(each => each.id === gone.id)).toMatchObject({ detached: true, quotation: '居民们说' })
  expect(after.find(each => each.id === same.id)?.quotation).toBe('社區治理 mixed')
  await project.call('history.undo', {})
  expect(await codings()).toEqual([doubtful, same, gone])
  expect(await textNow()).toBe(before)
  expect(await project.call('project.check', {})).toEqual([])
})

it('keeps long texts that are typed in as changes, and reads them back whole', async () => {
  const long = '社区𠮷祥。'.repeat(4_000)
  const { project, id } = await codedProject(long)
  let text = long
  for (let revision = 1; revision <= 70; revision++) {
    const after = `${text.slice(0, 12 * revision)}𠮷${text.slice(12 * revision)}`
    await project.call('documents.edit', { id, revision, change: [...diffTexts(text, after)] })
    text = after
  }
  const { db } = project.session.file
  const sizes = db.all<{ bytes: number }>(
    'SELECT length(body) AS bytes FROM content WHERE base_key IS NOT NULL',
  )
  expect(sizes.length).toBeGreaterThan(60)
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThan(100)
  const again = await project.reopen()
  expect((await again.call('documents.read', { id })).text).toBe(text)
  expect((await again.call('texts.revision', { id, revision: 1 })).text).toBe(long)
  expect(await again.call('project.check', {})).toEqual([])
})
