import { Bookmark, FilePlus2, Save } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import type { ListedQuery, QueryCount } from '../../../ipc/queries.ts'
import { client } from '../../state/connection.ts'
import { attempt, notify } from '../../state/notices.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Builder } from './Builder.tsx'
import { begin } from './builder-acts.ts'
import { Inspector } from './Inspector.tsx'
import { clearQuery, useRetrieval } from './query-store.ts'
import { SavedList } from './SavedList.tsx'
import { useShownFault } from './use-shown-fault.ts'
import { useSavedQueries } from './use-things.ts'

interface QuerySideProps {
  readonly query: QueryNode | null
  readonly counts: readonly QueryCount[] | undefined
}

/** The query as a tree with what can be set of it, or the queries that are kept. */
export function QuerySide({ query, counts }: QuerySideProps) {
  const { t, i18n } = useTranslation('retrieval')
  const [tab, setTab] = useState<'builder' | 'saved'>('builder')
  const all = useSavedQueries() ?? []
  return (
    <section className="query-side" aria-label={t('builder.label')} data-part>
      <div className="query-side__head">
        <Segmented
          label={t('builder.tabs')}
          value={tab}
          options={[
            { value: 'builder', label: t('builder.title') },
            { value: 'saved', label: t('saved.tab', { number: count(all.length, i18n.language) }) },
          ]}
          onChange={setTab}
        />
        {tab === 'builder' ? <QueryActs query={query} all={all} /> : null}
      </div>
      {tab === 'saved' ? <SavedList all={all} /> : <BuilderPane query={query} counts={counts} />}
    </section>
  )
}

function BuilderPane({ query, counts }: QuerySideProps) {
  const { t } = useTranslation('retrieval')
  const isFaulty = useShownFault() !== null
  const pane = useRef<HTMLDivElement>(null)
  if (query === null) {
    return (
      <EmptyState small title={t('builder.empty')} acts={<Button onPress={begin}>{t('ask.first')}</Button>}>
        {t('builder.emptyText')}
      </EmptyState>
    )
  }
  const press = (event: KeyboardEvent) => {
    const inTree = event.target instanceof HTMLElement && event.target.role === 'tree'
    if (event.key === 'Enter' && inTree)
      pane.current?.querySelector<HTMLElement>('.inspector input, .inspector button')?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree in it hears the keys; this only follows its Enter
    <div className="builder" ref={pane} onKeyDown={press}>
      {isFaulty ? <p className="builder__old">{t('builder.old')}</p> : null}
      <Builder query={query} counts={counts} />
      <Inspector query={query} />
    </div>
  )
}

interface QueryActsProps {
  readonly query: QueryNode | null
  readonly all: readonly ListedQuery[]
}

function QueryActs({ query, all }: QueryActsProps) {
  const { t } = useTranslation('retrieval')
  const readOnly = useIsReadOnly()
  const savedId = useRetrieval(state => state.savedId)
  const isFaulty = useShownFault() !== null
  const [naming, setNaming] = useState(false)
  const saved = all.find(({ id }) => id === savedId)
  const isSame = saved !== undefined && JSON.stringify(saved.query) === JSON.stringify(query)
  const save = async (name: string) => {
    if (query === null) return
    const kept = await client.queries.save({ name, query })
    useRetrieval.setState({ savedId: kept.id })
    notify(t('saved.done', { name: kept.name }))
  }
  if (query === null) return null
  const cannot = readOnly || isFaulty
  return (
    <div className="query-side__acts">
      {saved === undefined || isSame ? null : (
        <Button
          small
          kind="quiet"
          isDisabled={cannot}
          icon={<Save size={14} aria-hidden />}
          onPress={() => attempt(() => save(saved.name))}
        >
          {t('saved.again')}
        </Button>
      )}
      <Button
        small
        kind="quiet"
        isDisabled={cannot || isSame}
        icon={<Bookmark size={14} aria-hidden />}
        onPress={() => setNaming(true)}
      >
        {t('saved.save')}
      </Button>
      <Button
        small
        kind="quiet"
        icon={<FilePlus2 size={14} aria-hidden />}
        onPress={() => attempt(clearQuery)}
      >
        {t('saved.new')}
      </Button>
      {naming ? (
        <NameDialog
          title={t('saved.saveTitle')}
          label={t('saved.name')}
          hint={t('saved.hint')}
          value=""
          act={t('saved.saveAct')}
          onCommit={save}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </div>
  )
}
