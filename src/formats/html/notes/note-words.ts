import { TextBuilder } from '../../text-builder.ts'
import { writeChildren } from '../text/write-html.ts'
import type { WritingContext } from '../text/writing-context.ts'
import { type HtmlElement, wordsOf } from '../tree/html-node.ts'
import { bareLabel } from './note-labels.ts'
import type { NotePlace } from './note-place.ts'

/** Stands for links back while a note is written; a code point that no text may use. */
const BACK = '\ufdd0'

/**
 * The words of a note without its own number and the links back, or null when nothing is left. `label` is the
 * number as the call has it.
 */
export function wordsOfNote(
  place: NotePlace,
  label: string,
  isWayBack: (element: HtmlElement) => boolean,
  context: WritingContext,
): TextBuilder | null {
  const raw = TextBuilder.forNote()
  const notes = {
    callAt(element: HtmlElement, _: () => number, again: (words: string) => void): boolean {
      const isBack = isWayBack(element) || wordsOf(element, 'class').includes('mw-cite-backlink')
      if (isBack) again(BACK)
      return isBack
    },
    skippedIn: () => null,
  }
  writeChildren(place.host, place, raw, { ...context, notes })
  const words = withoutLabel(raw.words(), bareLabel(label))
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  const body = TextBuilder.forNote()
  body.write(words)
  return body
}

function withoutLabel(words: string, label: string): string {
  const unlinked = words
    .replace(/^[\s[(（〔【［^↑]*(?:\ufdd0[\])）〕】］]*[\s,，]*)+(?:[.．、:：](?!\d))?\s*/u, '')
    .replace(/\s*[[(（〔【［]?\ufdd0[\])）〕】］]?/gu, '')
  if (unlinked.length < words.length && !words.endsWith(BACK)) return unlinked.trim()
  const own = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const typed = new RegExp(
    `^\\s*(?:[[(（〔【［]\\s*${own}\\s*[\\])）〕】］]|${own}\\s*[.．、:：](?!\\d))\\s*`,
    'u',
  )
  return unlinked.replace(typed, '').trim()
}
