import { type HtmlElement, wordsOf } from '../tree/html-node.ts'

/** What a link's markup says of it: it calls a note, it leads back from one, or nothing. */
export type LinkHint = 'call' | 'back' | null

const callClasses = new Set(
  'footnote-ref footnoteref footnote_ref noteref footnote-reference footnote-anchor sdfootnoteanc sdendnoteanc'.split(
    ' ',
  ),
)
const backClasses = new Set(
  'footnote-back footnote-backref footnoteback footnote_back reversefootnote fn-backref data-footnote-backref sdfootnotesym sdendnotesym'.split(
    ' ',
  ),
)
/** Names of places that word processors and encyclopedias give to notes, and to the calls of notes. */
const noteFragment = /^(?:_(?:ftn|edn)\d|sd(?:foot|end)note\d+sym$|cite_note-)/i
const callFragment = /^(?:user-content-)?(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc$|cite_ref-|fnref)/i

/** `fragment` is what the link leads to, without `#`. */
export function hintOf(link: HtmlElement, fragment: string): LinkHint {
  const types = [...wordsOf(link, 'epub:type'), ...wordsOf(link, 'role'), ...wordsOf(link, 'class')]
  if (types.some(type => type === 'doc-backlink' || type === 'backlink' || backClasses.has(type)))
    return 'back'
  if (callFragment.test(fragment)) return 'back'
  if (types.some(type => type === 'noteref' || type === 'doc-noteref' || callClasses.has(type))) return 'call'
  return noteFragment.test(fragment) ? 'call' : null
}

const brackets = /^[\s[(（〔【［]+|[\s\])）〕】］.:：]+$/g
const number =
  /^(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶＊※]{1,4}|[①-⑳㉑-㉟㊱-㊿⑴-⒇]|[⁰¹²³⁴-⁹]{1,4}|(?:注|註|注释|註釋|note|nb|fn)\.?\s*[\da-z]{1,4})$/i
const wayBack = /^(?:[↩↑⤴⬆^←⏎↵]\ufe0e?|back|return|返回|回到正文|返回正文)+\s*[\da-z]{0,3}$/i

/** Whether a link's words look like the number or sign of a note. */
export function isNoteLabel(words: string): boolean {
  return words.length <= 16 && number.test(words.replace(brackets, ''))
}

/** Whether a link's words may lead from a note back to its call. */
export function isBackLabel(words: string): boolean {
  return isNoteLabel(words) || wayBack.test(words.replace(brackets, ''))
}

/** A label without the brackets around it. */
export function bareLabel(words: string): string {
  return words.replace(brackets, '')
}
