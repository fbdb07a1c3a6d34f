import type { KeptResult } from '../../core/recipe/index.ts'
import { passageTable } from '../../formats/passages/index.ts'
import type { TableToWrite } from '../../formats/sheets/index.ts'
import type { Recipe } from '../../ipc/recipes.ts'
import type { ReadDb } from '../db/connection.ts'
import {
  frequenciesTable,
  frequencyCells,
  samePassageTable,
  sameUnitTable,
} from '../exporting/code-tables.ts'
import { crosstabTable, matrixTable } from '../exporting/matrix-tables.ts'
import { passageFile } from '../exporting/passage-file.ts'
import { provenanceLines, provenanceOf } from '../exporting/provenance.ts'
import { summaryTable } from '../exporting/summary-file.ts'
import { keywordsTable, linesTable, wordsTable } from '../exporting/word-tables.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { samePassage, sameUnit } from '../matrix/cooccurrence.ts'
import { countMatrix } from '../matrix/count-matrix.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { testMatrix } from '../matrix/matrix-crosstab.ts'
import { summaryGrid } from '../matrix/summary-grid.ts'
import { drawPicture } from '../pictures/draw-picture.ts'
import { listPassages } from '../query/list-passages.ts'
import { passagesOf } from '../query/passages-of.ts'
import { documentColumns } from '../store/documents.ts'
import { countWords } from '../words/count-words.ts'
import { findKeywords } from '../words/keywords.ts'
import { listLines } from '../words/list-lines.ts'
import { fieldNamesIn, passageLabelsIn, pictureWordsIn } from './recipe-words.ts'
import {
  keywordsResult,
  linesResult,
  onceOfTwo,
  passagesResult,
  pictureResult,
  seenResult,
  summariesResult,
  wordsResult,
} from './results.ts'

/** What a recipe gives; each is counted when it is asked for. */
interface RunRecipe {
  /** The table, as files have it. */
  table(): Promise<TableToWrite>
  /** Of pictures alone. */
  svg?(): Promise<string>
  /** What is kept of it. */
  result(): Promise<KeptResult>
}

/** All that a page of words has. */
const allWords = { after: 0, limit: 1_000_000 }

/** `date`: told in the provenance in place of the one of the project's last change. */
export function runRecipe(
  db: ReadDb,
  recipe: Recipe,
  context: QueryContext,
  date: string | null = null,
): RunRecipe {
  const provenance = () => provenanceOf(db, context, date)
  switch (recipe.kind) {
    case 'matrix': {
      const { settings } = recipe
      const count = () => countMatrix(db, settings, context)
      return {
        table: async () => matrixTable(await count(), { ...settings, date }),
        result: async () => seenResult(await count(), settings),
      }
    }
    case 'frequencies': {
      const { settings } = recipe
      const count = () => countFrequencies(db, settings, context)
      return {
        table: async () => frequenciesTable(await count(), { ...settings, date }),
        result: async () => seenResult(frequencyCells(await count()), settings),
      }
    }
    case 'cooccurrence':
      return runCooccurrence(db, recipe, context, date)
    case 'crosstab': {
      const { settings } = recipe
      const count = () => testMatrix(db, settings, context)
      return {
        table: async () => crosstabTable(await count(), { ...settings, date }),
        async result() {
          const table = { ...(await count()), sumsAll: true }
          if (settings.show === 'counts') return seenResult(table, settings)
          return seenResult({ ...table, cells: table.expected }, { ...settings, percent: null })
        },
      }
    }
    case 'passages': {
      const { query, language } = recipe.settings
      const fieldNames = fieldNamesIn(language)
      const wanted = { query, labels: passageLabelsIn(language), fieldNames, date }
      return {
        table: async () => passageTable(await passageFile(db, wanted, context)),
        async result() {
          const names = new Map<string, string>(documentColumns(db).map(({ id, name }) => [id, name]))
          return passagesResult(listPassages(db, await passagesOf(db, query, context)), names)
        },
      }
    }
    case 'picture':
      return runPicture(db, recipe, context, date)
    case 'words': {
      const count = () => countWords(db, { ...recipe.settings, ...allWords }, context)
      return {
        table: async () => wordsTable(await count(), provenance()),
        result: async () => wordsResult(await count()),
      }
    }
    case 'keywords': {
      const count = () => findKeywords(db, { ...recipe.settings, ...allWords }, context)
      return {
        table: async () => keywordsTable(await count(), provenance()),
        result: async () => keywordsResult(await count()),
      }
    }
    case 'lines': {
      const find = () => listLines(db, { ...recipe.settings, ...allWords }, context)
      return {
        table: async () => linesTable(await find(), provenance()),
        result: async () => linesResult(await find()),
      }
    }
    case 'summaries': {
      const read = () => summaryGrid(db, { ...recipe.settings, date }, context)
      return {
        table: async () => summaryTable(await read()),
        result: async () => summariesResult(await read()),
      }
    }
  }
}

type OfKind<Kind extends Recipe['kind']> = Extract<Recipe, { readonly kind: Kind }>

function runCooccurrence(
  db: ReadDb,
  { settings: { same, ...settings } }: OfKind<'cooccurrence'>,
  context: QueryContext,
  date: string | null,
): RunRecipe {
  const look = { ...settings, date }
  if (same !== 'passage') {
    const count = () => sameUnit(db, { ...settings, unit: same }, context)
    return {
      table: async () => sameUnitTable(await count(), look),
      async result() {
        const { codes, unitsWithBoth } = await count()
        return seenResult({ rows: codes, columns: codes, cells: unitsWithBoth }, settings, onceOfTwo)
      },
    }
  }
  const count = () => samePassage(db, settings, context)
  return {
    table: async () => samePassageTable(await count(), look),
    async result() {
      const { codes, overlappingPairs, sharedCharacters, jaccard } = await count()
      const pairs = overlappingPairs
      const cells = { list: pairs, pairs, characters: sharedCharacters, jaccard }[settings.show]
      return seenResult({ rows: codes, columns: codes, cells }, settings, onceOfTwo)
    },
  }
}

function runPicture(
  db: ReadDb,
  { settings: { picture, look } }: OfKind<'picture'>,
  context: QueryContext,
  date: string | null,
): RunRecipe {
  const { language } = look
  const words = { words: pictureWordsIn(language), fieldNames: fieldNamesIn(language) }
  const draw = () => drawPicture(db, { picture, look: { ...look, ...words, date } }, context)
  return {
    async table() {
      const { title, summary, table } = await draw()
      return {
        json: { title, summary, table },
        sheets: [{ name: 'Picture', heads: { rows: 1, columns: 1 }, lines: [table.head, ...table.lines] }],
        about: provenanceLines(provenanceOf(db, context, date)),
      }
    },
    svg: async () => (await draw()).svg,
    result: async () => pictureResult((await draw()).table),
  }
}
