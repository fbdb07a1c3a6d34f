import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentId, RecipeId } from '../../../core/id.ts'
import { plainLook } from '../../../core/matrix/index.ts'
import { type KeptRecipe, type RecipeInput, recipe as recipeForm } from '../../../ipc/recipes.ts'

let opening: typeof import('./open-recipe.ts')
let atHand: typeof import('./recipe-at-hand.ts')
let tables: typeof import('../../state/matrix-choice.ts')
let views: typeof import('../../state/analysis-view.ts')
let pictures: typeof import('../pictures/picture-choice.ts')
let words: typeof import('../words/words-store.ts')

beforeAll(async () => {
  // Our own modules ask a page while they load.
  vi.stubGlobal('window', { matchMedia: () => ({}), postil: { platform: 'linux' }, addEventListener() {} })
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('localStorage', { getItem: () => null })
  opening = await import('./open-recipe.ts')
  atHand = await import('./recipe-at-hand.ts')
  tables = await import('../../state/matrix-choice.ts')
  views = await import('../../state/analysis-view.ts')
  pictures = await import('../pictures/picture-choice.ts')
  words = await import('../words/words-store.ts')
}, 60_000)

const first = '0190b3a4-5c6d-4e7f-8a9b-0c1d2e3f4a5b'
const second = '0190b3a4-5c6d-4e7f-8a9b-0c1d2e3f4a5c'

function keptOf(recipe: RecipeInput, missing: KeptRecipe['missing'] = []): KeptRecipe {
  const run = { at: '2026-01-02T03:04:05.000Z', act: 1 }
  return { id: first as RecipeId, name: '表 𠮷', recipe: recipeForm.parse(recipe), run, missing }
}

const order = { by: 'name', line: null, descending: true } as const
const look = { rowOrder: order, rowWords: '参与', hideEmpty: true }

describe('opening what is kept', () => {
  it.each<RecipeInput>([
    {
      kind: 'matrix',
      settings: {
        ...{ rows: { of: 'codes', only: [first] }, columns: { of: 'attribute', id: second, missing: true } },
        ...{ measure: 'share', subcodes: true, percent: 'row', transpose: true, sums: true, ...look },
        within: { speakers: ['王姐 👨‍👩‍👧'], queries: [second as never] },
      },
    },
    {
      kind: 'frequencies',
      settings: { codes: [first as never], subcodes: true, within: { cases: [second as never] }, ...look },
    },
    {
      kind: 'cooccurrence',
      settings: { same: 'passage', show: 'jaccard', columnWords: 'ט', within: { groups: [first] }, ...look },
    },
    { kind: 'cooccurrence', settings: { same: 'case', show: 'pairs', codes: [second as never] } },
    {
      kind: 'crosstab',
      settings: { rows: 'groups', columns: 'codes', show: 'expected', within: { sets: [first] }, ...look },
    },
  ])('shows the same table again: %j', async recipe => {
    const kept = keptOf(recipe)
    await opening.openRecipe(kept)
    expect(views.useAnalysisView.getState().view).toBe('tables')
    const again = atHand.recipeAtHand('tables')
    expect(recipeForm.parse(again?.recipe)).toEqual(kept.recipe)
  })

  it.each<RecipeInput>([
    {
      kind: 'words',
      settings: { length: 2, stopLists: ['zh'], find: 'jm', order: 'word', descending: false },
    },
    { kind: 'keywords', settings: { of: { documents: [first as never] }, side: 'less', minimum: 3 } },
  ])('shows the same words again: %j', async recipe => {
    const kept = keptOf(recipe)
    await opening.openRecipe(kept)
    expect(views.useAnalysisView.getState().view).toBe('words')
    expect(recipeForm.parse(atHand.recipeAtHand('words')?.recipe)).toEqual(kept.recipe)
  })

  it('shows the same summary grid again', async () => {
    const settings = { codes: [first as never], subcodes: true, rowWords: 'ט' }
    const kept = keptOf({ kind: 'summaries', settings })
    await opening.openRecipe(kept)
    expect(views.useAnalysisView.getState().view).toBe('summaries')
    expect(recipeForm.parse(atHand.recipeAtHand('summaries')?.recipe)).toEqual(kept.recipe)
  })

  it('shows the same lines and words drawn again', async () => {
    const query = { mode: 'regex', words: '平[台臺]', wholeWords: true, exact: ['script' as const] } as const
    const lines: RecipeInput = {
      kind: 'lines',
      settings: { query: { ...query, exact: ['script'] }, sort: [-1, 2] },
    }
    await opening.openRecipe(keptOf(lines))
    const { part, asPicture, sort, how } = words.useWords.getState()
    expect({ part, asPicture, sort, exact: how.exact }).toEqual({
      ...{ part: 'lines', asPicture: false, sort: [-1, 2], exact: ['script'] },
    })
    const picture: RecipeInput = { kind: 'picture', settings: { picture: { kind: 'cloud', length: 3 } } }
    await opening.openRecipe(keptOf(picture))
    expect(words.useWords.getState()).toMatchObject({ part: 'counts', asPicture: true, how: { length: 3 } })
  })

  it.each<Extract<RecipeInput, { kind: 'picture' }>['settings']['picture']>([
    { kind: 'bar', rows: { of: 'attribute', id: second, missing: true }, order: 'given' },
    { kind: 'bar', rows: 'cases', code: first as never, within: { coders: [second as never] } },
    {
      kind: 'stacked',
      rows: { of: 'codes', only: [second] },
      columns: 'cases',
      shares: true,
      subcodes: true,
    },
    { kind: 'heat', rows: 'codes', columns: 'groups', measure: 'share', percent: 'column' },
    { kind: 'network', same: 'case', weight: 'units', threshold: 2, subcodes: true },
    { kind: 'sunburst', measure: 'characters', codes: [first as never], within: { sets: [second] } },
    { kind: 'portrait', documentId: first as DocumentId },
    { kind: 'timeline', attribute: second, by: 'month' },
    { kind: 'saturation', order: 'random', orders: 20, seed: 9, within: { groups: [first] } },
  ])('shows the same picture again: %j', async picture => {
    const kept = keptOf({ kind: 'picture', settings: { picture, look: { most: 20 } } })
    await opening.openRecipe(kept)
    expect(views.useAnalysisView.getState().view).toBe('pictures')
    const settings = pictures.usePictureChoice.getState()
    const again = pictures.pictureOf(settings)
    if (typeof again === 'string') throw new Error(again)
    const made = { kind: 'picture', settings: { picture: again, look: { most: settings.most } } }
    expect(recipeForm.parse(made)).toEqual(kept.recipe)
  })

  it('leaves out rows that are gone, and does not open what cannot be without something', async () => {
    const rows = { of: 'codes' as const, only: [first, second] }
    const settings = { rows, columns: 'documents' as const, ...plainLook }
    const gone = { id: first, kind: 'code', name: '参与', path: ['rows', 'only', 0] } as const
    const kept = keptOf({ kind: 'matrix', settings }, [gone])
    expect(opening.lackOf(kept)).toBeNull()
    await opening.openRecipe(kept)
    expect(tables.useTableChoice.getState().matrix.rows).toMatchObject({ only: [second] })
    const portrait = keptOf(
      { kind: 'picture', settings: { picture: { kind: 'portrait', documentId: first as DocumentId } } },
      [{ id: first, kind: 'document', name: '甲 ט', path: ['picture', 'documentId'] }],
    )
    expect(opening.lackOf(portrait)).toBe('甲 ט')
  })
})
