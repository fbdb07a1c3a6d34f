import { foldName } from '../../core/codebook/match.ts'
import type { ScriptView } from '../../core/script/index.ts'
import type { ShownDocument } from './script/shown-text.ts'

const SAMPLE = 4000

/**
 * What a text is written in as far as its face and voice depend on it: traditional or simplified Chinese, by which
 * of its characters a conversion to simplified ones would change. Undefined for other texts.
 */
export function chineseScriptOf(text: string): 'zh-Hans' | 'zh-Hant' | undefined {
  const sample = text.slice(0, SAMPLE).normalize('NFKC').toLowerCase()
  const characters = [...sample].filter(character => /\p{Script=Han}/u.test(character))
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)
  if (characters.length <= sample.length / 10 || kana) return undefined
  const folded = new Set(foldName(characters.join('')))
  const changed = characters.filter(character => !folded.has(character)).length
  return changed > characters.length / 20 ? 'zh-Hant' : 'zh-Hans'
}

/** Traditional Chinese is set otherwise in Hong Kong and in Taiwan. */
const languages: Readonly<Record<Exclude<ScriptView, 'stored'>, string>> = {
  cn: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
}

/** The language of a text as it is shown; undefined when it is not known. */
export function languageOf({ text, script }: ShownDocument): string | undefined {
  const own = chineseScriptOf(text)
  return own === undefined || script === undefined || script.view === 'stored' ? own : languages[script.view]
}
