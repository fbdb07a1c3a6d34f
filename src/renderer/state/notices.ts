import { create } from 'zustand'
import { HostGoneError, RefusedError } from './client.ts'
import { t } from './i18n.ts'
import { refusalWords } from './words.ts'

export interface Notice {
  readonly id: number
  readonly kind: 'done' | 'refused'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }))

let last = 0

/** Shows a line in the corner; it leaves by itself unless it tells of a refusal. */
export function notify(text: string, action?: Notice['action']): void {
  add({ id: ++last, kind: 'done', text, action })
}

/** Tells what went wrong, in the interface language. A call that people cancelled is not news. */
export function notifyError(error: unknown): void {
  if (error instanceof HostGoneError) return
  if (error instanceof RefusedError && error.refusal.code === 'cancelled') return
  add({ id: ++last, kind: 'refused', text: errorWords(error) })
}

/** What to say of anything thrown; a mistake of ours also goes to the console with its stack. */
export function errorWords(error: unknown): string {
  if (error instanceof RefusedError) return refusalWords(error.refusal)
  if (error instanceof HostGoneError) return t('shell:died.call')
  console.error(error)
  return refusalWords({ code: 'defect', values: {}, detail: String(error) })
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

/** Runs something asynchronous from an event handler and tells people when it fails. */
export function attempt(work: () => Promise<unknown> | undefined): void {
  Promise.resolve().then(work).catch(notifyError)
}

function add(notice: Notice): void {
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(other => other.text !== notice.text), notice].slice(-4),
  }))
}
