import type { CellChange, KeptLine } from '../../../core/recipe/index.ts'
import type { RecipePartKind } from '../../../ipc/constants.ts'
import type { KeptRecipe, MissingPart, RecipeChanges } from '../../../ipc/recipes.ts'
import { i18n, t } from '../../state/i18n.ts'
import { frequencyMeasures } from '../../state/tables.ts'
import { count, decimals, listed } from '../../ui/format.ts'

/** Names that are told one by one in a sentence. */
const NAMED = 8

/** What changed, in sentences; none where nothing did. */
export function changeSentences(kind: KeptRecipe['recipe']['kind'], changes: RecipeChanges): string[] {
  const { grown, shrunk, renamed, onlyFirst } = changes
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  const lines = (key: 'newRows' | 'goneRows' | 'newColumns' | 'goneColumns') =>
    changes[key].length === 0
      ? []
      : [
          t(`kept:changes.${key}`, {
            ...number(changes[key].length),
            names: namesOf(changes[key].map(line => lineWords(kind, line))),
          }),
        ]
  return [
    ...(grown === 0 ? [] : [t('kept:changes.grown', number(grown))]),
    ...(shrunk === 0 ? [] : [t('kept:changes.shrunk', number(shrunk))]),
    ...lines('newRows'),
    ...lines('goneRows'),
    ...lines('newColumns'),
    ...lines('goneColumns'),
    ...(renamed.length === 0
      ? []
      : [
          t('kept:changes.renamed', {
            names: namesOf(
              renamed.map(({ before, name }) => t('kept:changes.renamedFrom', { before, after: name })),
            ),
          }),
        ]),
    ...(onlyFirst === null ? [] : [t('kept:changes.onlyFirst', number(onlyFirst))]),
  ]
}

/** The first of several names, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const first = listed(names.slice(0, NAMED), i18n.language)
  const more = names.length - NAMED
  if (more <= 0) return first
  return t('kept:changes.andMore', { names: first, count: more, number: count(more, i18n.language) })
}

/** Kinds whose columns have names of the program's own. */
function isList(kind: KeptRecipe['recipe']['kind']): boolean {
  return ['words', 'keywords', 'lines', 'passages', 'summaries'].includes(kind)
}

const columnKeys = ['count', 'documents', 'against', 'matches', 'passages', 'characters'] as const

/** What a row or a column is called in the window: columns of measures by the words of the language. */
export function lineWords(kind: KeptRecipe['recipe']['kind'], { id, name }: KeptLine): string {
  if (name === '') return t('analysis:tables.noValue')
  const measure = kind === 'frequencies' ? frequencyMeasures.find(known => known === id) : undefined
  if (measure !== undefined) return t(`analysis:tables.measures.${measure}`)
  const column = isList(kind) ? columnKeys.find(key => key === id && key === name) : undefined
  return column === undefined ? name : t(`kept:columns.${column}`)
}

/** Row and column of a number. */
export function placeWords(kept: KeptRecipe, { row, column }: CellChange): string {
  const { kind } = kept.recipe
  const [down, across] = [row.name, lineWords(kind, column)]
  if (kind === 'cooccurrence') return row.id === column.id ? down : `${down} + ${across}`
  return `${down} × ${across}`
}

/** A number as it is shown: whole ones as they are, others with as many decimals as tell them apart. */
export function numberWords(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? count(value, i18n.language) : decimals(value, 3, i18n.language)
}

/** By how much, with its sign. */
export function growth({ before, after }: CellChange): string {
  const by = (after ?? 0) - (before ?? 0)
  return `${by > 0 ? '+' : '−'}${numberWords(Math.abs(by))}`
}

/** What is there no longer, and where it was asked for. */
export function missingWords({ kind, name, path }: MissingPart): string {
  const where = (['rows', 'columns', 'codes', 'cases', 'query'] as const).find(place => path.includes(place))
  const thing = kind === null ? name : t('kept:missing.thing', { kind: partWords(kind), name })
  if (where === undefined || path.at(-1) === 'line') return t('kept:missing.other', { thing })
  return t('kept:missing.in', { thing, where: t(`kept:missing.where.${where}`) })
}

function partWords(kind: RecipePartKind): string {
  return t(`kept:missing.kinds.${kind}`)
}
