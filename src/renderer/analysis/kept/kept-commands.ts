import { showAnalysis, useAnalysisView } from '../../state/analysis-view.ts'
import { type Command, type CommandState, registerCommands } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { notify } from '../../state/notices.ts'
import { known } from '../../state/queries.ts'
import { chosenOf, forgetKept, knownRecipes, useKept } from './kept-store.ts'
import { lackOf, openRecipe } from './open-recipe.ts'
import { freeName, recipeAtHand } from './recipe-at-hand.ts'

const isAnalysis = ({ open, ui }: CommandState) => open && ui.desk === 'analysis'
const atHand = () => recipeAtHand(useAnalysisView.getState().view)
const chosen = () => chosenOf(knownRecipes(), useKept.getState().chosen)
const hasChosen = (state: CommandState) =>
  isAnalysis(state) && useAnalysisView.getState().view === 'kept' && chosen() !== undefined
const canChange = (state: CommandState) => hasChosen(state) && !state.readOnly

/** Asks for the name under which what is shown is to be kept. */
function askForName(): void {
  const shown = atHand()
  if (shown === null) return
  const taken = knownRecipes().map(({ name }) => name)
  useKept.setState({ keeping: { recipe: shown.recipe, name: freeName(shown.name, taken) } })
}

async function open(): Promise<void> {
  const kept = chosen()
  if (kept === undefined) return
  const lacks = lackOf(kept)
  if (lacks === null) await openRecipe(kept)
  else notify(t('kept:missing.cannotOpen', { name: lacks }))
}

async function runAgain(): Promise<void> {
  const kept = chosen()
  if (kept === undefined) return
  await client.recipes.runAgain({ id: kept.id })
  const undo = { label: t('search:undo'), run: () => client.history.undo() }
  notify(t('kept:ranAgain', { name: kept.name }), undo)
}

async function remove(): Promise<void> {
  const kept = chosen()
  if (kept === undefined) return
  await client.recipes.remove({ id: kept.id })
  notify(t('kept:removed', { name: kept.name }), {
    label: t('search:undo'),
    run: () => client.history.undo(),
  })
}

async function exportResult(format: 'csv' | 'xlsx' | 'svg'): Promise<void> {
  const kept = chosen()
  if (kept !== undefined) await startExport({ what: 'kept', kept, format }, kept.name)
}

async function exportRecipes(all: boolean): Promise<void> {
  const kept = chosen()
  if (!all && kept === undefined) return
  const name = all || kept === undefined ? `${known.project()?.name ?? ''} ${t('kept:file')}` : kept.name
  await startExport({ what: 'recipes', ids: all || kept === undefined ? null : [kept.id] }, name.trim())
}

const commands: readonly Command[] = [
  {
    id: 'recipes.list',
    group: 'view',
    title: () => t('kept:commands.list'),
    when: ({ open: isOpen }) => isOpen,
    run: () => showAnalysis('kept'),
  },
  {
    id: 'recipes.keep',
    group: 'edit',
    title: () => t('kept:commands.keep'),
    when: state => isAnalysis(state) && !state.readOnly && atHand() !== null,
    run: askForName,
  },
  {
    id: 'recipes.open',
    group: 'project',
    title: () => t('kept:commands.open'),
    keys: ['O'],
    local: true,
    when: hasChosen,
    run: open,
  },
  {
    id: 'recipes.runAgain',
    group: 'project',
    title: () => t('kept:commands.runAgain'),
    keys: ['R'],
    local: true,
    when: canChange,
    run: runAgain,
  },
  {
    id: 'recipes.rename',
    group: 'project',
    title: () => t('kept:commands.rename'),
    keys: ['F2'],
    local: true,
    when: canChange,
    run: () => useKept.setState({ renaming: true }),
  },
  {
    id: 'recipes.remove',
    group: 'project',
    title: () => t('kept:commands.remove'),
    keys: ['Delete'],
    local: true,
    when: canChange,
    run: remove,
  },
  {
    id: 'recipes.exportTable',
    group: 'project',
    title: () => t('kept:commands.exportTable'),
    when: hasChosen,
    run: () => exportResult('csv'),
  },
  {
    id: 'recipes.exportExcel',
    group: 'project',
    title: () => t('kept:commands.exportExcel'),
    when: hasChosen,
    run: () => exportResult('xlsx'),
  },
  {
    id: 'recipes.exportPicture',
    group: 'project',
    title: () => t('kept:commands.exportPicture'),
    when: state => hasChosen(state) && chosen()?.recipe.kind === 'picture',
    run: () => exportResult('svg'),
  },
  {
    id: 'recipes.exportRecipe',
    group: 'project',
    title: () => t('kept:commands.exportRecipe'),
    when: hasChosen,
    run: () => exportRecipes(false),
  },
  {
    id: 'recipes.exportAll',
    group: 'project',
    title: () => t('kept:commands.exportAll'),
    when: hasChosen,
    run: () => exportRecipes(true),
  },
]

export function registerKeptCommands(): () => void {
  const ends = [forgetKept(), registerCommands(commands)]
  return () => {
    for (const end of ends) end()
  }
}
