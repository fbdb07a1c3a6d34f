import { Calendar, CircleDot, FileText, Filter, Quote, Regex, Star, User, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import type { QueryCount } from '../../../ipc/queries.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count as written } from '../../ui/format.ts'
import { conditionWords, nodeWords } from './part-words.ts'
import type { PartRow } from './query-parts.ts'
import type { Things } from './use-things.ts'

interface PartLineProps {
  readonly row: PartRow
  readonly things: Things
  readonly active: boolean
  /** Undefined while it is not known, and for conditions. */
  readonly count: QueryCount | undefined
}

/** A part of the query with what it finds by itself. */
export function PartLine({ row, things, active, count }: PartLineProps) {
  const { t, i18n } = useTranslation('retrieval')
  const { part, level } = row
  const shape = part.kind === 'node' ? part.node : part.condition
  const isLeaf = !('part' in shape || 'parts' in shape || 'left' in shape)
  const words = part.kind === 'node' ? nodeWords(part.node, things) : conditionWords(part.condition, things)
  const number = (value: number) => written(value, i18n.language)
  return (
    <div
      className={classNames('part', active && 'part--active', part.kind === 'condition' && 'part--condition')}
      style={{ paddingInlineStart: 12 + (level - 1) * 18 }}
    >
      <span className="part__icon">{iconOf(row, things)}</span>
      <span className={classNames('part__words clip', !isLeaf && 'part__words--joint')} title={words}>
        {words}
      </span>
      {part.kind === 'node' && part.node.kind === 'code' && part.node.subcodes ? (
        <span className="part__sign">{t('builder.subcodes')}</span>
      ) : null}
      {row.given ? <span className="part__sign part__sign--given">{t('builder.given')}</span> : null}
      {count === undefined ? null : (
        <span
          className={classNames('part__count', count.passages === 0 && 'part__count--none')}
          title={t('builder.countTitle', {
            passages: number(count.passages),
            documents: number(count.documents),
          })}
        >
          {t('builder.count', { passages: number(count.passages), documents: number(count.documents) })}
        </span>
      )}
    </div>
  )
}

function iconOf({ part }: PartRow, things: Things): ReactNode {
  if (part.kind === 'condition') {
    return part.condition.kind === 'made' ? (
      <Calendar size={13} aria-hidden />
    ) : (
      <Filter size={13} aria-hidden />
    )
  }
  return iconOfNode(part.node, things)
}

function iconOfNode(node: QueryNode, { codes }: Things): ReactNode {
  switch (node.kind) {
    case 'code':
      return <CodeDot color={codes.find(({ id }) => id === node.id)?.color ?? 'var(--line-strong)'} />
    case 'text':
      return node.mode === 'phrase' ? <Quote size={13} aria-hidden /> : <Regex size={13} aria-hidden />
    case 'all':
      return <FileText size={13} aria-hidden />
    case 'saved':
      return <Star size={13} aria-hidden />
    case 'speaker':
      return <Users size={13} aria-hidden />
    case 'coded-by':
      return <User size={13} aria-hidden />
    default:
      return <CircleDot size={13} aria-hidden />
  }
}
