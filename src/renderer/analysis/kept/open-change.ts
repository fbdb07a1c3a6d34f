import type { CellChange } from '../../../core/recipe/index.ts'
import type { KeptRecipe } from '../../../ipc/recipes.ts'
import { showAnalysis } from '../../state/analysis-view.ts'
import { t } from '../../state/i18n.ts'
import { notify } from '../../state/notices.ts'
import { showRetrieval } from '../../state/ui-store.ts'
import { wishBehind } from '../tables/number-wish.ts'
import { showLines } from '../words/words-store.ts'
import { choiceOf, openRecipe, presentRecipe } from './open-recipe.ts'

/**
 * Lists what stands behind a number as it is now. Of words their lines; of what has no numbers with passages of their
 * own, the list or picture itself. `enter`: the keys shall go into the list; `back` gives them back.
 */
export async function openChange(
  kept: KeptRecipe,
  change: CellChange,
  { title, enter, back }: { readonly title: string; readonly enter: boolean; readonly back: () => void },
): Promise<void> {
  if (change.after === null || change.after === 0) {
    notify(t('kept:nothingBehind'))
    return
  }
  if (kept.recipe.kind === 'words' || kept.recipe.kind === 'keywords') {
    await openRecipe(kept)
    showLines(change.row.id)
    showAnalysis('words')
    return
  }
  const choice = choiceOf(presentRecipe(kept))
  if (choice === null) return openRecipe(kept)
  showRetrieval({ ...wishBehind(choice, change.row.id, change.column.id), title, enter, back })
}
