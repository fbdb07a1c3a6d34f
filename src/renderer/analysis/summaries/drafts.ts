import { create } from 'zustand'
import { RefusedError } from '../../state/client.ts'
import { beforeClosing } from '../../state/closing.ts'
import { client, onOpened } from '../../state/connection.ts'
import { Draft } from '../../state/draft.ts'
import { t } from '../../state/i18n.ts'
import { errorWords, notify } from '../../state/notices.ts'
import type { SummaryCell } from '../../state/summary-choice.ts'
import { goToDesk } from '../../state/ui-store.ts'
import { openCell } from './summaries-store.ts'
import { keyOfCell } from './summary-table.ts'

/** Grows with each change of a draft. */
export const useDraftTurn = create<{ readonly turn: number }>()(() => ({ turn: 0 }))

/** Summaries that are open, or that could not be stored: those wait here, wherever people go. */
const drafts = new Map<string, Draft<string>>()

/** The draft of a cell. `stored`: what stands in the cell now. */
export function draftOf(cell: SummaryCell, stored: string): Draft<string> {
  const known = drafts.get(keyOfCell(cell))
  if (known !== undefined) return known
  const draft = new Draft(
    stored,
    {
      same: (a, b) => a === b || (a.trim() === '' && b.trim() === ''),
      save: async (text, over) => void (await client.summaries.write({ ...cell, text, over, typed: true })),
    },
    () => useDraftTurn.setState(({ turn }) => ({ turn: turn + 1 })),
  )
  drafts.set(keyOfCell(cell), draft)
  return draft
}

/** Drafts of cells that are open. */
const open = new Set<Draft<string>>()

/** Keeps the draft while its cell is open. Returns a function that stores what was typed when the cell is left. */
export function holdDraft(cell: SummaryCell, draft: Draft<string>): () => void {
  drafts.set(keyOfCell(cell), draft)
  open.add(draft)
  return () => {
    open.delete(draft)
    void leave(cell, draft)
  }
}

/** What cannot be stored stays, and people are told where it is. */
async function leave(cell: SummaryCell, draft: Draft<string>): Promise<void> {
  try {
    await store(draft)
    if (!open.has(draft)) drafts.delete(keyOfCell(cell))
  } catch (error) {
    notify(t('summaries:notStored', { reason: errorWords(error) }), {
      label: t('summaries:goThere'),
      run: () => openCell(cell, 'field'),
    })
  }
}

/** Words whose code or case is there no longer go into a memo. */
async function store(draft: Draft<string>): Promise<void> {
  try {
    await draft.flush()
  } catch (error) {
    if (!(error instanceof RefusedError) || error.refusal.code !== 'not-found') throw error
    const { words } = draft
    draft.replace('')
    const title = t('summaries:orphan.title')
    await client.memos.create({ subject: { kind: 'free' }, title, text: words })
    notify(t('summaries:orphan.told'), { label: t('summaries:orphan.show'), run: () => goToDesk('memos') })
  }
}

async function flushDrafts(): Promise<void> {
  await Promise.all([...drafts.values()].map(store))
}

/** Stores what is typed before anything closes. Returns a function that ends it. */
export function keepDrafts(): () => void {
  const stops = [beforeClosing(flushDrafts), onOpened(() => drafts.clear())]
  return () => {
    for (const stop of stops) stop()
  }
}
