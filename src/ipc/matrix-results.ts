import type { CaseId, CodeId, CoderId, CodingId, DocumentId } from '../core/id.ts'
import type { CellLine, CrosstabWarning } from '../core/matrix/index.ts'
import type { sameUnits } from './constants.ts'

/** One row or column. */
export interface MatrixHead {
  /** Unique in its axis: an id, the name of a speaker, a value, or `from..to` of a range. */
  readonly id: string
  readonly name: string
  /** Names from the top down, joined by `/`; the name where nothing is nested. */
  readonly path: string
  /** Of a document: the file it came from. */
  readonly source?: string
  /**
   * Number of the line that counts all of this one's codings too (the code or group above it), or null. Sums leave out
   * lines that have one.
   */
  readonly parent: number | null
}

/** Where a table comes from. The same project state gives the same provenance. */
export interface Provenance {
  /** The project's id. */
  readonly project: string
  /** Number of the last act in the project's history. */
  readonly journal: number
  /** Name and version of the program. */
  readonly program: string
  /** When the project was last changed, ISO 8601, UTC; or the date that somebody wants in its place. */
  readonly date: string
}

export interface Matrix {
  /** In the project's order: of codes the order of the tree. */
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** `cells[row][column]`. Unit: what the measure says; UTF-16 code units for text, 0–1 for shares. */
  readonly cells: readonly CellLine[]
  readonly provenance: Provenance
}

/** One line of the table of codes. Units as of the measures of those names. */
export interface CodeFrequency extends MatrixHead {
  readonly codings: number
  readonly passages: number
  readonly documents: number
  readonly cases: number
  readonly characters: number
  readonly covered: number
  readonly share: number
}

export interface Frequencies {
  readonly codes: readonly CodeFrequency[]
  /** Length of all texts counted, in UTF-16 code units: what shares are of. */
  readonly textLength: number
  readonly provenance: Provenance
}

/**
 * Codes on the same words. All tables are `[code][other code]`, the same both ways round; the diagonal is of the code
 * with itself.
 */
export interface SamePassage {
  readonly same: 'passage'
  readonly codes: readonly MatrixHead[]
  /** Pairs of two different codings that share at least one character. */
  readonly overlappingPairs: readonly CellLine[]
  /** UTF-16 code units under both codes, each once. */
  readonly sharedCharacters: readonly CellLine[]
  /** Shared characters by characters under either: 0 to 1. */
  readonly jaccard: readonly CellLine[]
  readonly provenance: Provenance
}

/** Codes in the same document, case, paragraph or turn, whether on the same words or not. */
export interface SameUnit {
  readonly same: (typeof sameUnits)[number]
  readonly codes: readonly MatrixHead[]
  /** Units with at least one coding of each; on the diagonal, units with the code. */
  readonly unitsWithBoth: readonly CellLine[]
  /** Units there are. */
  readonly units: number
  readonly provenance: Provenance
}

export interface MatrixCrosstab {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** Counts. */
  readonly cells: readonly (readonly number[])[]
  readonly rowSums: readonly number[]
  readonly columnSums: readonly number[]
  readonly total: number
  readonly expected: readonly (readonly number[])[]
  readonly chiSquare: number
  readonly degrees: number
  readonly p: number
  /** Null where there is nothing to test. */
  readonly cramersV: number | null
  /** Share of expected counts below 5, 0 to 1, and the smallest. */
  readonly below5: number
  readonly smallestExpected: number
  /** How many documents (of the measure cases: cases) the counts come from. */
  readonly units: number
  readonly warnings: readonly CrosstabWarning[]
  readonly provenance: Provenance
}

/** Something counted in a cell, with its words. */
export interface CellPassage {
  /** The coding; null for a passage of a query. */
  readonly coding: { readonly id: CodingId; readonly codeId: CodeId; readonly coderId: CoderId } | null
  readonly documentId: DocumentId
  readonly span: { readonly from: number; readonly to: number }
  readonly quotation: string
  /** Up to 80 UTF-16 code units on each side, within the paragraph. */
  readonly before: string
  readonly after: string
  /** Number of the paragraph it starts in, from 1. */
  readonly paragraph: number
}

export interface CellPassages {
  /** In the order of documents, then of the text; one page of them. */
  readonly passages: readonly CellPassage[]
  /** All codings (or passages of a query) of the cell: what the measure `codings` says. */
  readonly total: number
  /** Different passages and documents among them: what `passages` and `documents` say. */
  readonly different: number
  readonly documents: number
}

/** Where two codes stand together: a pair of codings, or a unit that has both. */
export interface TogetherPlace {
  /** Null for a case, which may lie in several documents. */
  readonly documentId: DocumentId | null
  readonly caseId: CaseId | null
  /** The characters a pair shares, or the paragraph or turn; null for documents and cases. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** The words of the span, at most 400 UTF-16 code units of them; empty without a span. */
  readonly quotation: string
  /** The two codings of a pair, as they stand in the text. */
  readonly pair: readonly [CodingId, CodingId] | null
}

export interface TogetherPlaces {
  /** In the order of documents and of the text, or of cases; one page of them. */
  readonly places: readonly TogetherPlace[]
  /** All there are: the cell of `overlappingPairs` or of `unitsWithBoth`. */
  readonly total: number
}
