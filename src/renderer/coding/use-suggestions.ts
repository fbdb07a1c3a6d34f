import type { EditorState } from '@codemirror/state'
import { useMemo } from 'react'
import { type Code, codeTree, flattenTree } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { CodeId } from '../../core/id.ts'
import { codesNearby, codingField } from '../editor/index.ts'
import { parentForNewCode } from '../state/chosen-code.ts'
import { useCodeFacts } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { codesOnSelection } from './coding-acts.ts'
import { namesAbove } from './names-above.ts'
import { suggest } from './suggest.ts'

/** Neighbouring passages are those within so many code units, about two screens of text. */
const REACH = 2000

export interface CodeRow {
  readonly kind: 'code'
  readonly code: Code
  /** Names of the codes above, joined for reading; empty at the top. */
  readonly above: string
  /** The digit that stands for the code, when there is one. */
  readonly digit: number | null
  /** True when the code is on exactly these words already. */
  readonly applied: boolean
}

export interface CreateRow {
  readonly kind: 'create'
  readonly name: string
  /** Name of the code it will stand under, null at the top. */
  readonly under: string | null
}

export type BarRow = CodeRow | CreateRow

const none: readonly Code[] = []

/** What the bar offers for what was typed; last, to make a code of that name. */
export function useSuggestions(typed: string, state: EditorState): readonly BarRow[] {
  const { data: codes = none } = useCodeFacts()
  const recentIds = useUi(ui => ui.recentCodeIds)
  const focused = useUi(ui => ui.focusedCodeId)
  const { byId, matcher } = useMemo(
    () => ({
      byId: new Map<CodeId, Code>(codes.map(code => [code.id, code])),
      matcher: new NameMatcher(flattenTree(codeTree(codes)).map(node => node.code)),
    }),
    [codes],
  )
  const recent = useMemo(() => recentIds.filter(id => byId.has(id)), [byId, recentIds])
  const { selection } = state
  const codings = state.field(codingField)
  const nearby = useMemo(() => codesNearby(codings, selection.main, REACH), [codings, selection])
  const suggested = useMemo(
    () => suggest(typed, { matcher, recent, nearby }),
    [typed, matcher, recent, nearby],
  )
  const applied = useMemo(() => codesOnSelection(state), [state])
  const rows: BarRow[] = suggested.map(code => ({
    kind: 'code',
    code,
    above: namesAbove(code, byId),
    digit: typed === '' ? digitOf(recent, code.id) : null,
    applied: applied.has(code.id),
  }))
  const name = typed.trim()
  // Told by the focused code, which `parentForNewCode` looks up.
  const parentId = focused === null ? null : parentForNewCode()
  const taken = codes.some(code => code.parentId === parentId && code.name === name)
  if (name !== '' && !taken) {
    rows.push({ kind: 'create', name, under: codes.find(code => code.id === parentId)?.name ?? null })
  }
  return rows
}

function digitOf(recent: readonly CodeId[], id: CodeId): number | null {
  const place = recent.indexOf(id)
  return place >= 0 && place < 9 ? place + 1 : null
}
