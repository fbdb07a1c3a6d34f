import { isLine, withoutLines } from '../../../core/recipe/index.ts'
import type { KeptRecipe, Recipe } from '../../../ipc/recipes.ts'
import type { WordQuery } from '../../../ipc/word-counts.ts'
import { showAnalysis } from '../../state/analysis-view.ts'
import { choose, type TableChoice, useTableChoice } from '../../state/matrix-choice.ts'
import { type AxisInput, type PictureSettings, usePictureChoice } from '../pictures/picture-choice.ts'
import { buildQuery, useRetrieval } from '../retrieval/query-store.ts'
import { everywhere } from '../words/scopes.ts'
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
      return openPicture(recipe.settings.picture)
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
      const { rows, columns, measure, subcodes, within: _, ...look } = recipe.settings
      return { ...now, table: 'matrix', matrix: { rows, columns, measure, subcodes, look } }
    }
    case 'crosstab': {
      const { rows, columns, measure, subcodes, show, within: _, ...look } = recipe.settings
      const crosstab = { rows, columns, measure, subcodes, show, look: { ...now.crosstab.look, ...look } }
      return { ...now, table: 'crosstab', crosstab }
    }
    case 'frequencies': {
      const { codes, subcodes, within: _, ...look } = recipe.settings
      const frequencies = { codes, subcodes, look: { ...now.frequencies.look, ...look } }
      return { ...now, table: 'frequencies', frequencies }
    }
    case 'cooccurrence': {
      const { codes, subcodes, same, show, within: _, ...look } = recipe.settings
      const shown = show === 'list' ? 'pairs' : show
      const cooccurrence = { codes, subcodes, same, show: shown, look: { ...now.cooccurrence.look, ...look } }
      return { ...now, table: 'cooccurrence', cooccurrence } as const
    }
    default:
      return null
  }
}

type Picture = Extract<Recipe, { readonly kind: 'picture' }>['settings']['picture']

/** Clouds and places of words belong to the words they count. */
function openPicture(picture: Picture): void {
  if (picture.kind === 'cloud' || picture.kind === 'dispersion') {
    useWords.setState(drawnWords(picture))
    showAnalysis('words')
  } else {
    usePictureChoice.setState(settingsOf(picture))
    showAnalysis('pictures')
  }
}

function settingsOf(
  picture: Exclude<Picture, { readonly kind: 'cloud' | 'dispersion' }>,
): Partial<PictureSettings> {
  const { kind } = picture
  switch (kind) {
    case 'bar': {
      const { rows, measure, order, subcodes } = picture
      return { kind, rows: axisName(rows), measure, order, subcodes }
    }
    case 'stacked': {
      const { rows, columns, measure, shares, subcodes } = picture
      return { kind, rows: axisName(rows), columns: axisName(columns), measure, shares, subcodes }
    }
    case 'heat': {
      const { rows, columns, measure, percent, subcodes } = picture
      const axes = { rows: axisName(rows), columns: axisName(columns) }
      return { kind, ...axes, measure, percent: percent ?? 'none', subcodes }
    }
    case 'network': {
      const { same, weight, threshold, subcodes } = picture
      return { kind, same, weight: weight ?? 'pairs', threshold, subcodes }
    }
    case 'sunburst':
      return { kind, measure: picture.measure }
    case 'portrait':
    case 'codeline':
      return { kind, documentId: picture.documentId }
    case 'timeline': {
      const { attribute, by, measure, subcodes } = picture
      return { kind, attribute, by: by ?? 'auto', measure, subcodes }
    }
    case 'saturation':
      return { kind, reading: picture.order, seed: picture.seed }
  }
}

function axisName(axis: Exclude<AxisInput, string>): string {
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
