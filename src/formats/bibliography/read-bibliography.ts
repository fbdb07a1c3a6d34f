import { Refusal } from '../../core/refusal.ts'
import type { ReadingWarning } from '../extracted.ts'
import { decodeText, type EncodingCandidate } from '../text/index.ts'
import { readBibtex } from './bibtex/index.ts'
import { type BibliographyEntry, type Drafts, entriesOf } from './entry.ts'
import { readJson } from './json/index.ts'
import type { BibliographyFormat } from './sniff.ts'
import { readTagged } from './tagged/index.ts'

/** What a bibliography holds. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[]
  /** `entries-broken` {count}, `characters-replaced` {count}. */
  readonly warnings: readonly ReadingWarning[]
  readonly encoding: string
  /** Best first, the first is the one used. */
  readonly encodings: readonly EncodingCandidate[]
}

export interface BibliographyOptions {
  /** Found out by default. */
  readonly encoding?: string | undefined
}

const readers: Readonly<Record<BibliographyFormat, (text: string) => Drafts>> = {
  ris: readTagged,
  bibtex: readBibtex,
  'csl-json': readJson,
}

/**
 * Reads a list of literature. Refuses: file-damaged (no JSON, or nothing of it can be understood), file-empty (no
 * entry), file-too-large, and what `decodeText` refuses.
 */
export function readBibliography(
  bytes: Uint8Array,
  format: BibliographyFormat,
  options: BibliographyOptions = {},
): Bibliography {
  const { text, encoding, candidates, replaced } = decodeText(bytes, options.encoding)
  const { drafts, broken } = readers[format](text)
  const entries = entriesOf(drafts)
  if (entries.length === 0) {
    throw new Refusal(broken > 0 ? 'file-damaged' : 'file-empty', `${broken} broken entries and no other`)
  }
  return {
    entries,
    warnings: [...counted('characters-replaced', replaced), ...counted('entries-broken', broken)],
    encoding,
    encodings: candidates,
  }
}

function counted(code: string, count: number): ReadingWarning[] {
  return count > 0 ? [{ code, values: { count } }] : []
}
