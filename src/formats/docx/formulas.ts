import type { XmlAttributes } from './word-xml.ts'

interface Delimiters {
  begin: string
  end: string
  hasBegun: boolean
}

const signs: Readonly<Record<string, string>> = {
  'm:sup': '^',
  'm:sub': '_',
  'm:lim': '_',
  'm:den': '/',
  'm:deg': '',
  'm:rad': '√',
}

/** Signs that a formula of Office draws and does not write, for a formula on one line: `x^2`, `a/b`, `(n)`. */
export class Formulas {
  private readonly delimiters: Delimiters[] = []
  /** Signs that come before the next words, if any come inside their element. */
  private owed = ''
  /** The sign of the sum or integral whose properties are being read. */
  private sign: string | null = null

  /** `parent` is the name of the element around this one. */
  open(name: string, attributes: XmlAttributes, parent: string): void {
    const value = attributes['m:val'] ?? ''
    const innermost = this.delimiters.at(-1)
    if (name === 'm:d') this.delimiters.push({ begin: '(', end: ')', hasBegun: false })
    else if (name === 'm:naryPr') this.sign = '∫'
    else if (name === 'm:chr' && parent === 'm:naryPr') this.sign = value.slice(0, 2)
    else if (name === 'm:begChr' && innermost !== undefined) innermost.begin = value.slice(0, 2)
    else if (name === 'm:endChr' && innermost !== undefined) innermost.end = value.slice(0, 2)
    else if (name === 'm:e' && parent === 'm:d' && innermost?.hasBegun === false) {
      innermost.hasBegun = true
      this.owed += innermost.begin
    } else if (this.owed.length < 100) this.owed += signs[name] ?? ''
  }

  /** The words of a formula with the signs before them. */
  words(words: string): string {
    const all = this.owed + words
    this.owed = ''
    return all
  }

  /** What to write at the end of an element. */
  close(name: string): string {
    if (name === 'm:naryPr') {
      this.owed += this.sign ?? ''
      this.sign = null
    }
    if (name === 'm:d') return this.words(this.delimiters.pop()?.end ?? '')
    const sign = signs[name]
    if (sign !== undefined && sign !== '' && this.owed.endsWith(sign))
      this.owed = this.owed.slice(0, -sign.length)
    return ''
  }
}
