import type { CodeId } from '../../../core/id.ts'
import { isLine, withoutLines } from '../../../core/recipe/index.ts'
import type { KeptRecipe, Recipe } from '../../../ipc/recipes.ts'
import type { WordQuery } from '../../../ipc/word-counts.ts'
import { showAnalysis } from '../../state/analysis-view.ts'
import { choose, type TableChoice, useTableChoice } from '../../state/matrix-choice.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { everywhere } from '../part/scopes.ts'
import { type AxisInput, type PictureSettings, usePictureChoice } from '../pictures/picture-choice.ts'
import { buildQuery, useRetrieval } from '../retrieval/query-store.ts'
import { type HowWordsCount, useWords, type WordsState } from '../words/words-store.ts'

/** What cannot be done without: a document, a group… that is there no longer. Null: all of that is there. */
export function lackOf({ recipe, missing }: Pick<KeptRecipe, 'recipe' | 'missing'>): string | null {
  const needed = missing.find(
    ({ path }) => !isLine(path) && path.at(-1) !== 'line' && recipe.kind !== 'passages',
  )
  return needed?.name ?? null
}

/** The recipe without the rows, columns and codes that are there no longer. */
export function presentRecipe({ recipe, missing }: Pick<KeptRecipe, 'recipe' | 'missing'>): Recipe {
  return { ...recipe, settings: withoutLines(recipe.settings, missing) } as Recipe
}

/** Shows the table, picture or list in its own view, made by what is kept. */
export async function openRecipe(kept: KeptRecipe): Promise<void> {
  const recipe = presentRecipe(kept)
  switch (recipe.kind) {
    case 'matrix':
    case 'frequencies':
    case 'cooccurrence':
    case 'crosstab': {
      const choice = choiceOf(recipe)
      if (choice !== null) choose(choice.table, choice[choice.table])
      useTableChoice.setState({ table: recipe.kind })
      return showAnalysis('tables')
    }
    case 'passages':
      useRetrieval.setState({ savedId: null })
      showAnalysis('retrieval')
      return buildQuery(recipe.settings.query)
    case 'picture':
      return openPicture(recipe.settings)
    case 'summaries': {
      const { codes, subcodes, rowWords } = recipe.settings
      useSummaryChoice.setState({ codes, subcodes, words: rowWords, unwritten: false })
      return showAnalysis('summaries')
    }
    default:
      useWords.setState(wordsOf(recipe))
      return showAnalysis('words')
  }
}

/** What is chosen in the tables once the recipe is opened; null for what is no table. */
export function choiceOf(recipe: Recipe): TableChoice | null {
  const now = useTableChoice.getState()
  switch (recipe.kind) {
    case 'matrix': {
      const { rows, columns, measure, subcodes, within, ...look } = recipe.settings
      return { ...now, table: 'matrix', matrix: { rows, columns, measure, subcodes, within, look } }
    }
    case 'crosstab': {
      const { rows, columns, measure, subcodes, show, within, ...look } = recipe.settings
      const crosstab = {
        rows,
        columns,
        measure,
        subcodes,
        within,
        show,
        look: { ...now.crosstab.look, ...look },
      }
      return { ...now, table: 'crosstab', crosstab }
    }
    case 'frequencies': {
      const { codes, subcodes, within, ...look } = recipe.settings
      const frequencies = { codes, subcodes, within, look: { ...now.frequencies.look, ...look } }
      return { ...now, table: 'frequencies', frequencies }
    }
    case 'cooccurrence': {
      const { codes, subcodes, same, show, within, ...look } = recipe.settings
      const shown = show === 'list' ? 'pairs' : show
      const cooccurrence = {
        codes,
        subcodes,
        within,
        same,
        show: shown,
        look: { ...now.cooccurrence.look, ...look },
      }
      return { ...now, table: 'cooccurrence', cooccurrence } as const
    }
    default:
      return null
  }
}

type PictureRecipe = Extract<Recipe, { readonly kind: 'picture' }>
type Picture = PictureRecipe['settings']['picture']

/** Clouds and places of words belong to the words they count. */
function openPicture({ picture, look: { most } }: PictureRecipe['settings']): void {
  if (picture.kind === 'cloud' || picture.kind === 'dispersion') {
    useWords.setState(drawnWords(picture))
    showAnalysis('words')
  } else {
    usePictureChoice.setState({ ...settingsOf(picture), most })
    showAnalysis('pictures')
  }
}

function settingsOf(
  picture: Exclude<Picture, { readonly kind: 'cloud' | 'dispersion' }>,
): Partial<PictureSettings> {
  const { kind } = picture
  switch (kind) {
    case 'bar': {
      const { rows, code, measure, order, subcodes, within } = picture
      return { kind, rows: axisName(rows), codes: codesOf(rows), code, measure, order, subcodes, within }
    }
    case 'stacked': {
      const { rows, columns, measure, shares, subcodes, within } = picture
      return { kind, ...axesOf(rows, columns), measure, shares, subcodes, within }
    }
    case 'heat': {
      const { rows, columns, measure, percent, subcodes, within } = picture
      return { kind, ...axesOf(rows, columns), measure, percent: percent ?? 'none', subcodes, within }
    }
    case 'network': {
      const { same, weight, threshold, codes, subcodes, within } = picture
      return { kind, same, weight: weight ?? 'pairs', threshold, codes, subcodes, within }
    }
    case 'sunburst': {
      const { measure, codes, within } = picture
      return { kind, measure, codes, within }
    }
    case 'portrait':
    case 'codeline': {
      const { documentId, codes } = picture
      return { kind, documentId, codes }
    }
    case 'timeline': {
      const { attribute, by, codes, measure, subcodes, within } = picture
      return { kind, attribute, by: by ?? 'auto', codes, measure, subcodes, within }
    }
    case 'saturation': {
      const { order, orders, seed, codes, within } = picture
      return { kind, reading: order, orders, seed, codes, within }
    }
  }
}

type Axis = Exclude<AxisInput, string>

function axesOf(rows: Axis, columns: Axis) {
  return { rows: axisName(rows), columns: axisName(columns), codes: codesOf(rows) ?? codesOf(columns) }
}

function codesOf(axis: Axis): readonly CodeId[] | null {
  return axis.of === 'codes' ? ((axis.only ?? null) as readonly CodeId[] | null) : null
}

function axisName(axis: Axis): string {
  return axis.of === 'attribute' ? `attribute:${axis.id}` : axis.of
}

function howOf(settings: HowWordsCount): HowWordsCount {
  const { unit, length, exact, minimumLength, minimum, numbers, stopLists, labels } = settings
  return { unit, length, exact, minimumLength, minimum, numbers, stopLists, labels }
}

/** Where lines are looked for, in the terms of the view. */
function linesOf({ mode, words, wholeWords, exact, scope }: WordQuery): Partial<WordsState> {
  const { how } = useWords.getState()
  const query = { mode, words, wholeWords }
  return { part: 'lines', query, how: { ...how, exact }, scope, ticked: new Set(), activeLine: null }
}

function drawnWords(
  picture: Extract<Picture, { readonly kind: 'cloud' | 'dispersion' }>,
): Partial<WordsState> {
  if (picture.kind === 'dispersion') return { ...linesOf(picture), asPicture: true }
  return { part: 'counts', asPicture: true, how: howOf(picture), scope: picture.scope }
}

function wordsOf(
  recipe: Extract<Recipe, { readonly kind: 'words' | 'keywords' | 'lines' }>,
): Partial<WordsState> {
  switch (recipe.kind) {
    case 'words': {
      const { scope, find, order, descending } = recipe.settings
      const counts = { find, order, descending }
      return { part: 'counts', asPicture: false, how: howOf(recipe.settings), scope, counts }
    }
    case 'keywords': {
      const { of, against, find, order, descending, side } = recipe.settings
      const keys = { find, order, descending, side }
      return { part: 'keywords', how: howOf(recipe.settings), of, against: against ?? everywhere, keys }
    }
    case 'lines':
      return { ...linesOf(recipe.settings.query), asPicture: false, sort: recipe.settings.sort }
  }
}
