import { escaped } from '../codebook/markdown-words.ts'
import { aboutText } from '../sheets/index.ts'
import { byDocument, factsOf, type PassagesToWrite, placeOf } from './passages-to-write.ts'

/** A heading for each document, each passage as a quotation with its place below. */
export function passagesMarkdown(file: PassagesToWrite): string {
  const { labels, query, passages } = file
  const parts = byDocument(passages).flatMap(part => [
    `## ${escaped(part.first.document)}`,
    ...[factsOf(part.first, file)].flatMap(facts => (facts === '' ? [] : [escaped(facts)])),
    ...part.passages.flatMap(passage => [
      passage.quotation
        .trimEnd()
        .split('\n')
        .map(line => `> ${escaped(line)}`.trimEnd())
        .join('  \n'),
      escaped(placeOf(passage, labels)),
    ]),
  ])
  const blocks = [`# ${escaped(labels.title)}`, escaped(query), ...parts, escaped(aboutText(file.provenance))]
  return `${blocks.join('\n\n')}\n`
}
