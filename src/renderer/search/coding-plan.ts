import type { CodeId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { noteCodeUsed, useUi } from '../state/ui-store.ts'
import { changeScope, chosenBy, type FindState, useFind } from './find-store.ts'

/** Begins to code what is ticked: first a code is chosen. */
export function startPlan(): void {
  useFind.setState(({ plan }) => ({ plan: plan ?? { unit: 'match', code: null }, choosing: 'plan' }))
}

export function endPlan(): void {
  useFind.setState({ plan: null, choosing: null })
}

/** Takes a chosen code for what it was chosen for. */
export function takeCode(
  choosing: FindState['choosing'],
  code: { readonly id: CodeId } | { readonly name: string },
): void {
  if (choosing === 'plan') useFind.setState(({ plan }) => ({ plan: { unit: plan?.unit ?? 'match', code } }))
  else if (choosing !== null && 'id' in code) {
    changeScope({ codes: { ids: [code.id], side: choosing, subcodes: true } })
  }
}

/** Codes what is ticked, as one act. */
export async function codeFound(): Promise<void> {
  const { query, ticks, plan } = useFind.getState()
  if (plan === null || plan.code === null) return
  const code = 'id' in plan.code ? plan.code : { name: plan.code.name, parentId: null }
  const name = 'id' in plan.code ? nameOf(plan.code.id) : plan.code.name
  const done = await client.search.code({ query, chosen: chosenBy(ticks), unit: plan.unit, code })
  noteCodeUsed(done.codeId)
  endPlan()
  notify(t('search:done', { count: done.codings, code: name }), {
    label: t('search:undo'),
    run: () => client.history.undo(),
  })
}

export function nameOf(id: CodeId): string {
  return known.codes()?.find(code => code.id === id)?.name ?? ''
}

/** Codes used last, the last first. */
export function recentCodeIds(): readonly CodeId[] {
  return useUi.getState().recentCodeIds
}
