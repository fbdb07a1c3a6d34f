import { CalendarDays, FileText, Gauge, NotebookPen, Quote, Regex, Tag, User, Users } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree } from '../../../core/codebook/index.ts'
import { NameMatcher } from '../../../core/codebook/match.ts'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
} from '../../../core/id.ts'
import type { Condition, QueryNode } from '../../../core/query/index.ts'
import { t } from '../../state/i18n.ts'
import { useDocuments } from '../../state/queries.ts'
import { useUi } from '../../state/ui-store.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { Palette, type PaletteItem } from '../../ui/Palette.tsx'
import { type Asking, endAsking, useAsking } from './asking.ts'
import { type Things, useThings } from './use-things.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

interface Option<Part> {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly icon: ReactNode
  readonly part: Part
}

/** What a query can be made of, found by any part of its name, pinyin too; or words to look for. */
export function AskDialog() {
  const asking = useAsking(state => state.asking)
  if (asking === null) return null
  return asking.what === 'node' ? <NodePalette asking={asking} /> : <ConditionPalette asking={asking} />
}

function NodePalette({ asking }: { readonly asking: Extract<Asking, { readonly what: 'node' }> }) {
  const { t } = useTranslation('retrieval')
  const things = useThings()
  const recent = useUi(ui => ui.recentCodeIds)
  const options = useMemo(() => nodeOptions(things), [things])
  const matcher = useMemo(() => new NameMatcher(options), [options])
  const place = (id: string) => (recent.indexOf(id as CodeId) + recent.length + 1) % (recent.length + 1)
  const find = (typed: string): readonly PaletteItem[] => {
    const found = matcher.find(typed).map(({ item }) => item)
    if (typed === '') found.sort((one, other) => place(one.id) - place(other.id))
    return [...itemsOf(found.slice(0, LONGEST), asking.take), ...textOptions(typed.trim(), asking.take)]
  }
  return (
    <Palette
      label={asking.label}
      placeholder={t('ask.placeholder')}
      nothing={t('ask.nothing')}
      find={find}
      onClose={endAsking}
    />
  )
}

function ConditionPalette({ asking }: { readonly asking: Extract<Asking, { readonly what: 'condition' }> }) {
  const { t } = useTranslation('retrieval')
  const things = useThings()
  const { data: documents = none } = useDocuments()
  const matcher = useMemo(
    () => new NameMatcher([...conditionOptions(things), ...documents.map(documentOption)]),
    [things, documents],
  )
  const find = (typed: string) => {
    const found = matcher.find(typed).slice(0, LONGEST)
    return [
      ...itemsOf(
        found.map(({ item }) => item),
        asking.take,
      ),
      ...nameOption(typed.trim(), asking.take),
    ]
  }
  return (
    <Palette
      label={asking.label}
      placeholder={t('ask.conditionPlaceholder')}
      nothing={t('ask.noCondition')}
      find={find}
      onClose={endAsking}
    />
  )
}

const none: readonly never[] = []

function documentOption({ id, name }: { readonly id: string; readonly name: string }): Option<Condition> {
  const icon = <FileText size={13} aria-hidden />
  return {
    id,
    name,
    detail: t('retrieval:kinds.document'),
    icon,
    part: { kind: 'document', is: '=', value: name },
  }
}

function itemsOf<Part>(options: readonly Option<Part>[], take: (part: Part) => unknown): PaletteItem[] {
  return options.map(({ id, name, detail, icon, part }) => ({
    id,
    title: name,
    detail,
    icon,
    run: () => take(part),
  }))
}

function nodeOptions({ codes, saved, speakers, coders }: Things): Option<QueryNode>[] {
  const option = (id: string, name: string, detail: string, icon: ReactNode, part: QueryNode) => ({
    ...{ id, name, detail, icon, part },
  })
  return [
    ...flattenTree(codeTree(codes)).map(({ code, path }) =>
      option(
        code.id,
        code.name,
        path === code.name ? t('retrieval:kinds.code') : path,
        <CodeDot color={code.color} />,
        { kind: 'code', id: code.id, subcodes: false },
      ),
    ),
    ...saved.map(({ id, name }) =>
      option(id, name, t('retrieval:kinds.saved'), <Tag size={13} aria-hidden />, { kind: 'saved', id }),
    ),
    ...speakers.map(name =>
      option(`speaker ${name}`, name, t('retrieval:kinds.speaker'), <Users size={13} aria-hidden />, {
        kind: 'speaker',
        name,
      }),
    ),
    ...coders.map(({ id, name }) =>
      option(id, name, t('retrieval:kinds.coded-by'), <User size={13} aria-hidden />, {
        kind: 'coded-by',
        id: id as CoderId,
      }),
    ),
    option('all', t('retrieval:nodes.all'), '', <FileText size={13} aria-hidden />, { kind: 'all' }),
  ]
}

function textOptions(words: string, take: (node: QueryNode) => unknown): PaletteItem[] {
  if (words === '') return []
  return (['phrase', 'regex'] as const).map(mode => ({
    id: mode,
    title: t(`retrieval:nodes.${mode}`, { words }),
    detail: t(`retrieval:kinds.${mode}`),
    icon: mode === 'phrase' ? <Quote size={13} aria-hidden /> : <Regex size={13} aria-hidden />,
    run: () => take({ kind: 'text', mode, words }),
  }))
}

function conditionOptions(things: Things): Option<Condition>[] {
  const fields: readonly Option<Condition>[] = [
    fieldOption('weight', <Gauge size={13} aria-hidden />, { kind: 'weight', is: '>=', value: 50 }),
    fieldOption('certainty', <Gauge size={13} aria-hidden />, { kind: 'certainty', value: 'certain' }),
    fieldOption('made', <CalendarDays size={13} aria-hidden />, {
      kind: 'made',
      is: '>=',
      value: new Date().toISOString().slice(0, 10),
    }),
    fieldOption('memo', <NotebookPen size={13} aria-hidden />, { kind: 'memo' }),
  ]
  return [
    ...things.attributes.map(({ id, name, subject }) => ({
      id,
      name,
      detail: t(`retrieval:kinds.attribute.${subject}`),
      icon: <Tag size={13} aria-hidden />,
      part: { kind: 'attribute', id: id as AttributeId, is: '!=', value: null } as const,
    })),
    ...fields,
    ...named(things, 'groups', id => ({ kind: 'group', id: id as DocumentGroupId })),
    ...named(things, 'sets', id => ({ kind: 'set', id: id as DocumentSetId })),
    ...named(things, 'codeSets', id => ({ kind: 'code-set', id: id as CodeSetId })),
    ...named(things, 'coders', id => ({ kind: 'coder', id: id as CoderId })),
  ]
}

function fieldOption(
  kind: 'weight' | 'certainty' | 'made' | 'memo',
  icon: ReactNode,
  part: Condition,
): Option<Condition> {
  return { id: kind, name: t(`retrieval:fields.${kind}`), detail: t('retrieval:kinds.ofCodings'), icon, part }
}

function nameOption(words: string, take: (condition: Condition) => unknown): PaletteItem[] {
  if (words === '') return []
  return [
    {
      id: 'document',
      title: t('retrieval:contains', { field: t('retrieval:fields.document'), value: words }),
      icon: <FileText size={13} aria-hidden />,
      run: () => take({ kind: 'document', is: 'contains', value: words }),
    },
  ]
}

function named(
  things: Things,
  kind: 'groups' | 'sets' | 'codeSets' | 'coders',
  part: (id: string) => Condition,
): Option<Condition>[] {
  return things[kind].map(({ id, name }) => ({
    id,
    name,
    detail: t(`retrieval:kinds.${kind}`),
    icon: <Tag size={13} aria-hidden />,
    part: part(id),
  }))
}
