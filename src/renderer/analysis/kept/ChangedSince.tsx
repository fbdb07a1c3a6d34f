import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellChange } from '../../../core/recipe/index.ts'
import type { KeptRecipe, RecipeChanges } from '../../../ipc/recipes.ts'
import { attempt, errorWords } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { changeSentences, growth, lineWords, missingWords, numberWords, placeWords } from './change-words.ts'
import { stopComparing, useChanges, useComparing } from './kept-store.ts'
import { openChange } from './open-change.ts'

interface ChangedSinceProps {
  readonly kept: KeptRecipe
}

/** What it gives now compared with what is kept of it. */
export function ChangedSince({ kept }: ChangedSinceProps) {
  const { t } = useTranslation('kept')
  const { data: changes, error, isFetching, refetch } = useChanges(kept.id)
  const progress = useComparing(state => state.progress)
  return (
    <section className="kept__since" aria-label={t('changes.title')}>
      <h3 className="kept__heading">{t('changes.title')}</h3>
      {error !== null ? (
        <p className="kept__refused" role="alert">
          {errorWords(error)}
        </p>
      ) : changes !== undefined ? (
        <Changes kept={kept} changes={changes} />
      ) : isFetching ? (
        <div className="kept__busy">
          <ProgressBar label={t('changes.comparing')} progress={progress} />
          <Button small onPress={stopComparing}>
            {t('changes.stop')}
          </Button>
        </div>
      ) : (
        <div className="kept__busy">
          <Button small onPress={() => void refetch()}>
            {t('changes.compare')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Changes({ kept, changes }: { readonly kept: KeptRecipe; readonly changes: RecipeChanges }) {
  const { t, i18n } = useTranslation('kept')
  const sentences = changeSentences(kept.recipe.kind, changes)
  const told = new Set(kept.missing.map(({ path }) => path.join(' ')))
  const alsoMissing = changes.missing.filter(({ path }) => !told.has(path.join(' ')))
  const { cells, changed } = changes
  return (
    <>
      <div className="kept__sentences selectable" role="status">
        <ul>
          {sentences.length === 0 ? <li>{t('changes.none')}</li> : null}
          {sentences.map(sentence => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
          {alsoMissing.map(part => (
            <li key={part.path.join(' ')}>{missingWords(part)}</li>
          ))}
        </ul>
      </div>
      {cells.length === 0 ? null : <ChangeList kept={kept} cells={cells} />}
      {changed > cells.length ? (
        <p className="kept__what">
          {t('changes.first', {
            shown: count(cells.length, i18n.language),
            count: changed,
            number: count(changed, i18n.language),
          })}
        </p>
      ) : null}
    </>
  )
}

interface ChangeListProps extends ChangedSinceProps {
  readonly cells: readonly CellChange[]
}

const keyOf = ({ row, column }: CellChange) => `${row.id}\n${column.id}`

/** One line a number: where it stands, what it was, what it is, by how much. */
function ChangeList({ kept, cells }: ChangeListProps) {
  const { t } = useTranslation('kept')
  const [active, setActive] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const back = () =>
    frame.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true })
  return (
    <div className="kept__changes" ref={frame}>
      <div className="kept__change kept__change--head" aria-hidden>
        <span>{t('changes.number')}</span>
        <span>{t('changes.before')}</span>
        <span>{t('changes.after')}</span>
        <span>{t('changes.by')}</span>
      </div>
      <VirtualList
        label={t('changes.list')}
        items={cells}
        keyOf={keyOf}
        rowHeight={30}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={new Set()}
        onOpen={change =>
          attempt(() => openChange(kept, change, { title: placeWords(kept, change), enter: true, back }))
        }
      >
        {change => <Line kept={kept} change={change} />}
      </VirtualList>
    </div>
  )
}

function Line({ kept, change }: ChangedSinceProps & { readonly change: CellChange }) {
  const { t } = useTranslation('kept')
  const { before, after, row, column } = change
  const place = placeWords(kept, change)
  const grew = (after ?? 0) > (before ?? 0)
  return (
    <div className="kept__change">
      <span className="clip" title={place}>
        <bdi>{lineWords(kept.recipe.kind, row)}</bdi>
        <span className="kept__times">{kept.recipe.kind === 'cooccurrence' ? ' + ' : ' × '}</span>
        <bdi>{lineWords(kept.recipe.kind, column)}</bdi>
      </span>
      <span className="kept__number">
        <span className="visually-hidden">{t('changes.before')} </span>
        {numberWords(before)}
      </span>
      <span className="kept__number">
        <span className="visually-hidden">{t('changes.after')} </span>
        {numberWords(after)}
      </span>
      <span className={grew ? 'kept__number kept__grew' : 'kept__number kept__shrank'}>{growth(change)}</span>
    </div>
  )
}
