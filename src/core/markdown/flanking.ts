/**
 * How a run of `*`, `_` or `~` may be used, by CommonMark 0.31 (6.2) with the amendment for Chinese, Japanese and Korean:
 * such a character beside the run is as good as a blank, so that `说**“重点”**了` is bold without blanks around it.
 */
export function flanking(
  text: string,
  from: number,
  to: number,
): { readonly opens: boolean; readonly closes: boolean } {
  const before = kindOf(characterBefore(text, from))
  const after = kindOf(characterAt(text, to))
  const left = after !== 'blank' && (after !== 'mark' || before !== 'letter')
  const right = before !== 'blank' && (before !== 'mark' || after !== 'letter')
  if (text[from] !== '_') return { opens: left, closes: right }
  return { opens: left && (!right || before !== 'letter'), closes: right && (!left || after !== 'letter') }
}

type Kind = 'blank' | 'mark' | 'letter' | 'cjk'

function kindOf(character: string): Kind {
  if (character === '' || /\s/u.test(character)) return 'blank'
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u.test(
      character,
    )
  ) {
    return 'cjk'
  }
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter'
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at)
}
