import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { groupPaths } from '../../src/core/document/index.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'
import { corpus, hasCorpus, needsCorpus } from './shared.ts'

const sample = (name: string) => join(import.meta.dirname, '../../resources/sample', name)

it('stores a text byte for byte but for its byte order mark and line ends', async () => {
  const project = await newProject()
  const id = await project.importText('a.txt', `\ufeff${mixedText.replaceAll('\n', '\r\n')}`)
  expect(await project.call('documents.read', { id })).toEqual({ id, text: mixedText, revision: 1 })
  expect(await project.call('documents.origin', { id })).toMatchObject({ encoding: 'utf-8', removed: [] })
})

it('cleans a scraped page, keeps what it removed, and shows both sides', async () => {
  const project = await newProject()
  const file = { path: sample('scraped-article.txt') }
  const [preview] = await project.call('imports.preview', { files: [file] })
  expect(preview?.refusal).toBeNull()
  const glosses = preview?.documents[0]?.removed.find(count => count.rule === 'pinyin-gloss')
  expect(glosses?.count).toBeGreaterThan(150)
  const comparison = await project.call('imports.compare', file)
  const [document] = comparison.documents
  expect(comparison.extracted).toBe(readFileSync(file.path, 'utf8'))
  const {
    documents: [imported],
  } = await project.call('imports.run', { files: [file] })
  expect(imported?.name).toBe(preview?.documents[0]?.name)
  const id = imported?.id
  if (id === undefined) throw new Error('Nothing was imported')
  const { text } = await project.call('documents.read', { id })
  expect(text).toBe(document?.text)
  expect(text).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/)
  const { removed } = await project.call('documents.origin', { id })
  for (const { from, to, text: words } of removed) expect(comparison.extracted.slice(from, to)).toBe(words)
})

it.each([true, false])('counts doubtful places in its report when they are asked for: %s', async doubts => {
  const project = await newProject()
  const path = join(project.folder, '疑.txt')
  writeFileSync(path, `我们自已的小区在𠮷祥里。\r\n\r\n居民说：“我们己经议过了。” 👨‍👩‍👧 שלום\r\n`)
  const [preview] = await project.call('imports.preview', { files: [{ path }] })
  const found = { code: 'misread-character', values: { count: 2 } }
  expect(preview?.warnings).toContainEqual(found)
  const { documents } = await project.call('imports.run', { files: [{ path }], doubts })
  expect(documents[0]?.warnings).toEqual(doubts ? preview?.warnings : [])
})

it('keeps a removed stretch in the text when it is restored, and leaves out a rule that is off', async () => {
  const project = await newProject()
  const path = sample('scraped-article.txt')
  const whole = await project.call('imports.compare', { path })
  const gloss = whole.documents[0]?.edits.find(edit => edit.rule === 'pinyin-gloss')
  if (gloss === undefined) throw new Error('No gloss')
  const words = whole.extracted.slice(gloss.from, gloss.to)
  const restored = await project.call('imports.compare', { path, restore: [gloss.finding] })
  expect(restored.documents[0]?.text.length).toBe((whole.documents[0]?.text.length ?? 0) + words.length)
  expect(restored.documents[0]?.text).toContain(words)
  const off = await project.call('imports.compare', { path, rules: { 'pinyin-gloss': false } })
  expect(off.documents[0]?.edits.some(edit => edit.rule === 'pinyin-gloss')).toBe(false)
})

it('splits a collection into numbered documents of one act, or leaves it whole when asked', async () => {
  const project = await newProject()
  const path = sample('scraped-collection.txt')
  const { documents: imported } = await project.call('imports.run', {
    files: [{ path, documents: [{}, { name: 'Second' }] }],
  })
  expect(imported.map(document => document.source)).toEqual(
    [1, 2, 3, 4].map(n => `scraped-collection-0${n}.txt`),
  )
  expect(imported[1]?.name).toBe('Second')
  await project.call('history.undo', {})
  expect(await project.call('documents.list', {})).toEqual([])
  const whole = await project.call('imports.run', { files: [{ path, split: 'none' }] })
  expect(whole.documents).toHaveLength(1)
})

it('reads GB18030 with CRLF as it was meant, and takes another encoding when told', async () => {
  const project = await newProject()
  const path = join(project.folder, 'gb.txt')
  writeFileSync(path, iconv.encode('社区治理需要居民参与。\r\n网格员每天走访。', 'gb18030'))
  const [preview] = await project.call('imports.preview', { files: [{ path }] })
  expect(preview?.encodings[0]?.encoding).toBe('gb18030')
  const { extracted } = await project.call('imports.compare', { path, encoding: 'gbk' })
  expect(extracted).toBe('社区治理需要居民参与。\n网格员每天走访。')
  const wrong = await project.call('imports.compare', { path, encoding: 'windows-1252' })
  expect(wrong.extracted).not.toBe(extracted)
})

it('searches folders to the bottom and leaves aside what it cannot read', async () => {
  const project = await newProject()
  const folder = join(project.folder, '资料')
  mkdirSync(join(folder, 'sub', '.hidden'), { recursive: true })
  for (const name of ['b.txt', 'a.MD', 'c.xyz', 'sub/d.txt', 'sub/.hidden/e.txt'])
    writeFileSync(join(folder, name), 'x')
  const found = await project.call('imports.find', { paths: [folder, join(folder, 'b.txt')] })
  expect(found.paths.map(path => path.slice(folder.length + 1))).toEqual(['a.MD', 'b.txt', 'sub/d.txt'])
  expect(found.leftAside.map(path => path.slice(folder.length + 1))).toEqual(['c.xyz'])
})

describe('folders', () => {
  const inFolders = (folder: string, ...names: readonly string[]) => {
    for (const [at, name] of names.entries()) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), `第${at}篇\r\n${mixedText}`)
    }
  }
  const shelf = async ({ call }: TestProject) => {
    const paths = groupPaths(await call('documentGroups.list', {}))
    const documents = await call('documents.list', {})
    return documents.map(({ source, groupId }) => [
      ...(groupId === null ? [] : (paths.get(groupId) ?? [])),
      source,
    ])
  }

  it('are told from what was named down, and become groups in the same act', async () => {
    const project = await newProject()
    const folder = join(project.folder, '资料')
    inFolders(folder, 'a.txt', '𠮷祥/👨‍👩‍👧/a.txt', '𠮷祥/b.txt', '２０２４/a.txt')
    const { paths, folders } = await project.call('imports.find', { paths: [folder] })
    const files = paths.map(path => ({
      path,
      duplicates: 'keep' as const,
      group: [...(folders[path] ?? [])],
    }))
    await project.call('imports.run', { files })
    expect((await shelf(project)).toSorted()).toEqual(
      [['a.txt'], ['２０２４', 'a.txt'], ['𠮷祥', 'b.txt'], ['𠮷祥', '👨‍👩‍👧', 'a.txt']].toSorted(),
    )
    await project.call('history.undo', {})
    expect(await project.call('documentGroups.list', {})).toEqual([])
    expect(await project.call('documents.list', {})).toEqual([])
  })

  it('come again into the groups that are there; what is there already stays where people put it', async () => {
    const project = await newProject()
    const folder = join(project.folder, '资料')
    const bringIn = async () => {
      const { paths, folders } = await project.call('imports.find', { paths: [folder] })
      return project.call('imports.run', {
        files: paths.map(path => ({ path, duplicates: 'skip' as const, group: [...(folders[path] ?? [])] })),
      })
    }
    inFolders(folder, '北京/a.txt')
    const [first] = (await bringIn()).documents
    await project.call('documentGroups.takeOut', { documentIds: first ? [first.id] : [] })
    writeFileSync(join(folder, '北京', 'b.txt'), '别的内容，和前一篇完全不同 👨‍👩‍👧')
    await bringIn()
    expect(await shelf(project)).toEqual([['a.txt'], ['北京', 'b.txt']])
    expect(await project.call('documentGroups.list', {})).toHaveLength(1)
  })

  it('count themselves only beside others, and are told apart when they are called the same', async () => {
    const project = await newProject()
    inFolders(project.folder, '2024/访谈/a.txt', '2025/访谈/b.txt', 'c.txt')
    const named = ['2024/访谈', '2025/访谈', 'c.txt'].map(name => join(project.folder, name))
    const { paths, folders } = await project.call('imports.find', { paths: named })
    expect(paths.map(path => folders[path])).toEqual([['2024', '访谈'], ['2025', '访谈'], undefined])
  })

  it('of attachments are those of the bibliography that names them', async () => {
    const project = await newProject()
    const folder = join(project.folder, '资料')
    inFolders(folder, '文献/files/12/a.txt')
    const list = 'TY  - JOUR\r\nTI  - 社区\r\nL1  - files/12/a.txt\r\nER  - \r\n'
    writeFileSync(join(folder, '文献', '文献.ris'), list)
    const { paths, folders } = await project.call('imports.find', { paths: [folder] })
    expect(paths.map(path => folders[path])).toEqual([['文献'], ['文献']])
  })
})

it('tells by its content what a file is: a cut one, one of an unknown kind, a text under a wrong name', async () => {
  const project = await newProject()
  const path = join(project.folder, '论文.docx')
  writeFileSync(path, Buffer.from('504b0304140000000800', 'hex'))
  expect(await project.refusal('imports.run', { files: [{ path }] })).toBe('file-damaged')
  const emptyArchive = `504b0506${'00'.repeat(18)}`
  writeFileSync(path, Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(emptyArchive, 'hex')]))
  expect(await project.refusal('imports.run', { files: [{ path }] })).toBe('format-unknown')
  writeFileSync(path, mixedText)
  expect((await project.call('imports.run', { files: [{ path }] })).documents).toHaveLength(1)
})

it('imports all files or none: one that vanished keeps the others out', async () => {
  const project = await newProject()
  const paths = ['a.txt', 'b.txt'].map(name => join(project.folder, name))
  for (const path of paths) writeFileSync(path, mixedText)
  const previews = await project.call('imports.preview', { files: paths.map(path => ({ path })) })
  expect(previews.every(preview => preview.refusal === null)).toBe(true)
  rmSync(paths[1] ?? '')
  expect(await project.refusal('imports.run', { files: paths.map(path => ({ path })) })).toBe('file-missing')
  expect(await project.call('documents.list', {})).toEqual([])
})

it('stops when cancelled and leaves nothing behind', async () => {
  const project = await newProject()
  const path = join(project.folder, 'a.txt')
  writeFileSync(path, mixedText)
  const controller = new AbortController()
  const refused = await project.cancelled(
    'imports.run',
    { files: Array.from({ length: 20 }, () => ({ path })) },
    controller,
  )
  expect(refused).toBe('cancelled')
  expect(await project.call('documents.list', {})).toEqual([])
  expect(await project.call('history.list', {})).toHaveLength(1)
})

describe.skipIf(!hasCorpus)(`the scraped pages ${needsCorpus}`, () => {
  it('come in as fourteen documents with nothing of the page around them', async () => {
    const project = await newProject()
    const pages = ['000_3aa4b1f6d2a4bfe1.txt', '003_a4c01c474fdb7245.txt', '004_a560a149c233f8bb.txt']
    const { documents: imported } = await project.call('imports.run', {
      files: pages.map(name => ({ path: corpus('raw', name) })),
    })
    expect(imported.map(document => document.source)).toHaveLength(14)
    const texts = await Promise.all(imported.map(({ id }) => project.call('documents.read', { id })))
    for (const { text } of texts) expect(text).not.toMatch(/_久久|猜你喜[歡欢]|展开阅读全文|上传人/)
    expect(await project.call('project.check', {})).toEqual([])
  })
})
