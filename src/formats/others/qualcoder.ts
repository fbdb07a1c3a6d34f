import { emptyProject, type ForeignProject, type ForeignSource, readDateTime } from '../refi/index.ts'
import { type Cell, type ForeignTables, type Row, wholeOf, wordsOf } from './foreign-tables.ts'
import { parentsFirst } from './parents-first.ts'
import { takeCases, takeValues } from './qualcoder-cases.ts'
import { kindOf, Numbers, userOf } from './qualcoder-parts.ts'
import { selectionsOf } from './qualcoder-selections.ts'

/** Whether these are the tables of a QualCoder project. */
export function isQualCoder(tables: ForeignTables): boolean {
  return ['project', 'source', 'code_name', 'code_text'].every(table => tables.has(table))
}

/**
 * A QualCoder project of any version of its database (1 to 15) in the words of the standard. Positions are those of
 * its `fulltext`; the words it keeps beside them tell how they count. Transcripts are texts of their own there.
 */
export function readQualCoder(tables: ForeignTables, name: string): ForeignProject {
  const [about] = tables.rows('project', ['date', 'memo', 'about', 'codername'])
  const numbers = new Numbers(`qualcoder ${wordsOf(about?.date)}`)
  const project: ForeignProject = {
    ...emptyProject(),
    name,
    origin: wordsOf(about?.about).startsWith('QualCoder') ? wordsOf(about?.about) : 'QualCoder',
    user: userOf(about?.codername),
    createdAt: readDateTime(wordsOf(about?.date)),
    description: wordsOf(about?.memo),
  }
  const users = new Set<string>(project.user === '' ? [] : [wordsOf(about?.codername)])
  const tell = (owner: Cell | undefined) => {
    if (wordsOf(owner) !== '') users.add(wordsOf(owner))
    return userOf(owner)
  }
  const codes = takeCodes(project, tables, numbers)
  const files = tables.rows('source', ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date'])
  const { selections, cases } = selectionsOf(tables, { files, codes, numbers, tell, extras: project.extras })
  const values = takeValues(project, tables)
  for (const file of files) {
    project.sources.push(sourceOf(file, { numbers, tell, selections, values }))
  }
  takeCases(project, tables, { numbers, members: cases, values })
  takeJournals(project, tables, numbers, tell)
  takeExtras(project, tables)
  project.users.push(...[...users].map(user => ({ guid: userOf(user), name: user })))
  return project
}

/** Categories become codes that are not applied; a code can also stand under a code. Gives identifiers by number. */
function takeCodes(
  project: ForeignProject,
  tables: ForeignTables,
  numbers: Numbers,
): ReadonlyMap<number, string> {
  const categories = tables.rows('code_cat', ['catid', 'name', 'date', 'memo', 'supercatid'])
  const codes = tables.rows('code_name', ['cid', 'name', 'date', 'memo', 'catid', 'color', 'supercid'])
  const nodes = [
    ...categories.map(row => ({
      ...{ row, isCodable: false, guid: numbers.of('category', row.catid, row.date) },
      ...{ key: `category ${wordsOf(row.catid)}`, above: aboveOf(row.supercatid, 'category') },
    })),
    ...codes.map(row => ({
      ...{
        row,
        isCodable: true,
        guid: numbers.of('code', row.cid, row.date),
        key: `code ${wordsOf(row.cid)}`,
      },
      above: aboveOf(row.supercid, 'code') ?? aboveOf(row.catid, 'category'),
    })),
  ]
  for (const { node, parent } of parentsFirst(nodes)) {
    const { name, color, memo } = node.row
    project.codes.push({
      ...{ guid: node.guid, name: wordsOf(name), parent, isCodable: node.isCodable },
      ...{ color: wordsOf(color), description: wordsOf(memo), noteRefs: [] },
    })
  }
  return new Map(codes.map(row => [wholeOf(row.cid) ?? -1, numbers.of('code', row.cid, row.date)]))
}

function aboveOf(cell: Cell | undefined, kind: string): string | null {
  return wholeOf(cell) === null ? null : `${kind} ${wordsOf(cell)}`
}

interface SourceContext {
  readonly numbers: Numbers
  readonly tell: (owner: Cell | undefined) => string
  readonly selections: ReturnType<typeof selectionsOf>['selections']
  readonly values: ReturnType<typeof takeValues>
}

function sourceOf(file: Row, { numbers, tell, selections, values }: SourceContext): ForeignSource {
  const kind = kindOf(file)
  const guid = numbers.of('source', file.id, file.date)
  const number = wholeOf(file.id) ?? -1
  const path = wordsOf(file.mediapath)
  const made = { user: tell(file.owner), createdAt: readDateTime(wordsOf(file.date)), modifiedAt: null }
  const text = {
    ...made,
    name: wordsOf(file.name),
    plainTextPath: '',
    richTextPath: kind === 'text' ? path : '',
    inline: wordsOf(file.fulltext) || null,
    selections: selections.texts.get(number) ?? [],
    codings: [],
    noteRefs: [],
    values: values.files.get(number) ?? [],
    syncPoints: [],
  }
  const description = wordsOf(file.memo)
  const nothing = { path: '', currentPath: '', texts: [] }
  if (kind === 'text') return { ...text, ...nothing, kind, guid, description }
  const texts = kind === 'pdf' ? [{ ...text, guid: `${guid} text`, description: '' }] : []
  return {
    ...{ ...text, inline: null, values: kind === 'pdf' ? [] : text.values, kind, guid, description, texts },
    ...{ path, currentPath: '', selections: selections.others.get(number) ?? [] },
  }
}

function takeJournals(
  project: ForeignProject,
  tables: ForeignTables,
  numbers: Numbers,
  tell: (owner: Cell | undefined) => string,
): void {
  for (const { jid, name, jentry, date, owner } of tables.rows('journal', [
    'jid',
    'name',
    'jentry',
    'date',
    'owner',
  ])) {
    project.notes.push({
      ...{
        guid: numbers.of('journal', jid, name),
        name: wordsOf(name),
        description: '',
        inline: wordsOf(jentry),
      },
      ...{ user: tell(owner), createdAt: readDateTime(wordsOf(date)), modifiedAt: null },
      ...{
        plainTextPath: '',
        richTextPath: '',
        selections: [],
        codings: [],
        noteRefs: [],
        values: [],
        syncPoints: [],
      },
    })
  }
}

/** Graphs, stored queries and references, as they stand in their tables. */
function takeExtras(project: ForeignProject, tables: ForeignTables): void {
  for (const row of tables.rows('graph', ['grid', 'name', 'description', 'date'])) {
    project.extras.push({ kind: 'graph', guid: '', name: wordsOf(row.name), detail: row })
  }
  for (const row of tables.rows('stored_sql', ['title', 'description', 'ssql'])) {
    project.extras.push({ kind: 'note', guid: '', name: wordsOf(row.title), detail: row })
  }
  for (const row of tables.rows('ris', ['risid', 'tag', 'longtag', 'value'])) {
    project.extras.push({ kind: 'source', guid: '', name: wordsOf(row.value), detail: row })
  }
}
