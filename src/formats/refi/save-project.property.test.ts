import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRefiProject } from './save-project.ts'
import { anyProject, type TestProject } from './testing/arbitrary-project.ts'
import { all, child, parseXml, readPackage, type XmlElement } from './testing/read-back.ts'
import { projectSchema } from './testing/schemas.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-refi-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Writes the project and reads it back; a project that does not validate is refused and fails the test. */
async function throughAFile(project: TestProject) {
  const path = join(folder, 'any.qdpx')
  const report = await writeRefiProject(project, path, { schema: projectSchema })
  const [qde, ...entries] = await readPackage(path)
  const root = parseXml(qde?.bytes.toString('utf8') ?? '')
  const texts = new Map(entries.map(entry => [entry.name, entry.bytes.toString('utf8')]))
  return { report, root, texts }
}

const runs = { numRuns: 100 }
const TIMEOUT = 60_000
const withoutMark = (text: string): string => text.replace(/^\uFEFF+/, '')

describe('any project', () => {
  it(
    'is valid, and every selection cuts its quotation out of the text, in code points',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProject, async project => {
          const { root, texts, report } = await throughAFile(project)
          const found: unknown[] = []
          for (const source of all(root, 'TextSource')) {
            const characters = [...textOf(source, texts)]
            for (const selection of all(source, 'PlainTextSelection')) {
              const { startPosition, endPosition } = selection.attributes
              const words = characters.slice(Number(startPosition), Number(endPosition)).join('')
              for (const coding of all(selection, 'Coding')) {
                found.push([coding.attributes.guid, source.attributes.guid, words, ...codeAndCoder(coding)])
              }
            }
          }
          const wanted = project.codings
            .filter(coding => !coding.detached && exportedWords(project, coding) !== '')
            .map(coding => [
              upper(coding.id),
              upper(coding.documentId),
              exportedWords(project, coding),
              upper(coding.codeId),
              upper(coding.coderId),
            ])
          expect(found.toSorted()).toEqual(wanted.toSorted())
          expect(report.codings).toBe(wanted.length)
        }),
        { numRuns: 300 },
      )
    },
    TIMEOUT,
  )

  it(
    'keeps its sets of codes and documents',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProject, async project => {
          const { root } = await throughAFile(project)
          const found = all(root, 'Set').map(set => [
            set.attributes.guid,
            [...all(set, 'MemberCode'), ...all(set, 'MemberSource')].map(
              member => member.attributes.targetGUID,
            ),
          ])
          expect(found.slice(0, project.sets.length)).toEqual(
            project.sets.map(({ id, members }) => [upper(id), members.map(upper)]),
          )
        }),
        runs,
      )
    },
    TIMEOUT,
  )

  it(
    'keeps every text to the byte, but for a byte-order mark',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProject, async project => {
          const { root, texts } = await throughAFile(project)
          const found = all(root, 'TextSource').map(source => [source.attributes.guid, textOf(source, texts)])
          expect(found).toEqual(project.documents.map(({ id }) => [upper(id), withoutMark(project.text(id))]))
        }),
        runs,
      )
    },
    TIMEOUT,
  )

  it(
    'keeps the words of every memo, on its subject or as a note',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProject, async project => {
          const { root, texts } = await throughAFile(project)
          const notes = all(root, 'Note')
          for (const memo of project.memos) {
            const note = notes.find(({ attributes }) => attributes.guid === upper(memo.id))
            if (note !== undefined) {
              expect(textOf(note, texts)).toBe(withoutMark(memo.text).replaceAll('\r\n', '\n'))
              continue
            }
            const home = homeOf(memo, root)
            expect(home.map(element => child(element, 'Description')?.text ?? '').join()).toContain(
              inXml(memo.text),
            )
          }
        }),
        runs,
      )
    },
    TIMEOUT,
  )

  it(
    'has names that are there, unique, and without path separators',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProject, async project => {
          const { root } = await throughAFile(project)
          for (const kind of ['User', 'Code', 'TextSource', 'Note']) {
            const names = all(root, kind).map(element => element.attributes.name ?? '')
            expect(names.filter(name => name.trim() === '')).toEqual([])
            const keys = kind === 'TextSource' ? names.map(name => name.toLowerCase()) : names
            expect(new Set(keys).size).toBe(names.length)
          }
          for (const { attributes } of all(root, 'TextSource'))
            expect(attributes.name).toMatch(/^[^/\\]+\.[a-z0-9]+$/i)
        }),
        runs,
      )
    },
    TIMEOUT,
  )
})

function upper(id: string): string {
  return id.toUpperCase()
}

function textOf(element: XmlElement, texts: ReadonlyMap<string, string>): string {
  const path = element.attributes.plainTextPath?.replace(/^internal:\/\//, 'sources/') ?? ''
  return texts.get(path) ?? `no file ${path}`
}

function codeAndCoder(coding: XmlElement) {
  return [child(coding, 'CodeRef')?.attributes.targetGUID, coding.attributes.creatingUser]
}

/** The words of a coding without the part of a byte-order mark they may begin with. */
function exportedWords(project: TestProject, coding: TestProject['codings'][number]): string {
  const text = project.text(coding.documentId)
  const start = text.length - withoutMark(text).length
  return text.slice(Math.max(start, coding.span.from), Math.max(start, coding.span.to))
}

function homeOf({ subject }: TestProject['memos'][number], root: XmlElement): XmlElement[] {
  const withGuid = (kind: string, id: string) =>
    all(root, kind).filter(({ attributes }) => attributes.guid === upper(id))
  switch (subject.kind) {
    case 'project':
    case 'free':
    case 'case':
      return []
    case 'document':
      return withGuid('TextSource', subject.documentId)
    case 'code':
      return withGuid('Code', subject.codeId)
    case 'coding':
      return all(root, 'PlainTextSelection').filter(({ children }) =>
        children.some(({ attributes }) => attributes.guid === upper(subject.codingId)),
      )
    case 'passage':
      return withGuid('TextSource', subject.documentId).flatMap(source => all(source, 'PlainTextSelection'))
  }
}

/** What a parser gives back of a text: no illegal characters, LF line ends. A blank memo leaves nothing. */
function inXml(text: string): string {
  if (text.trim() === '') return ''
  const legal = ['\u0000', '\u0001', '\uFFFE'].reduce((left, bad) => left.replaceAll(bad, ''), text)
  return legal.replaceAll('\r\n', '\n')
}
