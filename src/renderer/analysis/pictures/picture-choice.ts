import { create } from 'zustand'
import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { linkWeights, togetherUnits } from '../../../core/pictures/index.ts'
import { measures, type PictureKind, type percentBases, summedMeasures } from '../../../ipc/constants.ts'
import type { InputOf } from '../../../ipc/contract.ts'
import type { Within } from '../../../ipc/matrices.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import type { SearchScope } from '../../../ipc/search.ts'
import { everywhereCounted } from '../../state/matrix-choice.ts'
import { everywhere } from '../part/scopes.ts'
import { howAsked } from '../words/use-words.ts'
import { type HowWordsCount, howWordsCount } from '../words/words-store.ts'

export const wordModes = ['words', 'phrase', 'regex'] as const

export type Measure = (typeof measures)[number]
export type LinkWeight = (typeof linkWeights)[number]

/** What is chosen for every kind of picture; each kind takes what it needs. */
export interface PictureSettings {
  readonly kind: PictureKind
  /** A dimension, `groups`, or `attribute:` and an id. */
  readonly rows: string
  readonly columns: string
  readonly measure: Measure
  readonly percent: 'none' | (typeof percentBases)[number]
  readonly shares: boolean
  readonly order: 'size' | 'given'
  readonly subcodes: boolean
  readonly same: (typeof togetherUnits)[number]
  readonly weight: LinkWeight
  readonly threshold: number
  readonly documentId: DocumentId | null
  readonly attribute: string | null
  readonly by: 'auto' | 'year' | 'month' | 'day'
  readonly reading: 'reading' | 'random'
  readonly seed: number
  /** Random orders that make the band of a saturation curve. */
  readonly orders: number
  /** Codes that are drawn; null: all. */
  readonly codes: readonly CodeId[] | null
  /** What bars of anything but codes tell of; null: of all codes together. */
  readonly code: CodeId | null
  readonly within: Within
  /** Things drawn at most; null: as many as the kind shows well. */
  readonly most: number | null
  /** How the words of a cloud count. */
  readonly how: HowWordsCount
  readonly words: string
  readonly mode: (typeof wordModes)[number]
  /** The table of the same numbers beside the picture. */
  readonly table: boolean
}

export const usePictureChoice = create<PictureSettings>()(() => ({
  kind: 'bar',
  rows: 'codes',
  columns: 'documents',
  measure: 'codings',
  percent: 'none',
  shares: false,
  order: 'size',
  subcodes: false,
  same: 'passage',
  weight: 'pairs',
  threshold: 1,
  documentId: null,
  attribute: null,
  by: 'auto',
  reading: 'reading',
  seed: 1,
  orders: 1000,
  codes: null,
  code: null,
  within: everywhereCounted,
  most: null,
  // A cloud is looked at, not counted from: its words are to mean something by themselves.
  how: { ...howWordsCount, minimumLength: 2, numbers: false },
  words: '',
  mode: 'phrase',
  table: false,
}))

/** Measures a picture of that kind can show. */
export function measuresFor({ kind, rows }: Pick<PictureSettings, 'kind' | 'rows'>): readonly Measure[] {
  const isSummed = kind === 'stacked' || kind === 'sunburst' || (kind === 'bar' && rows !== 'codes')
  return isSummed ? summedMeasures : measures
}

export function measureOf(settings: PictureSettings): Measure {
  return measuresFor(settings).find(measure => measure === settings.measure) ?? 'codings'
}

/** Links of codes on the same words can be weighed, those in the same unit are counted. */
export function weightOf({ same, weight }: Pick<PictureSettings, 'same' | 'weight'>): LinkWeight {
  if (same !== 'passage') return 'units'
  return weight === 'units' ? 'pairs' : weight
}

/** What is missing before the picture can be drawn. */
export type Missing = 'document' | 'attribute' | 'words'

/** What to ask the host for; or what has to be chosen first. */
export function pictureOf(settings: PictureSettings): PictureInput | Missing {
  const { kind, subcodes, within } = settings
  const measure = measureOf(settings)
  const codes = settings.codes === null ? null : [...settings.codes]
  const [rows, columns] = [axisOf(settings.rows, codes), axisOf(settings.columns, codes)]
  switch (kind) {
    case 'bar':
      return { kind, rows, code: codeOf(settings), measure, order: settings.order, subcodes, within }
    case 'stacked':
      return { kind, rows, columns, measure: summed(measure), shares: settings.shares, subcodes, within }
    case 'heat': {
      const percent = settings.percent === 'none' ? null : settings.percent
      return { kind, rows, columns, measure, percent, subcodes, within }
    }
    case 'network':
      return {
        kind,
        same: settings.same,
        weight: weightOf(settings),
        threshold: settings.threshold,
        codes,
        subcodes,
        within,
      }
    case 'sunburst':
      return { kind, codes, measure: summed(measure), within }
    case 'portrait':
    case 'codeline':
      return settings.documentId === null ? 'document' : { kind, codes, documentId: settings.documentId }
    case 'timeline': {
      const { attribute, by } = settings
      if (attribute === null) return 'attribute'
      return { kind, attribute, by: by === 'auto' ? null : by, codes, measure, subcodes, within }
    }
    case 'saturation':
      return { kind, order: settings.reading, orders: settings.orders, seed: settings.seed, codes, within }
    case 'cloud':
      return { kind, ...howAsked(settings.how), scope: scopeOf(within) }
    case 'dispersion':
      return settings.words.trim() === ''
        ? 'words'
        : { kind, words: settings.words.trim(), mode: settings.mode, scope: scopeOf(within) }
  }
}

function summed(measure: Measure): (typeof summedMeasures)[number] {
  return summedMeasures.find(known => known === measure) ?? 'codings'
}

export type AxisInput = InputOf<'matrices.heads'>['axis']

/** Bars of codes are of what the codes are. */
export function codeOf({ rows, code }: Pick<PictureSettings, 'rows' | 'code'>): CodeId | null {
  return rows === 'codes' ? null : code
}

/** Words are counted in documents and in turns, not in codings. */
function scopeOf({ documents, groups, sets, speakers }: Within): SearchScope {
  return { ...everywhere, documents, groups, sets, speakers }
}

function axisOf(name: string, codes: CodeId[] | null): AxisInput {
  if (name === 'codes') return { of: 'codes', only: codes }
  return name.startsWith('attribute:')
    ? { of: 'attribute', id: name.slice('attribute:'.length), missing: true }
    : (name as AxisInput)
}
