import { Ban, Filter, Link2, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { askOnlyWhere, negate, remove } from './builder-acts.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { NodeFields } from './NodeFields.tsx'
import { joinGroups } from './part-menu.ts'
import { conditionWords, nodeWords } from './part-words.ts'
import { keyOfPath, type PartPath, partAt, type QueryPart } from './query-parts.ts'
import { useRetrieval } from './query-store.ts'
import { useShownFault } from './use-shown-fault.ts'
import { useThings } from './use-things.ts'

/** What can be set of the part that is looked at, and what can be done with it. */
export function Inspector({ query }: { readonly query: QueryNode }) {
  const { t } = useTranslation('retrieval')
  const things = useThings()
  const path = useRetrieval(state => state.path)
  const isFaulty = useShownFault() !== null
  const part = partAt(query, path)
  if (part === null) return null
  const words = part.kind === 'node' ? nodeWords(part.node, things) : conditionWords(part.condition, things)
  return (
    <section className="inspector" aria-label={t('inspector.label', { part: words })}>
      <fieldset className="inspector__fields" disabled={isFaulty} key={keyOfPath(path)}>
        {part.kind === 'node' ? (
          <NodeFields node={part.node} path={path} things={things} isDisabled={isFaulty} />
        ) : (
          <ConditionFields condition={part.condition} path={path} things={things} isDisabled={isFaulty} />
        )}
      </fieldset>
      <PartActs part={part} path={path} isDisabled={isFaulty} />
    </section>
  )
}

interface PartActsProps {
  readonly part: QueryPart
  readonly path: PartPath
  readonly isDisabled: boolean
}

function PartActs({ part, path, isDisabled }: PartActsProps) {
  const { t } = useTranslation('retrieval')
  const isNegated = part.kind === 'node' ? part.node.kind === 'not' : part.condition.kind === 'none'
  return (
    <div className="inspector__acts">
      {part.kind === 'node' ? (
        <>
          <MenuButton label={t('acts.join')} groups={joinGroups(path)}>
            <Button small isDisabled={isDisabled} icon={<Link2 size={14} aria-hidden />}>
              {t('acts.join')}
            </Button>
          </MenuButton>
          <Button
            small
            isDisabled={isDisabled}
            icon={<Filter size={14} aria-hidden />}
            onPress={() => askOnlyWhere(path)}
          >
            {t('acts.where')}
          </Button>
        </>
      ) : (
        <>
          <Button small isDisabled={isDisabled} onPress={() => askOnlyWhere(path, 'every')}>
            {t('acts.every')}
          </Button>
          <Button small isDisabled={isDisabled} onPress={() => askOnlyWhere(path, 'any')}>
            {t('acts.any')}
          </Button>
        </>
      )}
      <Button small isDisabled={isDisabled} icon={<Ban size={14} aria-hidden />} onPress={() => negate(path)}>
        {t(isNegated ? 'acts.notNot' : 'acts.not')}
      </Button>
      <Button
        small
        isDisabled={isDisabled}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={() => remove(path)}
      >
        {t('acts.remove')}
      </Button>
    </div>
  )
}
