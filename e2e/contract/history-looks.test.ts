import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeTree, flattenTree } from '../../src/core/codebook/index.ts'
import type { DocumentId } from '../../src/core/id.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'
import { step, take } from './random-changes.ts'

async function look(project: TestProject) {
  const codes = flattenTree(codeTree(await project.call('codes.list', {}))).map(({ code }) => code.name)
  const counts = Object.fromEntries(
    (await project.call('codes.list', {})).map(code => [code.id, code.codings]),
  )
  const documents = await Promise.all(
    (await project.call('documents.list', {})).map(async ({ id, name }) => ({
      id,
      name,
      text: (await project.call('documents.read', { id })).text,
      spans: (await project.call('codings.inDocument', { documentId: id }))
        .filter(({ detached }) => !detached)
        .map(({ span }) => `${span.from}-${span.to}`)
        .toSorted(),
    })),
  )
  const [act] = await project.call('history.list', { limit: 1 })
  return { number: act?.number ?? 0, codes, counts, documents }
}

async function lookBack(project: TestProject, number: number, ids: readonly DocumentId[]) {
  const { codes } = await project.call('history.codebookThen', { number })
  const documents = await Promise.all(
    ids.map(async id => {
      const { name, text, codings } = await project.call('history.documentThen', { number, id })
      return { id, name, text, spans: codings.map(({ from, to }) => `${from}-${to}`).toSorted() }
    }),
  )
  return {
    number,
    codes: codes.map(({ name }) => name),
    counts: Object.fromEntries(codes.map(({ id, codings }) => [id, codings])),
    documents,
  }
}

it('shows the codebook and every document as they were after any act', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(step, fc.constant(null)), { minLength: 10, maxLength: 25 }),
      async steps => {
        const project = await newProject()
        await project.importText('访谈.txt', mixedText)
        const seen = [await look(project)]
        for (const one of steps) {
          if (one === null) await project.attempt('history.undo', {})
          else await take(project, one)
          const now = await look(project)
          if (now.number !== seen.at(-1)?.number) seen.push(now)
          else seen[seen.length - 1] = now
        }
        for (const then of seen) {
          const ids = then.documents.map(({ id }) => id)
          expect(await lookBack(project, then.number, ids)).toEqual(then)
        }
      },
    ),
    { numRuns: 15 },
  )
})

it('tells what became of codes and codings since', async () => {
  const project = await newProject()
  const id = await project.importText('a.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民参与' })
  const gone = await project.call('codes.create', { name: '𠮷' })
  await project.call('codings.apply', { documentId: id, codeId: gone.id, span: { from: 0, to: 4 } })
  const number = (await look(project)).number
  await project.call('codes.update', { id: code.id, name: '社區參與' })
  await project.call('codes.remove', { id: gone.id })
  await project.call('codes.create', { name: '新' })
  await project.call('codings.apply', { documentId: id, codeId: code.id, span: { from: 5, to: 7 } })
  expect(await project.call('history.codebookThen', { number })).toMatchObject({
    codes: [
      { name: '居民参与', nameNow: '社區參與', codings: 0, codingsNow: 1 },
      { name: '𠮷', nameNow: null, codings: 1, codingsNow: 0 },
    ],
    added: ['新'],
  })
  expect(await project.call('history.documentThen', { number, id })).toMatchObject({
    codingsAdded: 1,
    codingsRemoved: 1,
    textChanged: false,
    codings: [{ code: '𠮷', from: 0, to: 4 }],
  })
  expect(await project.refusal('history.documentThen', { number: 1, id })).toBe('not-found')
})

it('lists acts by coder, kind, document, code and words, also of what has gone', async () => {
  const project = await newProject()
  const id = await project.importText('访谈.txt', mixedText)
  const other = await project.importText('b.txt', 'Another text.\n')
  const code = await project.call('codes.create', { name: '居民参与' })
  await project.call('codings.apply', { documentId: id, codeId: code.id, span: { from: 0, to: 4 } })
  await project.call('codings.apply', { documentId: other, codeId: code.id, span: { from: 0, to: 4 } })
  await project.call('documents.remove', { ids: [other] })
  await project.call('codes.remove', { id: code.id })
  const list = async (filter: object) =>
    (await project.call('history.list', { filter })).map(act => act.operation)
  expect(await list({ documentId: other })).toEqual(['documents.remove', 'codings.apply', 'imports.run'])
  expect(await list({ documentId: id })).toEqual(['codes.remove', 'codings.apply', 'imports.run'])
  expect(await list({ codeId: code.id })).toEqual([
    'codes.remove',
    'documents.remove',
    'codings.apply',
    'codings.apply',
    'codes.create',
  ])
  expect(await list({ topic: 'codes' })).toEqual(['codes.remove', 'codes.create'])
  expect(await list({ words: '居民', operations: [] })).toHaveLength(4)
  expect(await list({ words: 'zzz', operations: ['imports.run'] })).toEqual(['imports.run', 'imports.run'])
  const [ada] = await project.call('history.coders', {})
  expect(await list({ coderId: ada?.id })).toHaveLength(8)
})

it('says what an act did, where, and whether it is still there', async () => {
  const project = await newProject()
  const id = await project.importText('访谈.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民参与' })
  await project.call('codings.apply', { documentId: id, codeId: code.id, span: { from: 0, to: 4 } })
  const [coded] = await project.call('history.list', { limit: 1 })
  await project.call('codes.update', { id: code.id, name: '社区参与' })
  const [renamed] = await project.call('history.list', { limit: 1 })
  if (coded === undefined || renamed === undefined) throw new Error('Nothing was done')
  expect(await project.call('history.read', { id: coded.id })).toMatchObject({
    counts: [{ thing: 'coding', kind: 'made', rows: 1 }],
    rows: [
      {
        thing: 'coding',
        kind: 'made',
        name: '社区治理',
        code: '社区参与',
        document: { id },
        span: { from: 0, to: 4 },
        exists: true,
      },
    ],
    undoneBy: null,
  })
  expect((await project.call('history.read', { id: renamed.id })).rows[0]?.changes).toEqual([
    { column: 'name', before: '居民参与', after: '社区参与' },
  ])
  await project.call('history.undoAct', { id: coded.id })
  expect(await project.call('history.read', { id: coded.id })).toMatchObject({
    rows: [{ exists: false, span: null, name: '社区治理' }],
    undoneBy: { kind: 'undo', operation: 'codings.apply' },
  })
})
