import { flatten } from '../../core/coding/index.ts'
import { htmlWords } from '../html-words.ts'
import { aboutText } from '../sheets/index.ts'
import type { AnnotatedBlock, AnnotatedFile, MarginNote } from './annotated.ts'
import { annotatedStyle } from './annotated-style.ts'

type Numbered = MarginNote & { readonly number: number }

/** One page, complete in itself: words on the left, codings beside the line they begin in. It runs and asks for nothing. */
export function annotatedHtml(file: AnnotatedFile): string {
  let number = 0
  const parts = file.parts.map(({ heading, blocks }) => {
    const written = blocks.map(block => {
      const notes = block.notes.map(note => ({ ...note, number: ++number }))
      const place = block.place === null ? '' : `<p class="place" dir="auto">${htmlWords(block.place)}</p>\n`
      return `<section class="block">\n${place}${linesOf(block, notes).join('\n')}\n</section>`
    })
    return `${heading === null ? '' : `<h2 dir="auto">${htmlWords(heading)}</h2>\n`}${written.join('\n')}`
  })
  const facts = file.facts.map(
    ([label, words]) => `<dt>${htmlWords(label)}</dt><dd dir="auto">${htmlWords(words)}</dd>`,
  )
  const isEmpty = file.parts.every(({ blocks }) => blocks.length === 0)
  return `<!doctype html>
<html lang="${htmlWords(file.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlWords(file.title)}</title>
<style>${annotatedStyle}
</style>
</head>
<body>
<main>
<h1 dir="auto">${htmlWords(file.title)}</h1>
${facts.length === 0 ? '' : `<dl>${facts.join('\n')}</dl>\n`}${isEmpty ? `<p>${htmlWords(file.labels.noPassages)}</p>` : parts.join('\n')}
</main>
<footer>${htmlWords(aboutText(file.provenance))}</footer>
</body>
</html>
`
}

function linesOf({ text }: AnnotatedBlock, notes: readonly Numbered[]): string[] {
  const lines: string[] = []
  let start = 0
  let next = 0
  let open: Numbered[] = []
  let begun: Numbered[] = []
  for (const line of text.split('\n')) {
    const end = start + line.length
    open = open.filter(note => note.to > start)
    for (let note = notes[next]; note !== undefined && note.from <= end; note = notes[++next]) {
      open.push(note)
      begun.push(note)
    }
    if (line.trim() !== '') {
      const beside = begun.length === 0 ? '' : `<aside>${begun.map(noteHtml).join('')}</aside>`
      lines.push(
        `<div class="line">${beside}<p dir="auto">${marked(text, { from: start, to: end }, open)}</p></div>`,
      )
      begun = []
    }
    start = end + 1
  }
  return lines
}

/** Words of a line, coloured by the shortest coding on them, the number of each behind its last word. */
function marked(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  notes: readonly Numbered[],
): string {
  let html = ''
  let at = from
  for (const segment of flatten(notes, from, to)) {
    const shortest = segment.codings.reduce((one, other) =>
      other.to - other.from <= one.to - one.from ? other : one,
    )
    const ending = segment.codings.filter(note => note.to === segment.to)
    html += htmlWords(text.slice(at, segment.from))
    html += `<mark${colour(shortest)}>${htmlWords(text.slice(segment.from, segment.to))}</mark>`
    html += ending
      .map(({ number }) => `<sup><a id="w${number}" href="#n${number}">${number}</a></sup>`)
      .join('')
    at = segment.to
  }
  return html + htmlWords(text.slice(at, to))
}

function noteHtml(note: Numbered): string {
  const { number, title, coder, madeAt, words } = note
  const said = words.map(line => `<p dir="auto">${htmlWords(line)}</p>`).join('')
  return `<div class="note" id="n${number}"${colour(note)}><a class="number" href="#w${number}">${number}</a> <b dir="auto">${htmlWords(title)}</b> <span class="by" dir="auto">${htmlWords(coder)}, ${htmlWords(madeAt.slice(0, 10))}</span>${said}</div>`
}

function colour({ color }: MarginNote): string {
  return color === null ? '' : ` style="--code:${htmlWords(color)}"`
}
