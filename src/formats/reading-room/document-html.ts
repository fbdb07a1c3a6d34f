import type { CodeNode } from '../../core/codebook/index.ts'
import { flatten } from '../../core/coding/index.ts'
import { htmlWords } from '../html-words.ts'
import type { NumberedCoding } from './room-places.ts'

interface Text {
  /** The name of its place on the page. */
  readonly place: string
  readonly name: string
  readonly text: string
  /** By start, longer first. */
  readonly codings: readonly NumberedCoding[]
  readonly memos: readonly { readonly place: string; readonly name: string }[]
}

/** A text, line by line, its codings as marks and, beside the line in which they begin, as links with their names. */
export function documentHtml(
  { place, name, text, codings, memos }: Text,
  codes: ReadonlyMap<string, CodeNode>,
): string {
  const drawn = codings.filter(({ coding }) => !coding.detached)
  const lines: string[] = []
  let start = 0
  let number = 0
  let next = 0
  let open: NumberedCoding[] = []
  /** Of codings that begin in an empty line, the next one tells the names. */
  let begun: NumberedCoding[] = []
  for (const line of text.split('\n')) {
    const end = start + line.length
    open = open.filter(coding => coding.to > start)
    for (let coding = drawn[next]; coding !== undefined && coding.from <= end; coding = drawn[++next]) {
      open.push(coding)
      begun.push(coding)
    }
    if (line.trim() !== '') {
      number++
      const words = marked({ text, from: start, to: end }, open, codes)
      const label = (coding: NumberedCoding) => nameLink(coding, codes)
      const names = begun.length === 0 ? '' : `<span class="names">${begun.map(label).join('')}</span>`
      begun = []
      lines.push(`<div class="line" id="${place}p${number}"><p dir="auto">${words}</p>${names}</div>`)
    }
    start = end + 1
  }
  const notes = memos.map(memo => `<li><a href="#${memo.place}">${htmlWords(memo.name)}</a></li>`)
  return `<article class="page" id="${place}">
<h2 dir="auto">${htmlWords(name)}</h2>
${notes.length === 0 ? '' : `<ul class="notes">${notes.join('')}</ul>`}
${lines.join('\n')}
</article>
`
}

/** Words of a line with its codings around them. */
function marked(
  { text, from, to }: { readonly text: string; readonly from: number; readonly to: number },
  codings: readonly NumberedCoding[],
  codes: ReadonlyMap<string, CodeNode>,
): string {
  let html = ''
  let at = from
  for (const segment of flatten(codings, from, to)) {
    const shortest = segment.codings.reduce((one, other) =>
      other.to - other.from <= one.to - one.from ? other : one,
    )
    const numbers = segment.codings.map(({ number }) => number).join(' ')
    html += htmlWords(text.slice(at, segment.from))
    html += `<mark data-k="${numbers}" style="${colour(shortest, codes)}">${htmlWords(text.slice(segment.from, segment.to))}</mark>`
    at = segment.to
  }
  return html + htmlWords(text.slice(at, to))
}

function nameLink(coding: NumberedCoding, codes: ReadonlyMap<string, CodeNode>): string {
  const name = codes.get(coding.coding.codeId)?.code.name ?? ''
  return `<a class="name" dir="auto" href="#k${coding.number}" style="${colour(coding, codes)}">${htmlWords(name)}</a>`
}

function colour({ coding }: NumberedCoding, codes: ReadonlyMap<string, CodeNode>): string {
  return `--code:${codes.get(coding.codeId)?.code.color ?? 'gray'}`
}
