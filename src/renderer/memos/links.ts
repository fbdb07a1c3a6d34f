import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { codeTree, flattenTree, PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import {
  findLinks,
  type LinkTarget,
  type Memo,
  type MemoLink,
  memoName,
  targetKey,
} from '../../core/memo/index.ts'
import type { LinkedThing } from '../../ipc/memos.ts'
import { goToCase } from '../state/case-place.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import {
  focusCode,
  goToDesk,
  jumpTo,
  openDocument,
  openMemo,
  showPassages,
  useUi,
} from '../state/ui-store.ts'
import { suggestCodings } from './coding-options.ts'
import type { ChipLook, LinkOption } from './editor/link-chips.ts'

/** Null for what is gone; undefined while it is asked. */
export type Linked = (link: Pick<MemoLink, 'target' | 'words'>) => LinkedThing | null | undefined

/** What the links of a memo lead to, by their names of the moment. */
export function useLinked(text: string): Linked {
  const links = useMemo(() => {
    const byKey = new Map(
      findLinks(text).map(({ target, words }) => [keyOf({ target, words }), { target, words }]),
    )
    return [...byKey.values()].slice(0, 5_000)
  }, [text])
  const { data } = useQuery({
    queryKey: [...keys.linked, links.map(keyOf)],
    queryFn: () => client.memos.linked({ links }),
    enabled: links.length > 0,
    placeholderData: (before, query) => (sameKeys(query?.queryKey[1], links.map(keyOf)) ? before : undefined),
  })
  return useMemo(() => {
    const found = new Map(links.map((link, index) => [keyOf(link), data?.[index]]))
    return link => found.get(keyOf(link))
  }, [links, data])
}

function sameKeys(one: unknown, other: readonly string[]): boolean {
  return Array.isArray(one) && one.join('\n') === other.join('\n')
}

function keyOf({ target, words }: Pick<MemoLink, 'target' | 'words'>): string {
  return `${targetKey(target)}|${words}`
}

/** How a link is shown. */
export function chipLook(
  { target, words }: Pick<MemoLink, 'target' | 'words'>,
  thing: ReturnType<Linked>,
): ChipLook {
  const name = thing?.name || words || t('memos:untitled')
  const kind = t(`memos:links.${target.kind}`)
  if (thing === null) return { name, color: null, gone: true, title: t('memos:links.gone', { kind, name }) }
  const isLost =
    thing !== undefined && thing.place === null && (target.kind === 'passage' || target.kind === 'coding')
  const title = isLost ? t('memos:links.lost', { kind, name }) : `${kind}: ${name}`
  return { name, color: thing?.color ?? null, gone: false, title }
}

/** Goes where a link leads. */
export async function followLink(target: LinkTarget, words: string): Promise<void> {
  const [thing] = await client.memos.linked({ links: [{ target, words }] })
  if (thing === null || thing === undefined) {
    notify(t('memos:links.nowhere'))
    return
  }
  switch (target.kind) {
    case 'document':
      openDocument(target.id)
      return
    case 'code':
      goToDesk('reading')
      focusCode(thing.codeId ?? target.id)
      showPassages({ codeId: thing.codeId ?? target.id, documentId: null, subcodes: false })
      return
    case 'case':
      goToCase(target.id)
      return
    case 'memo':
      openMemo(useUi.getState().desk === 'memos' ? 'desk' : 'beside', target.id)
      return
    default:
      if (thing.place !== null) jumpTo(thing.place)
      else {
        if (target.kind === 'passage') openDocument(target.id)
        notify(t('memos:links.wordsGone'))
      }
  }
}

/** How many a list of things to link to shows. */
const MOST = 40

let prepared: {
  readonly of: readonly unknown[]
  readonly matcher: NameMatcher<{ name: string; option: LinkOption }>
} | null = null

/** What can be linked to, by any part of its name in either script, or its pinyin; then coded passages by their words. */
export function suggestLinks(typed: string): readonly LinkOption[] {
  const lists = [known.documents(), known.codes(), known.cases(), known.memos()] as const
  if (prepared === null || prepared.of.some((list, index) => list !== lists[index])) {
    const [documents = [], codes = [], cases = [], memos = []] = lists
    const option = (target: LinkTarget, name: string, detail = '', color: string | null = null) => {
      const kind = t(`memos:links.${target.kind}`)
      return { name, option: { target, name, detail: detail === '' ? kind : `${kind} · ${detail}`, color } }
    }
    prepared = {
      of: lists,
      matcher: new NameMatcher([
        ...flattenTree(codeTree(codes)).map(({ code, path }) =>
          option(
            { kind: 'code', id: code.id },
            code.name,
            path.slice(0, -code.name.length).split(PATH_SEPARATOR).filter(Boolean).join(' › '),
            code.color,
          ),
        ),
        ...documents.map(({ id, name }) => option({ kind: 'document', id }, name)),
        ...cases.map(({ id, name }) => option({ kind: 'case', id }, name)),
        ...memos.map((memo: Memo) =>
          option({ kind: 'memo', id: memo.id }, memoName(memo) || t('memos:untitled')),
        ),
      ]),
    }
  }
  const named = prepared.matcher
    .find(typed)
    .slice(0, MOST)
    .map(({ item }) => item.option)
  return [...named, ...suggestCodings(typed)]
}
