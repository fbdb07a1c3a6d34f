import { htmlWords as words } from '../html-words.ts'
import { aboutText } from '../sheets/index.ts'
import { BETWEEN_CODES, type PassagesToWrite } from './passages-to-write.ts'

const style = `
:root { color-scheme: light dark; font: 100%/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #8884; padding: .4rem .6rem; text-align: start; vertical-align: top }
th { white-space: nowrap }
td { min-width: 7em }
td.number { min-width: 0; text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
td.words { white-space: pre-line; min-width: 18rem }
footer { margin-top: 2rem; opacity: .7 }`

/** One page with a table, complete in itself. */
export function passagesHtml(file: PassagesToWrite): string {
  const { labels, query, attributes, passages } = file
  const { document, paragraph, from, to, codes, quotation } = labels
  const heads = [document, paragraph, from, to, codes, quotation, ...attributes]
  const rows = passages.map(
    passage =>
      `<tr>${cell(passage.document)}${[passage.paragraph, passage.from, passage.to]
        .map(number => `<td class="number">${number}</td>`)
        .join('')}${cell(passage.codes.join(BETWEEN_CODES))}<td class="words" dir="auto">${words(
        passage.quotation,
      )}</td>${passage.values.map(cell).join('')}</tr>`,
  )
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${words(labels.title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${words(labels.title)}</h1>
<p><code>${words(query)}</code></p>
<table>
<thead><tr>${heads.map(head => `<th scope="col">${words(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<footer>${words(aboutText(file.provenance))}</footer>
</body>
</html>
`
}

function cell(text: string): string {
  return `<td dir="auto">${words(text)}</td>`
}
