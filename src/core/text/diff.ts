import type { TextChange } from './edit.ts'
import { findHunks } from './hunks.ts'

/**
 * The change that leads from one text to the other: `editText(before, diffTexts(before, after)).text` is `after`. As
 * small as a person would make it, never through a character; where the texts are very different, parts are replaced as
 * a whole. A million characters take well under a second. LF line ends; both texts well-formed.
 */
export function diffTexts(before: string, after: string): TextChange {
  const change: unknown[] = []
  let kept = 0
  for (const { fromBefore, toBefore, fromAfter, toAfter } of findHunks(before, after)) {
    if (fromBefore > kept) change.push(fromBefore - kept)
    const inserted = fromAfter < toAfter ? after.slice(fromAfter, toAfter).split('\n') : []
    change.push([toBefore - fromBefore, ...inserted])
    kept = toBefore
  }
  if (before.length > kept) change.push(before.length - kept)
  return change
}
