import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActId, CodeId, MemoId } from '../../src/core/id.ts'
import { findLinks, type LinkTarget, passageWords, writeLink } from '../../src/core/memo/index.ts'
import { replaceSpan } from '../../src/core/text/index.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

const free = { kind: 'free' } as const

async function projectWithThings() {
  const project = await newProject()
  const documentId = await project.importText('访谈一.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民参与' })
  const at = mixedText.indexOf('居民参与')
  const span = { from: at, to: at + 4 }
  const coding = await project.call('codings.apply', { documentId, codeId: code.id, span })
  const other = await project.call('memos.create', { subject: { kind: 'project' }, title: '另一条' })
  const studyCase = await project.call('cases.create', { name: '𠮷祥里' })
  const targets: Record<LinkTarget['kind'], LinkTarget> = {
    document: { kind: 'document', id: documentId },
    code: { kind: 'code', id: code.id },
    coding: { kind: 'coding', id: coding.id },
    case: { kind: 'case', id: studyCase.id },
    memo: { kind: 'memo', id: other.id },
    passage: { kind: 'passage', id: documentId, span },
  }
  return { project, documentId, code, span, coding, studyCase, other, targets }
}

async function names(project: TestProject, targets: Record<string, LinkTarget>, words = '居民参与') {
  const links = Object.values(targets).map(target => ({ target, words }))
  const found = await project.call('memos.linked', { links })
  return Object.fromEntries(Object.keys(targets).map((kind, at) => [kind, found[at]?.name ?? null]))
}

describe('links of memos', () => {
  it('show what things are called now, say what is gone, and undo brings it back', async () => {
    const { project, documentId, code, studyCase, other, targets } = await projectWithThings()
    const before = await names(project, targets)
    expect(before).toEqual({
      document: '访谈一',
      code: '居民参与',
      coding: '居民参与 · 访谈一',
      case: '𠮷祥里',
      memo: '另一条',
      passage: '访谈一',
    })
    await project.call('codes.update', { id: code.id, name: '公众参与' })
    await project.call('documents.rename', { id: documentId, name: '訪談甲' })
    await project.call('cases.rename', { id: studyCase.id, name: '里' })
    await project.call('memos.update', { id: other.id, title: '改了' })
    expect(await names(project, targets)).toEqual({
      document: '訪談甲',
      code: '公众参与',
      coding: '公众参与 · 訪談甲',
      case: '里',
      memo: '改了',
      passage: '訪談甲',
    })
    await project.call('codes.remove', { id: code.id })
    await project.call('documents.remove', { ids: [documentId] })
    await project.call('cases.remove', { ids: [studyCase.id] })
    await project.call('memos.remove', { id: other.id })
    expect(Object.values(await names(project, targets))).toEqual([null, null, null, null, null, null])
    for (let step = 0; step < 8; step++) await project.call('history.undo', {})
    expect(await names(project, targets)).toEqual(before)
  })

  it('to a passage follow it through edits, and lose it only with its words', async () => {
    const { project, documentId, span, targets } = await projectWithThings()
    const place = async () => {
      const [found] = await project.call('memos.linked', {
        links: [{ target: targets.passage, words: passageWords('居民参与') }],
      })
      return found?.place
    }
    expect(await place()).toEqual({ documentId, span })
    const change = replaceSpan(mixedText.length, { from: 0, to: 0 }, '𠮷！\n')
    await project.call('documents.edit', { id: documentId, revision: 1, change: [...change] })
    expect(await place()).toEqual({ documentId, span: { from: span.from + 4, to: span.to + 4 } })
    const cut = replaceSpan(mixedText.length + 4, { from: span.from + 4, to: span.to + 4 }, '')
    await project.call('documents.edit', { id: documentId, revision: 2, change: [...cut] })
    expect(await place()).toBeNull()
    await project.call('history.undo', {})
    await project.call('history.undo', {})
    expect(await place()).toEqual({ documentId, span })
  })

  it('lead back from the thing to the memos', async () => {
    const { project, targets, other } = await projectWithThings()
    const text = Object.values(targets)
      .map(target => writeLink(target, 'w'))
      .join(' ')
    const memo = await project.call('memos.create', { subject: free, text })
    expect(findLinks(memo.text)).toHaveLength(6)
    for (const kind of ['document', 'code', 'coding', 'case', 'memo'] as const) {
      const found = await project.call('memos.backlinks', { kind, id: targets[kind].id })
      expect(found.map(({ id }) => id)).toEqual([memo.id])
    }
    await project.call('memos.update', { id: memo.id, text: writeLink(targets.passage, 'w') })
    const ofDocument = await project.call('memos.backlinks', { kind: 'document', id: targets.document.id })
    expect(ofDocument.map(({ id }) => id)).toEqual([memo.id])
    expect(await project.call('memos.backlinks', { kind: 'memo', id: other.id })).toEqual([])
    // a link to a coding is one to its document, too
    await project.call('memos.update', { id: memo.id, text: writeLink(targets.coding, 'w') })
    const another = await project.importText('b.txt', mixedText)
    const linking = async (id: string) => project.call('memos.backlinks', { kind: 'document', id })
    expect((await linking(targets.document.id)).map(({ id }) => id)).toEqual([memo.id])
    expect(await linking(another)).toEqual([])
  })
})

describe('links to a code that was merged', () => {
  it('lead to the code it is in now, over several merges, back with undo, and nowhere once that is gone', async () => {
    const { project, code, targets } = await projectWithThings()
    const { call } = project
    const [whole, all] = await Promise.all([
      call('codes.create', { name: '公眾參與 𠮷' }),
      call('codes.create', { name: '👨‍👩‍👧' }),
    ])
    const memo = await call('memos.create', { subject: free, text: writeLink(targets.code, '居民参与') })
    const merge = (from: CodeId, into: CodeId) => call('codes.merge', { from: [from], into })
    const leadsTo = async () =>
      (await call('memos.linked', { links: [{ target: targets.code, words: '' }] }))[0]
    const linking = async (id: CodeId) =>
      (await call('memos.backlinks', { kind: 'code', id })).map(found => found.id)

    await merge(code.id, whole.id)
    expect(await leadsTo()).toEqual({
      name: '公眾參與 𠮷',
      color: whole.color,
      codeId: whole.id,
      place: null,
    })
    expect(await linking(whole.id)).toEqual([memo.id])
    await merge(whole.id, all.id)
    expect(await leadsTo()).toMatchObject({ name: '👨‍👩‍👧', codeId: all.id })
    expect([await linking(all.id), await linking(whole.id)]).toEqual([[memo.id], [memo.id]])
    const [act] = (await call('history.list', {})).filter(each => each.operation === 'codes.merge')
    const { rows } = await call('history.read', { id: act?.id ?? ('' as ActId) })
    expect(rows.find(row => row.id === whole.id)?.mergedInto).toEqual({ id: all.id, name: '👨‍👩‍👧' })

    await call('history.undo', {})
    expect(await leadsTo()).toMatchObject({ name: '公眾參與 𠮷', codeId: whole.id })
    expect(await linking(all.id)).toEqual([])
    await call('history.undo', {})
    expect(await leadsTo()).toMatchObject({ name: '居民参与', codeId: code.id })
    await call('history.redo', {})
    expect(await leadsTo()).toMatchObject({ codeId: whole.id })
    await call('codes.remove', { id: whole.id })
    expect(await leadsTo()).toBeNull()
  })
})

describe('memos', () => {
  it('are found by words in either script, by tag, subject and coder', async () => {
    const { project, studyCase, documentId, span } = await projectWithThings()
    const onCase = await project.call('memos.create', {
      subject: { kind: 'case', caseId: studyCase.id },
      text: '議事會在社區開會',
      tags: ['方法'],
    })
    const onPassage = await project.call('memos.create', {
      subject: { kind: 'passage', documentId, span },
      title: 'ＡＢＣ',
      tags: ['理論', '方法'],
    })
    const found = async (choice: object) =>
      (await project.call('memos.list', choice)).map(({ id }) => id).toSorted()
    const both = [onCase.id, onPassage.id].toSorted()
    expect(await found({ search: '社区' })).toEqual([onCase.id])
    expect(await found({ search: 'abc 参与' })).toEqual([onPassage.id])
    expect(await found({ search: '理论' })).toEqual([onPassage.id])
    expect(await found({ tag: '方法' })).toEqual(both)
    expect(await found({ tag: '理论' })).toEqual([onPassage.id])
    expect(await found({ kind: 'case' })).toEqual([onCase.id])
    expect(await found({ coderId: onCase.coderId })).toHaveLength(3)
    expect((await project.call('memos.list', { order: 'subject' })).map(memo => memo.subject.kind)).toEqual([
      'project',
      'passage',
      'case',
    ])
    const byTitle = await project.call('memos.list', { order: 'title' })
    expect(byTitle.map(({ title, text }) => title || text)).toEqual(['另一条', '議事會在社區開會', 'ＡＢＣ'])
  })

  it('can be tagged, retagged and moved, each taken back with its own words', async () => {
    const { project, studyCase, documentId, code } = await projectWithThings()
    const { id } = await project.call('memos.create', {
      subject: free,
      title: '𠮷',
      tags: ['方法', ' 方法 '],
    })
    await project.call('memos.setTags', { id, tags: ['方法', '理论'] })
    await project.call('memos.renameTag', { tag: '理論', name: '方法' })
    const subjects = [
      { kind: 'case', caseId: studyCase.id },
      { kind: 'passage', documentId, span: { from: 0, to: 4 } },
      { kind: 'code', codeId: code.id },
    ] as const
    for (const subject of subjects) await project.call('memos.attach', { id, subject })
    const read = async () => (await project.call('memos.list', {})).find(memo => memo.id === id)
    expect(await read()).toMatchObject({ tags: ['方法'], subject: subjects[2], quotation: null })
    await project.call('history.undo', {})
    expect(await read()).toMatchObject({ subject: subjects[1], quotation: '社区治理' })
    for (let step = 0; step < 3; step++) await project.call('history.undo', {})
    expect(await read()).toMatchObject({ tags: ['方法', '理论'], subject: free })
    const { undo, redo } = await project.call('history.state', {})
    expect([undo?.operation, undo?.values]).toEqual(['memos.setTags', { memo: '𠮷' }])
    expect([redo?.operation, redo?.values]).toEqual(['memos.renameTag', { tag: '理論', name: '方法' }])
    expect(await project.refusal('memos.renameTag', { tag: '没有', name: 'x' })).toBe('not-found')
    expect(await project.refusal('memos.renameTag', { tag: '方法', name: ' ' })).toBe('name-empty')
    expect(await project.refusal('memos.setTags', { id, tags: ['长'.repeat(61)] })).toBe('name-too-long')
    expect(await project.refusal('memos.attach', { id, subject: { kind: 'case', caseId: id } })).toBe(
      'not-found',
    )
  })

  it('that lost their words stand on others when attached to them', async () => {
    const { project, documentId, span } = await projectWithThings()
    const { id } = await project.call('memos.create', { subject: { kind: 'passage', documentId, span } })
    const change = [...replaceSpan(mixedText.length, span, '')]
    await project.call('documents.edit', { id: documentId, revision: 1, change })
    const read = async () => (await project.call('memos.list', {})).find(memo => memo.id === id)
    expect(await read()).toMatchObject({ detached: true })
    await project.call('memos.attach', {
      id,
      subject: { kind: 'passage', documentId, span: { from: 0, to: 4 } },
    })
    expect(await read()).toMatchObject({ detached: false, quotation: '社区治理' })
    await project.call('history.undo', {})
    expect(await read()).toMatchObject({ detached: true })
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('of a case go with it', async () => {
    const { project, studyCase } = await projectWithThings()
    await project.call('memos.create', { subject: { kind: 'case', caseId: studyCase.id }, title: 'x' })
    await project.call('cases.remove', { ids: [studyCase.id] })
    expect(await project.call('memos.list', { kind: 'case' })).toEqual([])
    await project.call('history.undo', {})
    expect(await project.call('memos.list', { kind: 'case' })).toHaveLength(1)
  })
})

describe('a memo that is being typed', () => {
  const acts = async (project: TestProject) =>
    (await project.call('history.list', {})).filter(act => act.kind === 'change').map(act => act.operation)

  it('is one act for what is typed in a row, and undo takes it back as a whole', async () => {
    const { project } = await projectWithThings()
    const { id } = await project.call('memos.create', { subject: free, text: '社' })
    for (const text of ['社区', '社区治', '社区治理'])
      await project.call('memos.update', { id, text, typed: true })
    expect((await acts(project)).slice(0, 2)).toEqual(['memos.create', 'cases.create'])
    expect((await project.call('history.state', {})).undo?.values).toEqual({ memo: '社区治理' })
    await project.call('memos.setTags', { id, tags: ['a'] })
    await project.call('memos.update', { id, text: '社区治理𠮷', typed: true })
    await project.call('memos.update', { id, title: '题', typed: true })
    expect((await acts(project)).slice(0, 3)).toEqual(['memos.update', 'memos.setTags', 'memos.create'])
    const read = async () => (await project.call('memos.list', {})).find(memo => memo.id === id)
    await project.call('history.undo', {})
    expect(await read()).toMatchObject({ text: '社区治理', title: '', tags: ['a'] })
    await project.call('history.undo', {})
    await project.call('history.undo', {})
    expect(await read()).toBeUndefined()
    for (let step = 0; step < 3; step++) await project.call('history.redo', {})
    expect(await read()).toMatchObject({ text: '社区治理𠮷', title: '题', tags: ['a'] })
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('begins a new act after another one, after an undo, and for another memo', async () => {
    const { project, other } = await projectWithThings()
    const { id } = await project.call('memos.create', { subject: free, text: 'a' })
    await project.call('codes.create', { name: 'x' })
    await project.call('memos.update', { id, text: 'ab', typed: true })
    await project.call('memos.update', { id: other.id, text: 'c', typed: true })
    await project.call('memos.update', { id, text: 'abc', typed: true })
    await project.call('history.undo', {})
    await project.call('memos.update', { id, text: 'abd', typed: true })
    await project.call('memos.update', { id, text: 'abde' })
    expect((await acts(project)).filter(operation => operation === 'memos.update')).toHaveLength(5)
    await project.call('history.undo', {})
    await project.call('history.undo', {})
    expect((await project.call('memos.list', {})).find(memo => memo.id === id)?.text).toBe('ab')
    expect(await project.call('project.check', {})).toEqual([])
  })
})

it('random work on memos: undo takes everything back, redo brings it all again', {
  timeout: 60_000,
}, async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 })
  const step = fc.oneof(
    fc.record({ act: fc.constant('create' as const), words }),
    fc.record({ act: fc.constant('update' as const), at: fc.nat(9), words, typed: fc.boolean() }),
    fc.record({ act: fc.constant('tags' as const), at: fc.nat(9), words }),
    fc.record({ act: fc.constant('attach' as const), at: fc.nat(9), to: fc.nat(4) }),
    fc.record({ act: fc.constant('remove' as const), at: fc.nat(9) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      const { project, documentId, span, code, coding, studyCase } = await projectWithThings()
      const subjects = [
        free,
        { kind: 'document', documentId } as const,
        { kind: 'passage', documentId, span } as const,
        { kind: 'coding', codingId: coding.id } as const,
        { kind: 'case', caseId: studyCase.id } as const,
      ]
      const list = () => project.call('memos.list', { order: 'created' })
      const start = await list()
      const pick = (ids: readonly MemoId[], at: number) => ids[at % Math.max(ids.length, 1)]
      for (const done of steps) {
        const ids = (await list()).map(({ id }) => id)
        if (done.act === 'create') {
          await project.call('memos.create', { subject: { kind: 'code', codeId: code.id }, text: done.words })
          continue
        }
        const id = pick(ids, done.at)
        if (id === undefined) continue
        if (done.act === 'update')
          await project.call('memos.update', { id, text: done.words, typed: done.typed })
        if (done.act === 'tags') await project.call('memos.setTags', { id, tags: [done.words, 'x'] })
        if (done.act === 'attach')
          await project.call('memos.attach', { id, subject: subjects[done.to] ?? free })
        if (done.act === 'remove') await project.call('memos.remove', { id })
      }
      const end = await list()
      const things = 5
      const undoable = (await project.call('history.list', {})).filter(
        act => act.kind === 'change' && !act.undone,
      ).length
      for (let left = undoable - things; left > 0; left--) await project.call('history.undo', {})
      expect(await list()).toEqual(start)
      for (let left = undoable - things; left > 0; left--) await project.call('history.redo', {})
      expect(await list()).toEqual(end)
      expect(await project.call('project.check', {})).toEqual([])
      await project.session.close()
    }),
    { numRuns: 25 },
  )
})
