import { create } from 'zustand'
import type { DocumentId } from '../../../core/id.ts'
import type { linkWeights, togetherUnits } from '../../../core/pictures/index.ts'
import {
  measures,
  type PictureKind,
  type percentBases,
  stopLists,
  summedMeasures,
} from '../../../ipc/constants.ts'
import type { InputOf } from '../../../ipc/contract.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'

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
  readonly words: string
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
  words: '',
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
  const { kind, subcodes } = settings
  const measure = measureOf(settings)
  const [rows, columns] = [axisOf(settings.rows), axisOf(settings.columns)]
  switch (kind) {
    case 'bar':
      return { kind, rows, measure, order: settings.order, subcodes }
    case 'stacked':
      return { kind, rows, columns, measure: summed(measure), shares: settings.shares, subcodes }
    case 'heat': {
      const percent = settings.percent === 'none' ? null : settings.percent
      return { kind, rows, columns, measure, percent, subcodes }
    }
    case 'network':
      return {
        kind,
        same: settings.same,
        weight: weightOf(settings),
        threshold: settings.threshold,
        subcodes,
      }
    case 'sunburst':
      return { kind, measure: summed(measure) }
    case 'portrait':
    case 'codeline':
      return settings.documentId === null ? 'document' : { kind, documentId: settings.documentId }
    case 'timeline': {
      const { attribute, by } = settings
      if (attribute === null) return 'attribute'
      return { kind, attribute, by: by === 'auto' ? null : by, measure, subcodes }
    }
    case 'saturation':
      return { kind, order: settings.reading, seed: settings.seed }
    case 'cloud':
      return { kind, stopLists: [...stopLists], minimumLength: 2, numbers: false }
    case 'dispersion':
      return settings.words.trim() === '' ? 'words' : { kind, words: settings.words.trim() }
  }
}

function summed(measure: Measure): (typeof summedMeasures)[number] {
  return summedMeasures.find(known => known === measure) ?? 'codings'
}

export type AxisInput = InputOf<'matrices.heads'>['axis']

function axisOf(name: string): AxisInput {
  return name.startsWith('attribute:')
    ? { of: 'attribute', id: name.slice('attribute:'.length), missing: true }
    : (name as AxisInput)
}
