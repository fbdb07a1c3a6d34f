import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RefiProject } from './project-model.ts'
import { writeRefiCodebook } from './save-codebook.ts'
import { type SaveOptions, writeRefiProject } from './save-project.ts'
import { parseXml, readPackage } from './testing/read-back.ts'
import { coder, interview, memoOf, page, sampleProject } from './testing/sample-project.ts'
import { codebookSchema, codebookSchemaPath, projectSchema, projectSchemaPath } from './testing/schemas.ts'
import { testId } from './testing/test-id.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-refi-'))
})
afterEach(() => rm(folder, { recursive: true }))

const save = (path: string, options: Partial<SaveOptions> = {}, project = sampleProject) =>
  writeRefiProject(project, path, { schema: projectSchema, ...options })

const noted = { ...sampleProject, memos: [memoOf(1, { kind: 'project' }, { text: '' })] }

describe('a package', () => {
  it('holds project.qde first and the texts as they are, deflated, without folders', async () => {
    const path = join(folder, '社区.qdpx')
    const report = await save(path, {}, noted)
    const entries = await readPackage(path)
    const noteGuid = noted.memos[0]?.id.toUpperCase()
    const names = [interview, page].map(id => `sources/${id.toUpperCase()}.txt`)
    expect(entries.map(({ name, isDeflated, modified }) => ({ name, isDeflated, modified }))).toEqual(
      ['project.qde', ...names, `sources/${noteGuid}.txt`].map(name => ({
        name,
        isDeflated: true,
        modified: '2024-05-06 07:08:08',
      })),
    )
    const texts = entries.slice(1).map(({ bytes }) => bytes)
    expect(texts).toEqual(
      [sampleProject.text(interview), sampleProject.text(page), ''].map(text => Buffer.from(text)),
    )
    expect(report).toEqual({
      losses: [{ kind: 'memo', name: '', document: '', reason: 'place-lost' }],
      documents: 2,
      codes: 2,
      codings: 3,
      selections: 2,
      memos: 1,
      characters: 37 + 24,
      documentsBeyondBmp: 1,
    })
    expect(await readdir(folder)).toEqual(['社区.qdpx'])
  })

  it('has the same bytes for the same project, and others after a change', async () => {
    const digest = async (name: string, project = sampleProject) => {
      await save(join(folder, name), {}, project)
      return createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex')
    }
    const first = await digest('a.qdpx')
    expect(await digest('b.qdpx')).toBe(first)
    expect(await digest('c.qdpx', { ...sampleProject, modifiedAt: '2024-05-06T07:08:20Z' })).not.toBe(first)
  })

  it('has the same bytes wherever one is', async () => {
    const zone = process.env.TZ
    try {
      const bytes: Buffer[] = []
      for (const name of ['Asia/Shanghai', 'America/New_York']) {
        process.env.TZ = name
        await save(join(folder, 'a.qdpx'))
        bytes.push(await readFile(join(folder, 'a.qdpx')))
      }
      expect(new Date(0).getHours()).toBe(19)
      expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('takes the place of an older file', async () => {
    const path = join(folder, 'a.qdpx')
    await writeFile(path, 'old')
    await save(path)
    expect((await readPackage(path))[0]?.name).toBe('project.qde')
  })

  it('holds a codebook of 400 levels', async () => {
    const [code] = sampleProject.codes
    if (code === undefined) throw new Error('The sample has no code')
    const codes = Array.from({ length: 400 }, (_, n) => {
      const parentId = n === 0 ? null : testId<typeof code.id>(2, n - 1)
      return { ...code, id: testId<typeof code.id>(2, n), name: `${n}`, parentId }
    })
    const path = join(folder, 'a.qdpx')
    expect(await save(path, {}, { ...sampleProject, codes, codings: [] })).toMatchObject({ codes: 400 })
  })

  it('says how far it has come', async () => {
    const seen: [number, number][] = []
    await save(join(folder, 'a.qdpx'), { progress: (done, total) => seen.push([done, total]) }, noted)
    expect(seen).toEqual([1, 2, 3, 4, 5].map(done => [done, 5]))
  })

  const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
  const whyNot = hasXmllint ? '' : ' (skipped: there is no xmllint here)'
  it.skipIf(!hasXmllint)(`is valid for xmllint, project and codebook${whyNot}`, async () => {
    const path = join(folder, 'a.qdpx')
    await save(path, {}, noted)
    const qde = join(folder, 'project.qde')
    await writeFile(qde, (await readPackage(path))[0]?.bytes ?? '')
    const qdc = join(folder, 'a.qdc')
    await writeRefiCodebook(sampleProject, qdc, { schema: codebookSchema })
    for (const [file, schema] of [
      [qde, projectSchemaPath],
      [qdc, codebookSchemaPath],
    ] as const) {
      const answer = spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' })
      expect(answer.stderr).toBe(`${file} validates\n`)
    }
  })
})

/** Documents that cannot be compressed, so that a package of them is written in many pieces. */
function twentyNoisyDocuments(onText: (id: string) => void): RefiProject {
  const [document] = sampleProject.documents
  if (document === undefined) throw new Error('The sample has no document')
  const noise = randomBytes(200_000).toString('base64')
  const documents = Array.from({ length: 20 }, (_, n) => ({ ...document, id: testId<typeof page>(3, n) }))
  const text = (id: string) => {
    onText(id)
    return noise
  }
  return { ...sampleProject, documents, codings: [], text }
}

/** Files that fail at some point, in place of the temporary file. */
const failing =
  (when: 'appendFile' | 'sync' | 'close', code: string): NonNullable<SaveOptions['openFile']> =>
  async path => {
    const file = await open(path, 'wx')
    const fail = async () => {
      throw Object.assign(new Error(`${code}: refused by the test`), { code, syscall: 'write' })
    }
    return {
      appendFile: bytes => (when === 'appendFile' ? fail() : file.appendFile(bytes)),
      sync: () => (when === 'sync' ? fail() : file.sync()),
      close: async () => {
        await file.close()
        if (when === 'close') await fail()
      },
    }
  }

describe('when it does not come to an end', () => {
  const target = () => join(folder, 'a.qdpx')
  beforeEach(() => writeFile(target(), 'old'))
  afterEach(async () => {
    expect(await readdir(folder)).toEqual(['a.qdpx'])
    expect(await readFile(target(), 'utf8')).toBe('old')
  })

  it.each([
    ['a full disk while writing', 'appendFile', 'ENOSPC', 'disk-full'],
    ['a full disk while flushing', 'sync', 'ENOSPC', 'disk-full'],
    ['a full quota on closing', 'close', 'EDQUOT', 'disk-full'],
    ['a file system gone read-only', 'appendFile', 'EROFS', 'folder-read-only'],
    ['a broken disk', 'appendFile', 'EIO', 'write-failed'],
  ] as const)('%s is refused and leaves everything as it was', async (_, when, error, code) => {
    await expect(save(target(), { openFile: failing(when, error) })).rejects.toMatchObject({
      name: 'Refusal',
      code,
      values: { path: target() },
    })
  })

  it('a failure that is nobody’s refusal stays what it is', async () => {
    const broken = { ...sampleProject, text: () => JSON.parse('{') }
    await expect(save(target(), {}, broken)).rejects.toThrow(SyntaxError)
  })

  it.each([
    ['before it starts', 0, 0],
    ['while the codings are written', 1, 0],
    ['after the check', 21, 0],
    // The next one is asked for before the one before is written.
    ['while the texts are packed', 22, 1],
  ])('being cancelled %s leaves everything as it was and asks for no more texts', async (_, steps, more) => {
    const control = new AbortController()
    if (steps === 0) control.abort()
    const asked: string[] = []
    let before = 0
    const progress = (done: number) => {
      if (done !== steps) return
      control.abort()
      before = asked.length
    }
    const project = twentyNoisyDocuments(id => asked.push(id))
    await expect(save(target(), { signal: control.signal, progress }, project)).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(asked.length - before).toBeLessThanOrEqual(more)
    expect(steps === 0 || before > 0).toBe(true)
  })

  it('a text that changes meanwhile is refused', async () => {
    let asked = 0
    const changing = {
      ...sampleProject,
      text: (id: typeof page) => sampleProject.text(id) + '。'.repeat(Math.floor(asked++ / 2)),
    }
    await expect(save(target(), {}, changing)).rejects.toMatchObject({ code: 'revision-changed' })
  })

  it.each([
    [
      'a coding on other words than it says',
      { quotation: '别的' },
      /The words of aaaaaaa4-0000-4000-8000-000000000001/,
    ],
    [
      'a coding in a document that is not there',
      { documentId: coder as never },
      /The words of aaaaaaa4-0000-4000-8000-000000000001/,
    ],
    [
      'a coding with a code that is not there',
      { codeId: page as never },
      /CodeRef AAAAAAA3-.* leads to no Code/,
    ],
    [
      'a coding with the identifier of something else',
      { id: coder as never },
      /GUID AAAAAAA1-.* occurs more than once/,
    ],
    ['an identifier that is none', { id: 'x' as never }, /guid/],
  ])('%s is refused', async (_, change, problem) => {
    const codings = sampleProject.codings.map((coding, n) => (n === 0 ? { ...coding, ...change } : coding))
    await expect(save(target(), {}, { ...sampleProject, codings })).rejects.toMatchObject({
      code: 'export-invalid',
      message: expect.stringMatching(problem),
    })
  })

  it.each([
    ['half of a character', { from: 5, to: 7 }, 'span-splits-character'],
    ['more than there is', { from: 0, to: 700 }, 'span-outside-document'],
  ])('a coding of %s is refused', async (_, span, code) => {
    const codings = sampleProject.codings.map(coding => ({ ...coding, span }))
    await expect(save(target(), {}, { ...sampleProject, codings })).rejects.toMatchObject({ code })
  })

  it('a codebook without codes is refused', async () => {
    const empty = { ...sampleProject, codes: [] }
    await expect(writeRefiCodebook(empty, target(), { schema: codebookSchema })).rejects.toMatchObject({
      code: 'codebook-empty',
    })
  })
})

describe('a place that cannot be written to', () => {
  it.each([
    ['a folder that is not there', 'missing/a.qdpx', 'folder-read-only'],
    ['a folder that is a file', 'file/a.qdpx', 'folder-read-only'],
    ['a target that is a folder', 'folder', 'write-failed'],
  ])('%s is refused', async (_, name, code) => {
    await writeFile(join(folder, 'file'), '')
    await mkdir(join(folder, 'folder'))
    const path = join(folder, name)
    await expect(save(path)).rejects.toMatchObject({ name: 'Refusal', code, values: { path } })
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder'])
  })

  it.each(['EACCES', 'EPERM', 'EROFS'])('a folder that refuses with %s is read-only', async code => {
    const openFile = async () => {
      throw Object.assign(new Error(code), { code, syscall: 'open' })
    }
    await expect(save(join(folder, 'a.qdpx'), { openFile })).rejects.toMatchObject({
      code: 'folder-read-only',
    })
  })
})

describe('a codebook file', () => {
  it('is written and read back', async () => {
    const path = join(folder, '编码.qdc')
    expect(await writeRefiCodebook(sampleProject, path, { schema: codebookSchema })).toEqual({
      codes: 2,
      losses: [],
    })
    const root = parseXml(await readFile(path, 'utf8'))
    expect([root.name, root.namespace]).toEqual(['CodeBook', 'urn:QDA-XML:codebook:1.0'])
    expect(await readdir(folder)).toEqual(['编码.qdc'])
  })
})
