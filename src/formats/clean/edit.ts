/** Names of the cleaning rules, in the order in which they run; the flag rules only mark. */
export const ruleIds = [
  'page-furniture',
  'pinyin-gloss',
  'broken-gloss',
  'spam-title',
  'link-farm',
  'preview-page',
  'site-furniture',
  'related-articles',
  'site-metadata',
  'repeated-title',
  'collection',
  'quote-noise',
  'segment-number',
  'running-head',
  'inlined-note',
  'classification-line',
  'editor-line',
  'foreign-abstract',
  'empty-section',
  'glued-paragraph',
  'broken-heading',
  'broken-line',
  'sentence-paragraph',
  'half-width-mark',
  'layout-blank',
  'layout',
  'byte-shift',
  'orphan-note-mark',
  'unbalanced-quote',
  'misread-character',
  'lost-character',
  'word-filter',
  'doubled-word',
  'machine-script',
  'missing-reference',
  'missing-part',
] as const

export type RuleId = (typeof ruleIds)[number]

/**
 * One change that cleaning makes. Offsets: UTF-16 code units of the decoded text of the file, `from` inclusive,
 * `to` exclusive; `from` = `to` for what is only inserted. Edits never overlap, so each can be left out alone.
 */
export interface Edit {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  /** What stands there instead; often empty. */
  readonly insert: string
  /** The words were not dropped but stand in the notes at the end of the document. */
  readonly moved?: boolean
  /** Where the thing found starts (`RemovedSpan.from`): pieces of one thing share it, for leaving them out together. */
  readonly finding: number
}

/** By place; what is inserted at a place comes before what is taken out from there on. */
export function byPlace(a: Edit, b: Edit): number {
  return a.from - b.from || a.to - b.to
}
