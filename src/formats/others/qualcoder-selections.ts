import { type ForeignExtra, type ForeignSelection, readDateTime } from '../refi/index.ts'
import { type Cell, type ForeignTables, type Row, wholeOf, wordsOf } from './foreign-tables.ts'
import { kindOf, type Numbers } from './qualcoder-parts.ts'

interface Surroundings {
  readonly files: readonly Row[]
  readonly codes: ReadonlyMap<number, string>
  readonly numbers: Numbers
  readonly tell: (owner: Cell | undefined) => string
  readonly extras: ForeignExtra[]
}

/** What belongs to a case, by the number of the case. */
export interface CaseMembers {
  readonly sources: string[]
  readonly selections: string[]
}

/** All that lies on texts, pictures and recordings, by the number of the file. */
export function selectionsOf(tables: ForeignTables, surroundings: Surroundings) {
  const { files, codes, numbers, tell, extras } = surroundings
  const texts = new Map<number, ForeignSelection[]>()
  const others = new Map<number, ForeignSelection[]>()
  const cases = new Map<number, CaseMembers>()
  const byNumber = new Map(files.map(file => [wholeOf(file.id) ?? -1, file]))

  const put = (to: typeof texts, file: Cell | undefined, selection: ForeignSelection) => {
    const number = wholeOf(file) ?? -1
    const known = to.get(number)
    if (known !== undefined) known.push(selection)
    else to.set(number, [selection])
  }
  const madeOf = ({ owner, date }: Row) => ({
    user: tell(owner),
    createdAt: readDateTime(wordsOf(date)),
    modifiedAt: null,
  })
  const codingOf = (row: Row) => {
    const number = wholeOf(row.cid)
    const code = (number === null ? undefined : codes.get(number)) ?? ''
    return { ...madeOf(row), guid: '', code, noteRefs: [] }
  }
  const shared = { guid: '', words: '', noteRefs: [] }

  const coded = ['cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important']
  for (const row of tables.rows('code_text', coded)) {
    put(texts, row.fid, {
      ...{ ...shared, ...madeOf(row), ...onText(row) },
      ...{ name: wordsOf(row.seltext), description: wordsOf(row.memo), codings: [codingOf(row)] },
    })
    if (wholeOf(row.important) === 1) {
      const document = wordsOf(byNumber.get(wholeOf(row.fid) ?? -1)?.name)
      const { cid, fid, pos0, pos1, owner, seltext } = row
      const detail = { important: true, cid, fid, pos0, pos1, owner }
      extras.push({ kind: 'passage', guid: '', name: wordsOf(seltext).slice(0, 100), detail, document })
    }
  }
  for (const row of tables.rows('annotation', ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'])) {
    put(texts, row.fid, {
      ...{ ...shared, ...madeOf(row), ...onText(row), guid: numbers.of('annotation', row.anid, row.date) },
      ...{ name: '', description: wordsOf(row.memo), codings: [] },
    })
  }
  const onPicture = ['imid', 'id', 'x1', 'y1', 'width', 'height', 'cid', 'memo', 'date', 'owner', 'pdf_page']
  for (const row of tables.rows('code_image', onPicture)) {
    const file = byNumber.get(wholeOf(row.id) ?? -1)
    put(others, row.id, {
      ...{
        ...shared,
        ...madeOf(row),
        kind: file !== undefined && kindOf(file) === 'pdf' ? 'pdf' : 'picture',
      },
      place: asWords(row, ['x1', 'y1', 'width', 'height', 'pdf_page']),
      ...{ name: '', description: wordsOf(row.memo), codings: [codingOf(row)] },
      guid: numbers.of('region', row.imid, row.date),
    })
  }
  for (const row of tables.rows('code_av', ['avid', 'id', 'pos0', 'pos1', 'cid', 'memo', 'date', 'owner'])) {
    const file = byNumber.get(wholeOf(row.id) ?? -1)
    put(others, row.id, {
      ...{
        ...shared,
        ...madeOf(row),
        kind: file !== undefined && kindOf(file) === 'audio' ? 'audio' : 'video',
      },
      place: asWords(row, ['pos0', 'pos1']),
      ...{ name: '', description: wordsOf(row.memo), codings: [codingOf(row)] },
      guid: numbers.of('moment', row.avid, row.date),
    })
  }
  for (const row of tables.rows('case_text', [
    'id',
    'caseid',
    'fid',
    'pos0',
    'pos1',
    'owner',
    'date',
    'memo',
  ])) {
    const number = wholeOf(row.caseid) ?? -1
    const members = cases.get(number) ?? { sources: [], selections: [] }
    cases.set(number, members)
    const file = byNumber.get(wholeOf(row.fid) ?? -1)
    if (file === undefined || isWhole(row, file)) {
      members.sources.push(numbers.of('source', row.fid, file?.date))
      continue
    }
    const guid = numbers.of('member', row.id, row.date)
    members.selections.push(guid)
    put(texts, row.fid, {
      ...{ ...shared, ...madeOf(row), ...onText(row), guid },
      ...{ name: '', description: wordsOf(row.memo), codings: [] },
    })
  }
  return { selections: { texts, others }, cases }
}

function onText({ pos0, pos1 }: Row) {
  return { kind: 'text' as const, place: { startPosition: wordsOf(pos0), endPosition: wordsOf(pos1) } }
}

function asWords(row: Row, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map(column => [column, wordsOf(row[column])]))
}

/** A case has a whole file as the passage from its beginning to its end, which is 0 for what is no text. */
function isWhole({ pos0, pos1 }: Row, { fulltext }: Row): boolean {
  const end = wholeOf(pos1)
  const words = wordsOf(fulltext)
  if (wholeOf(pos0) !== 0 || end === null) return false
  if (end === 0) return true
  // A text of 𠮷 alone has half as many code points as code units.
  return end >= words.length || (words.length <= 2 * end && end >= [...words].length)
}
