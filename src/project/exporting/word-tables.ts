import type { Sheet, TableToWrite } from '../../formats/sheets/index.ts'
import type { Provenance } from '../../ipc/matrix-results.ts'
import type { ConcordanceLines, Keywords, WordCounts } from '../../ipc/word-counts.ts'
import { provenanceLines } from './provenance.ts'

type Lines = readonly (readonly (string | number)[])[]

/** How often words occur, as the command line and files have it. */
export function wordsTable(counts: WordCounts, provenance: Provenance): TableToWrite {
  const rows = counts.rows.map(row => [row.word, row.count, row.documents, row.per10000, row.dispersion])
  return {
    json: { ...counts, provenance },
    sheets: [tableSheet('Words', ['word', 'count', 'documents', 'per_10000', 'dp'], rows)],
    about: [...provenanceLines(provenance), ['running words', counts.words], ['documents', counts.documents]],
  }
}

/** Words of one part against another. */
export function keywordsTable(keywords: Keywords, provenance: Provenance): TableToWrite {
  const head = [
    ...['word', 'count', 'against', 'per_10000', 'per_10000_against', 'log_likelihood', 'log_ratio'],
  ]
  const rows = keywords.rows.map(row => [
    row.word,
    row.count,
    row.against,
    row.per10000,
    row.per10000Against,
    row.logLikelihood,
    row.logRatio ?? '',
  ])
  return {
    json: { ...keywords, provenance },
    sheets: [tableSheet('Keywords', head, rows)],
    about: [
      ...provenanceLines(provenance),
      ['running words', keywords.words],
      ['running words against', keywords.wordsAgainst],
    ],
  }
}

/** A term with the words around it, one line a match. */
export function linesTable(found: ConcordanceLines, provenance: Provenance): TableToWrite {
  const rows = found.lines.map(({ document, paragraph, span, left, match, right }) => [
    ...[document, paragraph, span.from, span.to, left, match, right],
  ])
  const head = ['document', 'paragraph', 'from', 'to', 'left', 'match', 'right']
  return {
    json: { ...found, provenance },
    sheets: [tableSheet('Lines', head, rows)],
    about: [...provenanceLines(provenance), ['matches', found.total]],
  }
}

function tableSheet(name: string, head: readonly string[], rows: Lines): Sheet {
  return { name, heads: { rows: 1, columns: 0 }, lines: [head, ...rows] }
}
