import { Download, Ellipsis, FolderOpen, RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { KeptRecipe } from '../../../ipc/recipes.ts'
import { runCommand, useShortcut } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { count, moment } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { missingWords } from './change-words.ts'
import { useKept } from './kept-store.ts'
import { kindWords, numbersWords } from './kind-words.ts'
import { lackOf } from './open-recipe.ts'

/** One kept table or picture: what it is, what can be done with it, and what changed since. */
export function KeptDetail({ kept }: { readonly kept: KeptRecipe }) {
  const { t, i18n } = useTranslation('kept')
  const { name, recipe, run, missing } = kept
  const renaming = useKept(state => state.renaming)
  return (
    <section className="kept__detail" aria-label={name} data-part>
      <header className="kept__head">
        <h2 className="kept__title selectable" dir="auto">
          {name}
        </h2>
        <Acts kept={kept} />
      </header>
      <p className="kept__what">
        {kindWords(recipe)} ·{' '}
        {t('lastRun', { at: moment(run.at, i18n.language), act: count(run.act, i18n.language) })}
      </p>
      <p className="kept__what">{numbersWords(recipe)}</p>
      {missing.length === 0 ? null : (
        <div className="kept__missing" role="note">
          <TriangleAlert size={15} aria-hidden />
          <ul>
            {missing.map(part => (
              <li key={part.path.join(' ')}>{missingWords(part)}</li>
            ))}
          </ul>
        </div>
      )}
      <ChangedSince kept={kept} />
      {renaming ? (
        <NameDialog
          title={t('renameTitle')}
          label={t('name')}
          value={name}
          act={t('renameAct')}
          onCommit={wanted => client.recipes.rename({ id: kept.id, name: wanted })}
          onClose={() => useKept.setState({ renaming: false })}
        />
      ) : null}
    </section>
  )
}

function Acts({ kept }: { readonly kept: KeptRecipe }) {
  const { t } = useTranslation('kept')
  const readOnly = useIsReadOnly()
  const openKey = useShortcut('recipes.open')
  const runKey = useShortcut('recipes.runAgain')
  const cannotRun = lackOf(kept) !== null
  return (
    <div className="kept__acts">
      <Button
        small
        isDisabled={cannotRun}
        icon={<FolderOpen size={14} aria-hidden />}
        onPress={() => runCommand('recipes.open')}
      >
        {t('open')}
        {openKey === undefined ? null : <kbd className="kept__key">{openKey}</kbd>}
      </Button>
      <Button
        small
        isDisabled={cannotRun || readOnly}
        icon={<RotateCw size={14} aria-hidden />}
        onPress={() => runCommand('recipes.runAgain')}
      >
        {t('runAgain')}
        {runKey === undefined ? null : <kbd className="kept__key">{runKey}</kbd>}
      </Button>
      <ExportMenu kept={kept} cannotRun={cannotRun} />
      {readOnly ? null : <MoreMenu name={kept.name} />}
    </div>
  )
}

interface ExportMenuProps {
  readonly kept: KeptRecipe
  readonly cannotRun: boolean
}

function ExportMenu({ kept, cannotRun }: ExportMenuProps) {
  const { t } = useTranslation('kept')
  const results: readonly MenuEntry[] = [
    ...(kept.recipe.kind === 'picture'
      ? [{ id: 'svg', label: t('export.svg'), run: () => runCommand('recipes.exportPicture') }]
      : []),
    { id: 'xlsx', label: t('export.xlsx'), run: () => runCommand('recipes.exportExcel') },
    { id: 'csv', label: t('export.csv'), run: () => runCommand('recipes.exportTable') },
  ]
  const recipes: readonly MenuEntry[] = [
    { id: 'recipe', label: t('export.recipe'), run: () => runCommand('recipes.exportRecipe') },
    { id: 'all', label: t('export.all'), run: () => runCommand('recipes.exportAll') },
  ]
  return (
    <MenuButton
      label={t('export.label')}
      placement="bottom end"
      groups={[
        ...(cannotRun ? [] : [{ id: 'results', title: t('export.results'), entries: results }]),
        { id: 'recipes', title: t('export.recipes'), entries: recipes },
      ]}
    >
      <Button small icon={<Download size={14} aria-hidden />}>
        {t('export.label')}
      </Button>
    </MenuButton>
  )
}

function MoreMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation('kept')
  const renameKey = useShortcut('recipes.rename')
  const removeKey = useShortcut('recipes.remove')
  return (
    <MenuButton
      label={t('more', { name })}
      placement="bottom end"
      groups={[
        {
          id: 'acts',
          entries: [
            {
              id: 'rename',
              label: t('commands.rename'),
              shortcut: renameKey,
              run: () => runCommand('recipes.rename'),
            },
            {
              id: 'remove',
              label: t('commands.remove'),
              shortcut: removeKey,
              danger: true,
              run: () => runCommand('recipes.remove'),
            },
          ],
        },
      ]}
    >
      <IconButton label={t('more', { name })}>
        <Ellipsis size={14} aria-hidden />
      </IconButton>
    </MenuButton>
  )
}
