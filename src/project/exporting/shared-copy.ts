import { statSync } from 'node:fs'
import { type Pseudonym, pseudonymFinder, pseudonymiser } from '../../core/pseudonym/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { beginning, ending, type Mark, shorten } from '../../core/text/index.ts'
import type { Connection, ReadDb, WriteDb } from '../db/connection.ts'
import { refusalOf } from '../db/errors.ts'
import { createProjectFile, removeProjectFile } from '../db/open.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { recordActInSteps } from '../history/acts.ts'
import type { JournalledTable, RowImage } from '../history/recording.ts'
import { steadily } from '../matrix/slices.ts'
import type { Session } from '../session.ts'
import { keepText, readTextContent } from '../store/contents.ts'
import { readProject } from '../store/projects.ts'
import { allWords, countRows, insertRow, rowsToCopy } from '../store/shared-copy.ts'
import { keepMarks, readMarks } from '../store/structures.ts'

/** How often each row is dealt with. */
const LOOKS = 3
/** Places named in a refusal. */
const NAMED = 5
/** Shown on each side of a name, in UTF-16 code units. */
const AROUND = 12

/**
 * Writes the project as it is now into a new file: texts as they are, without history, older texts, the files they came
 * from, what cleaning took out, saved searches, queries and recipes, and the words of the dictionary. Words kept of what is detached, comments
 * of files, tags and choices lose the names. Gives the bytes written. Refuses: project-exists, folder-read-only, disk-full;
 * names-left, when a name of the table stands anywhere in the file all the same, which is then not kept.
 */
export async function writeSharedCopy(
  context: QueryContext,
  path: string,
  entries: readonly Pseudonym[],
): Promise<number> {
  const { db } = context.session.file
  let isOutdated = false
  return steadily(db, context, async slices => {
    if (isOutdated) removeProjectFile(path)
    const file = createProjectFile(path)
    try {
      // Each row is written, written down in the journal, and looked through there and where it is.
      const total = LOOKS * countRows(db)
      await slices.each(copySteps(context.session, file.db, entries), total, () => {})
    } catch (error) {
      file.close()
      removeProjectFile(path)
      throw refusalOf(error, { path })
    }
    file.close()
    isOutdated = true
    return statSync(path).size
  })
}

function* copySteps(session: Session, to: Connection, entries: readonly Pseudonym[]): Generator<void> {
  const { db } = session.file
  const now = session.surroundings.now().toISOString()
  const coderKey = db.get<{ coder_key: number }>('SELECT coder_key FROM project')?.coder_key ?? 1
  const what = { operation: 'project.create', coderKey, kind: 'base', now } as const
  yield* recordActInSteps(to, what, function* (copy, act) {
    const copier = new Copier(db, copy, pseudonymiser(entries))
    for (const [table, row] of rowsToCopy(db)) {
      copier.take(table, row)
      yield
    }
    act.words = { project: readProject(copy).name }
  })
  yield* refuseNames(allWords(to), entries)
}

class Copier {
  /** Keys of texts in the copy, by those of documents. */
  readonly #texts = new Map<number, number>()

  constructor(
    private readonly from: ReadDb,
    private readonly copy: WriteDb,
    private readonly rename: (words: string) => string,
  ) {}

  take(table: JournalledTable, row: RowImage): void {
    const changed = this.#changed(table, row)
    if (changed !== null) insertRow(this.copy, table, changed)
  }

  /** Null for what stays behind. */
  #changed(table: JournalledTable, row: RowImage): RowImage | null {
    switch (table) {
      case 'document':
        return this.#document(row)
      case 'text_revision':
        return this.#revision(row)
      case 'coding':
      case 'bookmark':
      case 'case_member':
        return this.#anchored(row)
      case 'memo':
        return { ...this.#anchored(row), tags: this.#renamedAll(row.tags) }
      case 'attribute':
        return { ...row, choices: this.#renamedAll(row.choices) }
      default:
        return row
    }
  }

  /** A document whose file is its text of the moment. */
  #document(row: RowImage): RowImage {
    const { textKey } = this.#current(row)
    const kept = keepText(this.copy, readTextContent(this.from, textKey))
    this.#texts.set(Number(row.key), kept)
    return {
      ...row,
      ...{ source: row.name ?? '', format: 'text', encoding: 'utf-8', metadata: '{}', linked: null },
      ...{ original_key: kept, extracted_key: kept, cleaning_key: null, revision: 1 },
    }
  }

  #revision(row: RowImage): RowImage | null {
    const textKey = this.#texts.get(Number(row.document_key))
    const current = this.from.get<{ revision: number }>(
      'SELECT revision FROM document WHERE key = ?',
      row.document_key ?? null,
    )
    if (textKey === undefined || current?.revision !== row.number) return null
    const structureKey = row.structure_key === null ? null : Number(row.structure_key)
    const marks = readMarks(this.from, structureKey).map(mark => this.#mark(mark))
    return { ...row, number: 1, change: null, text_key: textKey, structure_key: keepMarks(this.copy, marks) }
  }

  #current(row: RowImage): { readonly textKey: number } {
    const found = this.from.get<{ textKey: number }>(
      'SELECT text_key AS textKey FROM text_revision WHERE document_key = ? AND number = ?',
      row.key ?? null,
      row.revision ?? null,
    )
    if (found === undefined) throw new Refusal('project-damaged', `Document ${row.key} has no text`)
    return found
  }

  #anchored(row: RowImage): RowImage {
    if (row.detached !== 1) return row
    const words = { quotation: row.quotation, prefix: row.prefix, suffix: row.suffix }
    const renamed = Object.entries(words).map(([column, value]) => [column, this.#renamed(value)])
    return { ...row, ...Object.fromEntries(renamed) }
  }

  #mark(mark: Mark): Mark {
    if (mark.kind !== 'comment') return mark
    return { ...mark, author: this.rename(mark.author), text: this.rename(mark.text) }
  }

  #renamed(value: RowImage[string] | undefined): string | null {
    return typeof value === 'string' ? this.rename(value) : null
  }

  /** A list of texts in JSON. */
  #renamedAll(value: RowImage[string] | undefined): string {
    return JSON.stringify((JSON.parse(String(value)) as string[]).map(words => this.rename(words)))
  }
}

function* refuseNames(
  rows: Iterable<readonly [table: string, words: readonly string[]]>,
  entries: readonly Pseudonym[],
): Generator<void> {
  const find = pseudonymFinder(entries)
  const left: string[] = []
  const inJournal: string[] = []
  for (const [table, texts] of rows) {
    // The journal says once more what the tables hold.
    const places = table === 'act_row' ? inJournal : left
    for (const text of texts) {
      for (const { from, to } of find(text)) {
        const around = [ending(text.slice(0, from), AROUND), beginning(text.slice(to), AROUND)] as const
        places.push(around.join(text.slice(from, to)))
      }
    }
    yield
  }
  const told = left.length === 0 ? inJournal : left
  if (told.length === 0) return
  const places = told.slice(0, NAMED).map(place => shorten(place.replace(/\s+/gu, ' ')))
  throw new Refusal('names-left', `${told.length} places`, {
    number: told.length,
    places: places.join(' · '),
  })
}
