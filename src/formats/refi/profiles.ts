import type { RefiProfileName } from '../../core/exchange.ts'

/** In what a file for one program differs from one for all. Evidence for each: reference `refi-qda`, sections 4 to 6. */
export interface RefiProfile {
  /** Stands behind the program's name as the origin of the file, for readers that tell by it how positions count. */
  readonly origin: string
  /** What positions count. The standard says code points (10.2); they differ behind characters beyond the BMP only. */
  readonly unit: 'code-point' | 'utf-16'
  /** One selection for each coding, or one for each stretch of words with all its codings. */
  readonly selections: 'each-coding' | 'each-span'
  /**
   * Where memos go: into the description of what they are about; into notes that their subjects refer to; or into
   * notes that nothing refers to.
   */
  readonly memos: 'descriptions' | 'references' | 'notes'
  /** Whether values of documents stand in a case for each document as well as in the document. */
  readonly valuesAsCases: boolean
  /** Whether a Word file whose words are the text stands beside it. */
  readonly wordFiles: boolean
}

const standard: RefiProfile = {
  origin: '',
  unit: 'code-point',
  selections: 'each-span',
  memos: 'descriptions',
  // Programs read the one or the other; nobody reads values from a third place.
  valuesAsCases: true,
  wordFiles: true,
}

export const refiProfiles: Readonly<Record<RefiProfileName, RefiProfile>> = {
  standard,
  // NVivo counts UTF-16 code units (measured), and itself writes one selection for each coding.
  nvivo: { ...standard, origin: 'NVivo', unit: 'utf-16', selections: 'each-coding', wordFiles: false },
  // A reference on a source makes ATLAS.ti drop the memo; its own memos are notes that nothing refers to.
  atlasti: { ...standard, memos: 'notes' },
  // MAXQDA reads comments and memos from descriptions, and values from cases with one source.
  maxqda: standard,
  // QualCoder reads values in sources as attributes of files; cases besides would be cases nobody made.
  qualcoder: { ...standard, valuesAsCases: false },
  // What has a place of its own in the standard gets it, however few programs read it there.
  archive: { ...standard, selections: 'each-coding', memos: 'references' },
}
