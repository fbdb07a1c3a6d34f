import { simplifiedUnit } from '../text/simplified-unit.ts'
import type { Exactness } from './query.ts'

/** Words with everything folded that may differ: equal forms are matches. For short stretches. */
export function exactForm(words: string, exact: readonly Exactness[]): string {
  let form = words.normalize('NFC')
  if (!exact.includes('width')) form = form.normalize('NFKC')
  if (!exact.includes('case')) form = form.toLowerCase()
  if (!exact.includes('accents'))
    form = form
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC')
  if (exact.includes('script')) return form
  return form.replace(/\p{sc=Han}/gu, sign =>
    sign.length > 1 ? sign : String.fromCharCode(simplifiedUnit(sign.charCodeAt(0))),
  )
}
