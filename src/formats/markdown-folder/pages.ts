import type { AttributeType } from '../../core/attribute/index.ts'
import type { CodeNode } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { LinkTarget } from '../../core/memo/index.ts'
import { labelled } from '../../core/room-labels.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { asQuoted } from '../../core/text/quotation-marks.ts'
import { escaped, memoFiles } from '../memos/index.ts'
import type { RoomToWrite } from '../reading-room/index.ts'
import { UniqueNames } from '../refi/names.ts'
import { aboutText } from '../sheets/index.ts'
import { type FolderNames, wikilink } from './folder-names.ts'
import { footnoted } from './footnotes.ts'

/** A project as a folder of Markdown has it: the reading room, and what is known of each document. */
export interface FolderToWrite {
  readonly room: RoomToWrite
  /** By document. */
  readonly values: ReadonlyMap<string, readonly DocumentValue[]>
}

export interface DocumentValue {
  readonly name: string
  readonly type: AttributeType
  readonly value: string
}

export interface Page {
  /** Below the folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** All pages, one after the other; texts are asked for one at a time. */
export function* pagesOf(folder: FolderToWrite, names: FolderNames): Generator<Page> {
  const { room, values } = folder
  const told = new Telling(room, names)
  yield { path: 'index.md', text: indexPage(room, names) }
  const codings = room.codings.filter(({ detached }) => !detached)
  const ofDocument = groupBy(codings, ({ documentId }) => documentId)
  for (const document of room.documents) {
    const front = frontMatter([
      ['title', JSON.stringify(document.name)],
      ...told.memoLine(document.id),
      ...valueLines(values.get(document.id) ?? []),
    ])
    const notes = (ofDocument.get(document.id) ?? []).map(coding => ({
      span: coding.span,
      says: () => told.coding(coding),
    }))
    const memos = told.memosOn('passage', document.id).map(({ id, name, span }) => ({
      span,
      says: () => wikilink(names.memo(id), name),
    }))
    yield {
      path: names.document(document.id),
      text: front + footnoted(room.text(document.id), [...notes, ...memos]),
    }
  }
  const ofCode = groupBy(codings, ({ codeId }) => codeId)
  for (const node of room.codes) {
    yield { path: names.code(node.code.id), text: codePage(node, ofCode.get(node.code.id) ?? [], told) }
  }
  for (const [index, { text }] of memoFiles(room.memos).entries()) {
    const memo = room.memos.memos[index]
    const subject = memo === undefined ? undefined : room.subjects.get(memo.id)
    const way = subject === undefined ? null : names.of(subject)
    yield {
      path: names.memo(memo?.id ?? ''),
      text: way === null ? text : `${text}\n→ ${wikilink(way, way.slice(way.indexOf('/') + 1, -3))}\n`,
    }
  }
}

/** A memo, and the words it is about; none for what is about something else. */
interface MemoHere {
  readonly id: string
  readonly name: string
  readonly span: TextSpan
}

class Telling {
  readonly #memos: ReadonlyMap<string, readonly MemoHere[]>
  readonly #coders: ReadonlyMap<string, string>
  readonly #codes: ReadonlyMap<string, CodeNode>
  readonly #documents: ReadonlyMap<string, string>

  constructor(
    readonly room: RoomToWrite,
    readonly names: FolderNames,
  ) {
    this.#coders = new Map(room.coders.map(({ id, name }) => [id, name]))
    this.#codes = new Map(room.codes.map(node => [node.code.id, node]))
    this.#documents = new Map(room.documents.map(({ id, name }) => [id, name]))
    this.#memos = groupBy(
      room.memos.memos.flatMap(({ id, name }) => {
        const target = room.subjects.get(id)
        if (target === undefined) return []
        const span = target.kind === 'passage' ? target.span : { from: 0, to: 0 }
        return [{ id, name: name || room.memos.labels.untitled, span, on: `${target.kind} ${target.id}` }]
      }),
      ({ on }) => on,
    )
  }

  /** A coding on one line, with its words. */
  coding(coding: Coding): string {
    const code = wikilink(this.names.code(coding.codeId), this.#codes.get(coding.codeId)?.path ?? '')
    const words = escaped(coding.quotation).trim()
    const quotation =
      this.room.language === 'zh-TW' ? `「${asQuoted(words, '「')}」` : `“${asQuoted(words, '“')}”`
    return [code, quotation, ...this.said(coding)].join(' · ')
  }

  /** Coder, comment, weight and memos of a coding. */
  said({ id, coderId, comment, weight, certainty }: Coding): string[] {
    const { labels } = this.room
    return [
      escaped(this.#coders.get(coderId) ?? ''),
      ...(comment === '' ? [] : [escaped(comment).trim()]),
      ...(weight === null ? [] : [labelled(labels.weight, String(weight))]),
      ...(certainty === 'uncertain' ? [labels.uncertain] : []),
      ...this.memosOn('coding', id).map(memo => wikilink(this.names.memo(memo.id), memo.name)),
    ]
  }

  code(id: string): string {
    return wikilink(this.names.code(id), this.#codes.get(id)?.code.name ?? '')
  }

  document(id: string): string {
    return wikilink(this.names.document(id), this.#documents.get(id) ?? '')
  }

  /** The memos on a document, as one of its properties. */
  memoLine(id: string): [string, string][] {
    const links = this.memosOn('document', id).map(memo => wikilink(this.names.memo(memo.id), memo.name))
    return links.length === 0 ? [] : [['memos', `[${links.map(link => JSON.stringify(link)).join(', ')}]`]]
  }

  memosOn(kind: LinkTarget['kind'], id: string): readonly MemoHere[] {
    return this.#memos.get(`${kind} ${id}`) ?? []
  }
}

function codePage({ code, path, children }: CodeNode, codings: readonly Coding[], told: Telling): string {
  const { labels } = told.room
  const front = frontMatter([
    ['title', JSON.stringify(path)],
    ['color', JSON.stringify(code.color)],
    ['codings', String(codings.length)],
  ])
  const rules = [
    [labels.definition, code.definition],
    [labels.useWhen, code.useWhen],
    [labels.notWhen, code.notWhen],
  ].flatMap(([label = '', words = '']) => (words === '' ? [] : [`**${escaped(label)}**`, words]))
  const list = (label: string, links: readonly string[]) =>
    links.length === 0 ? [] : [`**${escaped(label)}**`, links.map(link => `- ${link}`).join('\n')]
  const memos = told.memosOn('code', code.id).map(({ id, name }) => wikilink(told.names.memo(id), name))
  const passages = [...groupBy(codings, ({ documentId }) => documentId)].flatMap(([id, own]) => [
    `### ${told.document(id)}`,
    ...own.flatMap(coding => [quoted(coding.quotation), told.said(coding).join(' · ')]),
  ])
  const above = code.parentId === null ? [] : [`↑ ${told.code(code.parentId)}`]
  const parts = [
    ...[`# ${escaped(code.name)}`, ...above, ...rules],
    ...list(
      labels.subcodes,
      children.map(child => told.code(child.code.id)),
    ),
    ...list(labels.memos, memos),
    ...[`## ${escaped(labels.passages)}`, ...(passages.length === 0 ? [labels.noPassages] : passages)],
  ]
  return `${front}${parts.join('\n\n')}\n`
}

function quoted(words: string): string {
  return words
    .trim()
    .split('\n')
    .map(line => `> ${escaped(line)}`.trimEnd())
    .join('\n')
}

function indexPage(room: RoomToWrite, names: FolderNames): string {
  const { labels } = room
  const documents = room.documents.map(({ id, name }) => `- ${wikilink(names.document(id), name)}`)
  const codes = room.codes.map(
    ({ code, depth }) => `${'    '.repeat(depth)}- ${wikilink(names.code(code.id), code.name)}`,
  )
  const memos = room.memos.memos.map(
    ({ id, name }) => `- ${wikilink(names.memo(id), name || room.memos.labels.untitled)}`,
  )
  const section = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${escaped(label)}`, lines.join('\n')]
  const parts = [
    `# ${escaped(room.name)}`,
    ...section(labels.documents, documents),
    ...section(labels.codes, codes),
    ...section(labels.memos, memos),
    `*${escaped(aboutText(room.provenance))}*`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Properties of a page, as YAML between two lines. */
function frontMatter(lines: readonly (readonly [key: string, value: string])[]): string {
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n`
}

/** What is known of a document, each by a name that is there once. */
function valueLines(values: readonly DocumentValue[]): [string, string][] {
  const names = new UniqueNames(name => name.toLowerCase())
  for (const own of ['title', 'memos']) names.take(own)
  return values.map(({ name, type, value }) => [JSON.stringify(names.take(name)), yamlOf(type, value)])
}

function yamlOf(type: AttributeType, value: string): string {
  if (type === 'number' && Number.isFinite(Number(value))) return String(Number(value))
  if (type === 'yes-no' && (value === 'yes' || value === 'no')) return String(value === 'yes')
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
  return JSON.stringify(value)
}
