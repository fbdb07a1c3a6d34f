import { matrixMeasures, percentBases } from '../matrix/index.ts'

/** What codes can stand together in. */
export const togetherUnits = ['passage', 'document', 'case', 'paragraph', 'turn'] as const

/** How strong a link of two codes is: pairs of codings, characters under both, these by those under either, units. */
export const linkWeights = ['pairs', 'characters', 'jaccard', 'units'] as const

const axisNames = [
  ...([
    'codes',
    'code-sets',
    'documents',
    'sets',
    'cases',
    'speakers',
    'coders',
    'queries',
    'groups',
  ] as const),
] as const

/** What pictures say, by name; who draws gives the words in their language, with `{{name}}` where a value goes. */
export const pictureWords = [
  ...([
    'empty',
    'more',
    'moreRows',
    'moreColumns',
    'others',
    'total',
    'documentsAxis',
    'soFar',
    'new',
  ] as const),
  ...(['bars', 'stacked', 'cells', 'links', 'weak', 'keyed', 'sunburst', 'withoutCodings'] as const),
  ...(['portrait', 'uncoded', 'square', 'codeline', 'timeline', 'undated'] as const),
  ...(['saturation', 'randomOrder', 'allOrders', 'someOrders', 'cloud', 'dispersion', 'share'] as const),
  ...(['code', 'otherCode', 'name', 'count', 'from', 'to', 'document', 'word'] as const),
  ...(['titleBar', 'titleBarOf', 'titleGrid', 'titleSunburst', 'titlePortrait', 'titleCodeline'] as const),
  ...(['titleTimeline', 'titleSaturation', 'titleCloud', 'titleDispersion'] as const),
  ...matrixMeasures.map(measure => `measure-${measure}` as const),
  ...percentBases.map(base => `percent-${base}` as const),
  ...togetherUnits.map(unit => `same-${unit}` as const),
  ...linkWeights.map(weight => `weight-${weight}` as const),
  ...axisNames.map(axis => `axis-${axis}` as const),
] as const
export type PictureWord = (typeof pictureWords)[number]
export type PictureWords = Readonly<Record<PictureWord, string>>

/** What runs from the right would turn a sentence around; such a name is kept apart in it. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** What stands in rows or columns, in words; null for what has a name of its own. */
export function axisWord(axis: string): PictureWord | null {
  const name = axisNames.find(known => known === axis)
  return name === undefined ? null : `axis-${name}`
}

/** The words with values in their places; numbers as `figure` writes them. */
export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    if (typeof value === 'number') return figure(value)
    return rightToLeft.test(value) ? `\u2068${value}\u2069` : value
  })
}

/** A number as pictures print it: thousands parted by commas, at most two decimals, three below 1. */
export function figure(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 ? '−' : ''
  const rest = part?.replace(/0+$/, '') ?? ''
  return rest === '' ? `${sign}${grouped}` : `${sign}${grouped}.${rest}`
}
