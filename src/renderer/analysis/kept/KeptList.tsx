import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecipeId } from '../../../core/id.ts'
import type { KeptRecipe } from '../../../ipc/recipes.ts'
import { localCommandFor, runCommand } from '../../state/commands.ts'
import { showPassages } from '../../state/ui-store.ts'
import { classNames } from '../../ui/class-names.ts'
import { when } from '../../ui/format.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useKept } from './kept-store.ts'
import { kindWords } from './kind-words.ts'

interface KeptListProps {
  readonly all: readonly KeptRecipe[]
  readonly kept: KeptRecipe
}

/** One stop of the Tab key; what is done with the chosen one are commands with keys of this list. */
export function KeptList({ all, kept }: KeptListProps) {
  const { t } = useTranslation('kept')
  const choose = (id: string) => {
    if (id === kept.id) return
    useKept.setState({ chosen: id as RecipeId })
    // What stands behind a number of another one is no longer asked for.
    showPassages(null)
  }
  return (
    <div className="kept__list" data-part>
      <VirtualList
        label={t('title')}
        items={all}
        keyOf={({ id }) => id}
        rowHeight={52}
        activeKey={kept.id}
        onActiveChange={choose}
        selectedKeys={new Set([kept.id])}
        onOpen={({ id }) => choose(id)}
        onKey={event => {
          const command = localCommandFor(event, 'project')
          if (command?.startsWith('recipes.') !== true) return
          event.preventDefault()
          runCommand(command)
        }}
      >
        {item => <Row kept={item} isChosen={item.id === kept.id} />}
      </VirtualList>
    </div>
  )
}

interface RowProps {
  readonly kept: KeptRecipe
  readonly isChosen: boolean
}

function Row({ kept: { name, recipe, run, missing }, isChosen }: RowProps) {
  const { t, i18n } = useTranslation('kept')
  return (
    <div className={classNames('kept__row', isChosen && 'kept__row--chosen')}>
      <span className="kept__name clip" dir="auto" title={name}>
        {name}
      </span>
      <span className="kept__facts clip">
        {missing.length === 0 ? null : (
          <span className="kept__warning">
            <TriangleAlert size={12} aria-hidden />
            {t('missing.short', { count: missing.length })}
          </span>
        )}
        {kindWords(recipe)} · {when(run.at, i18n.language)}
      </span>
    </div>
  )
}
