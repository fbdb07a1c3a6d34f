import { emptyProject, type ForeignProject, type ForeignSelection, readDateTime } from '../refi/index.ts'
import { CountedPage } from './counted-page.ts'
import { type ForeignTables, type Row, wholeOf, wordsOf } from './foreign-tables.ts'
import { takeTags } from './taguette-tags.ts'

/** Whether these are the tables of Taguette. */
export function isTaguette(tables: ForeignTables): boolean {
  return ['projects', 'documents', 'highlights', 'tags', 'highlight_tags'].every(table => tables.has(table))
}

/** The projects of a database of Taguette, which may have many. */
export function taguetteProjects(tables: ForeignTables): { readonly id: number; readonly name: string }[] {
  return tables.rows('projects', ['id', 'name']).flatMap(row => {
    const id = wholeOf(row.id)
    return id === null ? [] : [{ id, name: wordsOf(row.name) }]
  })
}

/**
 * One project of Taguette in the words of the standard. A highlight's place is counted in bytes of UTF-8 over the
 * characters of the page, tags left out. Who made it stands in the journal of commands; accounts, with their passwords
 * and addresses, are never read.
 */
export function readTaguette(tables: ForeignTables, id: number): ForeignProject {
  const own = tables
    .rows('projects', ['id', 'name', 'description', 'created'])
    .find(row => wholeOf(row.id) === id)
  const created = wordsOf(own?.created)
  const project: ForeignProject = {
    ...emptyProject(),
    name: wordsOf(own?.name),
    origin: 'Taguette',
    createdAt: readDateTime(created),
    description: wordsOf(own?.description),
  }
  const tags = takeTags(project, tables, id, created)
  const { makers, users } = makersOf(tables, id)
  const tagsOf = new Map<number, string[]>()
  for (const row of tables.rows('highlight_tags', ['highlight_id', 'tag_id'])) {
    const tag = tags.get(wholeOf(row.tag_id) ?? -1)
    const highlight = wholeOf(row.highlight_id) ?? -1
    if (tag !== undefined) tagsOf.set(highlight, [...(tagsOf.get(highlight) ?? []), tag])
  }
  const highlights = new Map<number, Row[]>()
  for (const row of tables.rows('highlights', ['id', 'document_id', 'start_offset', 'end_offset'])) {
    const document = wholeOf(row.document_id) ?? -1
    const known = highlights.get(document)
    if (known !== undefined) known.push(row)
    else highlights.set(document, [row])
  }
  const columns = ['id', 'name', 'description', 'filename', 'created', 'project_id', 'contents']
  for (const row of tables.rows('documents', columns)) {
    if (wholeOf(row.project_id) !== id) continue
    const page = new CountedPage(wordsOf(row.contents))
    const number = wholeOf(row.id) ?? -1
    const selections = (highlights.get(number) ?? []).map(highlight =>
      selectionOf(highlight, page, tagsOf, makers.get(wholeOf(highlight.id) ?? -1)),
    )
    project.sources.push({
      ...{ kind: 'text', guid: `taguette ${created} document ${wordsOf(row.created)} ${wordsOf(row.name)}` },
      ...{ name: wordsOf(row.name) || wordsOf(row.filename), description: wordsOf(row.description) },
      ...{ user: '', createdAt: readDateTime(wordsOf(row.created)), modifiedAt: null },
      ...{ plainTextPath: '', richTextPath: '', path: '', currentPath: '', inline: page.text, selections },
      ...{ codings: [], noteRefs: [], values: [], syncPoints: [], texts: [] },
    })
  }
  project.users.push(...users.map(name => ({ guid: userOf(name), name })))
  return project
}

function userOf(login: string): string {
  return `taguette user ${login}`
}

interface Maker {
  readonly user: string
  readonly createdAt: string | null
}

/** Who highlighted what, and when, as far as the journal of commands reaches back. */
function makersOf(tables: ForeignTables, project: number) {
  const makers = new Map<number, Maker>()
  const users = new Set<string>()
  for (const row of tables.rows('commands', ['date', 'user_login', 'project_id', 'payload'])) {
    if (wholeOf(row.project_id) !== project) continue
    const highlight = highlightOf(wordsOf(row.payload))
    const login = wordsOf(row.user_login)
    if (highlight === null || makers.has(highlight) || login === '') continue
    users.add(login)
    makers.set(highlight, { user: userOf(login), createdAt: readDateTime(wordsOf(row.date)) })
  }
  return { makers, users: [...users] }
}

/** The highlight that a command makes; null for other commands. */
function highlightOf(payload: string): number | null {
  if (!payload.includes('highlight_add')) return null
  try {
    const command: unknown = JSON.parse(payload)
    if (typeof command !== 'object' || command === null) return null
    if (!('type' in command) || command.type !== 'highlight_add' || !('highlight_id' in command)) return null
    return typeof command.highlight_id === 'number' ? command.highlight_id : null
  } catch {
    // What is no JSON says nothing of who made what.
    return null
  }
}

function selectionOf(
  { id, start_offset, end_offset }: Row,
  page: CountedPage,
  tagsOf: ReadonlyMap<number, readonly string[]>,
  maker: Maker | undefined,
): ForeignSelection {
  const made = { user: maker?.user ?? '', createdAt: maker?.createdAt ?? null, modifiedAt: null }
  const start = wholeOf(start_offset)
  const end = wholeOf(end_offset)
  const span = start === null || end === null ? null : page.spanOf(start, end)
  const point = (at: number) => String(page.pointAt(at))
  // One without a tag is a passage all the same: it comes under the code for what has none.
  const tags = tagsOf.get(wholeOf(id) ?? -1) ?? ['']
  return {
    ...made,
    ...{ guid: '', kind: 'text', description: '', words: '', noteRefs: [] },
    name: span === null ? '' : page.text.slice(span.from, span.to),
    place:
      span === null
        ? { startPosition: wordsOf(start_offset), endPosition: `outside ${wordsOf(end_offset)}` }
        : { startPosition: point(span.from), endPosition: point(span.to) },
    codings: tags.map(code => ({ ...made, guid: '', code, noteRefs: [] })),
  }
}
