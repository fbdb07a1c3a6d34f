import { columnWords, joinPath, type SheetLanguage } from './columns.ts'
import { escaped, escapedText } from './markdown-words.ts'
import type { SheetCode } from './write-codebook-sheet.ts'

/** The deepest heading of Markdown; codes below it say their path. */
const DEEPEST = 6

/** A text for people, which `readCodebookMarkdown` reads back: headings by depth, below each what the code says. */
export function codebookMarkdown(codes: readonly SheetCode[], language: SheetLanguage): string {
  const words = columnWords[language]
  const parts = codes.map(code => {
    const level = code.parents.length + 2
    return [
      `${'#'.repeat(Math.min(DEEPEST, level))} ${escaped(code.name)}`,
      factsOf(code, language, level > DEEPEST),
      ...(['definition', 'useWhen', 'notWhen'] as const).flatMap(rule =>
        code[rule] === '' ? [] : [`**${words[rule]}**`, escapedText(code[rule])],
      ),
      ...(code.examples.length === 0 ? [] : [`**${words.examples}**`, ...code.examples.map(quoted)]),
    ].join('\n\n')
  })
  return `${[`# ${words.title}`, ...parts].join('\n\n')}\n`
}

/** One line; the path is the last because it may hold anything. */
function factsOf(code: SheetCode, language: SheetLanguage, withPath: boolean): string {
  const words = columnWords[language]
  const facts = [
    `${words.status}: ${words.statuses[code.status]}`,
    `${words.codings}: ${code.codings}`,
    `${words.color}: ${code.color}`,
    ...(withPath ? [`${words.parent}: ${escaped(joinPath(code.parents))}`] : []),
  ]
  return facts.join(' · ')
}

function quoted(words: string): string {
  return escapedText(words).replace(/^/gm, '> ')
}
