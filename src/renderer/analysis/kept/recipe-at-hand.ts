import type { Attribute } from '../../../ipc/attributes.ts'
import type { RecipeInput } from '../../../ipc/recipes.ts'
import type { AnalysisView } from '../../state/analysis-view.ts'
import { languageNow, t } from '../../state/i18n.ts'
import { type TableChoice, useTableChoice } from '../../state/matrix-choice.ts'
import { keys, queryClient } from '../../state/query-client.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { useShownPicture } from '../pictures/shown-picture.ts'
import { useRetrieval } from '../retrieval/query-store.ts'
import { axisWords } from '../tables/table-words.ts'
import { countsAsked, hasAsked, keywordsAsked, linesAsked } from '../words/use-words.ts'
import { useWords, type WordsState } from '../words/words-store.ts'

/** How what a view shows is made, and what it could be called; null where it shows nothing yet. */
export interface AtHand {
  readonly recipe: RecipeInput
  readonly name: string
}

export function recipeAtHand(view: AnalysisView): AtHand | null {
  switch (view) {
    case 'tables': {
      const choice = useTableChoice.getState()
      return { recipe: recipeOfTable(choice), name: nameOfTable(choice) }
    }
    case 'retrieval': {
      const { query, text, fault } = useRetrieval.getState()
      if (query === null || fault !== null) return null
      return { recipe: { kind: 'passages', settings: { query, language: languageNow() } }, name: text }
    }
    case 'pictures':
      return shownPicture()
    case 'words': {
      const words = useWords.getState()
      return words.asPicture && words.part !== 'keywords' ? shownPicture() : recipeOfWords(words)
    }
    case 'summaries': {
      const { codes, subcodes, words } = useSummaryChoice.getState()
      const settings = { codes: listOf(codes), subcodes, rowWords: words }
      return { recipe: { kind: 'summaries', settings }, name: t('kept:kinds.summaries') }
    }
    case 'kept':
      return null
  }
}

function nameOfTable(choice: TableChoice): string {
  const { table } = choice
  if (table === 'frequencies' || table === 'cooccurrence') return t(`analysis:tables.kinds.${table}`)
  const attributes = queryClient.getQueryData<readonly Attribute[]>([...keys.attributes, 'list']) ?? []
  const { rows, columns, look } = choice[table]
  const names = [rows, columns].map(axis => axisWords(axis, attributes))
  return (look.transpose ? names.toReversed() : names).join(' × ')
}

export function recipeOfTable(choice: TableChoice): RecipeInput {
  switch (choice.table) {
    case 'matrix': {
      const { look, ...settings } = choice.matrix
      return { kind: 'matrix', settings: { ...settings, ...look } }
    }
    case 'crosstab': {
      const { look, ...settings } = choice.crosstab
      return { kind: 'crosstab', settings: { ...settings, ...look } }
    }
    case 'frequencies': {
      const { look, codes, subcodes, within } = choice.frequencies
      const { rowOrder, rowWords, hideEmpty } = look
      return {
        kind: 'frequencies',
        settings: { codes: listOf(codes), subcodes, within, rowOrder, rowWords, hideEmpty },
      }
    }
    case 'cooccurrence': {
      const { look, codes, ...settings } = choice.cooccurrence
      return { kind: 'cooccurrence', settings: { ...settings, ...look, codes: listOf(codes) } }
    }
  }
}

function listOf<Item>(items: readonly Item[] | null): Item[] | null {
  return items === null ? null : [...items]
}

function shownPicture(): AtHand | null {
  const { shown } = useShownPicture.getState()
  if (shown === null) return null
  const { picture, drawn } = shown
  const { theme, width, height, most, language } = shown.look
  const look = { theme, width, height, most, language }
  return { recipe: { kind: 'picture', settings: { picture, look } }, name: drawn.title }
}

function recipeOfWords(words: WordsState): AtHand | null {
  if (!hasAsked(words)) return null
  switch (words.part) {
    case 'counts':
      return { recipe: { kind: 'words', settings: countsAsked(words) }, name: t('kept:kinds.words') }
    case 'keywords':
      return { recipe: { kind: 'keywords', settings: keywordsAsked(words) }, name: t('kept:kinds.keywords') }
    case 'lines':
      return { recipe: { kind: 'lines', settings: linesAsked(words) }, name: words.query.words }
  }
}

/** The longest name that is proposed, in characters. */
const LONGEST = 60

/** A name nobody has yet, made of what is shown. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const short = [...wanted].slice(0, LONGEST).join('').trim()
  if (!taken.includes(short)) return short
  for (let number = 2; ; number++) {
    const name = `${short} ${number}`
    if (!taken.includes(name)) return name
  }
}
