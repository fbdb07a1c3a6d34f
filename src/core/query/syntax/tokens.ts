/** A piece of a query's text: `at` and `length` in UTF-16 code units. */
export interface Token {
  /** `id`: the `#` and the id of a thing; `open`: words whose closing quote is missing. */
  readonly kind: 'word' | 'quoted' | 'sign' | 'id' | 'open' | 'end'
  /** Words as written, without quotes; signs and keywords in half width. */
  readonly text: string
  readonly at: number
  readonly length: number
}

const signs: Readonly<Record<string, string>> = {
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  '[': '[',
  '［': '[',
  '【': '[',
  ']': ']',
  '］': ']',
  '】': ']',
  ',': ',',
  '，': ',',
  '=': '=',
  '＝': '=',
  '<': '<',
  '＜': '<',
  '>': '>',
  '＞': '>',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
}
const pairs = /^(?:[!！][=＝]|[<＜][>＞]|[<＜][=＝]|[>＞][=＝])/
const quotes: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' }
const wordEnds = /[\s()（）[\]［］【】,，=＝<＜>＞≠≤≥!！"＂“”「」『』]/u

/** What has a meaning of its own in queries, in capitals. */
export const keywords: ReadonlySet<string> = new Set(
  (
    'AND OR NOT WHERE ALL TEXT PATTERN SPEAKER CODED BY QUERY EXACTLY ONE AT LEAST OF OVERLAPS INSIDE ENCLOSES ' +
    'FOLLOWED PRECEDED NEAR SAME WITH SUBCODES CODER WEIGHT CERTAINTY CERTAIN UNCERTAIN MADE HAS MEMO IN CODE SET ' +
    'GROUP DOCUMENT CASE TURN PARAGRAPH SENTENCE CONTAINS NONE'
  ).split(' '),
)

/** True when words can stand without quotes and mean a name. */
export function canStandBare(words: string): boolean {
  return words !== '' && !wordEnds.test(words) && !words.startsWith('#') && !keywords.has(inHalfWidth(words))
}

/** Words in quotes; a quote in them is doubled. */
export function quote(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

/** The pieces of a text, the end of it last. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const blank = /^\s+/u.exec(text.slice(at))
    if (blank !== null) {
      at += blank[0].length
      continue
    }
    const token = tokenAt(text, at)
    tokens.push(token)
    at += token.length
  }
  return [...tokens, { kind: 'end', text: '', at: text.length, length: 0 }]
}

function tokenAt(text: string, at: number): Token {
  const sign = text.charAt(at)
  const close = quotes[sign]
  if (close !== undefined) return quotedAt(text, at, close)
  const pair = pairs.exec(text.slice(at, at + 2))?.[0]
  if (pair !== undefined) {
    const plain = inHalfWidth(pair)
    return { kind: 'sign', text: plain === '<>' ? '!=' : plain, at, length: 2 }
  }
  const known = signs[sign]
  if (known !== undefined) return { kind: 'sign', text: known, at, length: 1 }
  let end = at + 1
  while (end < text.length && !wordEnds.test(text.charAt(end))) end++
  const words = text.slice(at, end)
  return { kind: words.startsWith('#') ? 'id' : 'word', text: words, at, length: end - at }
}

function quotedAt(text: string, at: number, close: string): Token {
  for (let from = at + 1; ; ) {
    const end = text.indexOf(close, from)
    if (end < 0) return { kind: 'open', text: text.slice(at + 1), at, length: text.length - at }
    if (text.charAt(end + 1) !== close) {
      const words = text.slice(at + 1, end).replaceAll(close + close, close)
      return { kind: 'quoted', text: words, at, length: end + 1 - at }
    }
    from = end + 2
  }
}

export function inHalfWidth(words: string): string {
  return words.replace(/[\uff01-\uff5e]/gu, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** The keyword a token is, or null. */
export function keywordOf({ kind, text }: Token): string | null {
  if (kind !== 'word') return null
  const plain = inHalfWidth(text)
  return keywords.has(plain) ? plain : null
}
