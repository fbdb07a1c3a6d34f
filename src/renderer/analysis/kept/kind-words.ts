import type { Recipe } from '../../../ipc/recipes.ts'
import { t } from '../../state/i18n.ts'
import { unitWords } from '../tables/table-words.ts'
import { choiceOf } from './open-recipe.ts'

/** What kind of table or picture it is, in a word. */
export function kindWords(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'picture':
      return t(`pictures:kinds.${recipe.settings.picture.kind}`)
    case 'passages':
    case 'words':
    case 'keywords':
    case 'lines':
    case 'summaries':
      return t(`kept:kinds.${recipe.kind}`)
    default:
      return t(`analysis:tables.kinds.${recipe.kind}`)
  }
}

/** What each number is, where that is a table's; otherwise what is compared. */
export function numbersWords(recipe: Recipe): string {
  const choice = choiceOf(recipe)
  if (choice !== null) return unitWords(choice)
  return t(
    `kept:numbers.${recipe.kind as 'passages' | 'picture' | 'words' | 'keywords' | 'lines' | 'summaries'}`,
  )
}
