import { closesFence, fenceOf, headingOf } from '../../core/markdown/index.ts'
import { findLinks, type LinkTarget } from '../../core/memo/index.ts'
import { safeName } from '../file/safe-name.ts'
import { factsOf, type MemoFile, type MemoToWrite } from './memo-to-write.ts'

/** All memos as one Markdown text, each under a heading, with their own headings below that. */
export function memosMarkdown(file: MemoFile): string {
  const { labels } = file
  const memos = file.memos.map(memo => {
    const facts = factsOf(memo, labels).map(([label, words]) => `- **${escaped(label)}:** ${escaped(words)}`)
    return [`## ${escaped(memo.name || labels.untitled)}`, facts.join('\n'), ...bodyOf(memo, file, 2)]
  })
  return `${[`# ${escaped(labels.title)}`, ...memos.flat()].filter(part => part !== '').join('\n\n')}\n`
}

/** Files of one memo each: name and Markdown, with what is known of the memo in front, as YAML. */
export function memoFiles(file: MemoFile): { readonly name: string; readonly text: string }[] {
  const names = fileNames(file)
  const ways = (target: LinkTarget) => (target.kind === 'memo' ? names.get(target.id) : undefined)
  return file.memos.map(memo => {
    const facts = [
      `title: ${JSON.stringify(memo.name || file.labels.untitled)}`,
      `tags: [${memo.tags.map(tag => JSON.stringify(tag)).join(', ')}]`,
      ...(memo.subject === null ? [] : [`subject: ${JSON.stringify(memo.subject)}`]),
      `coder: ${JSON.stringify(memo.coder)}`,
      `created: ${memo.createdAt}`,
      `changed: ${memo.changedAt}`,
    ]
    const front = `---\n${facts.join('\n')}\n---`
    const heading = `# ${escaped(memo.name || file.labels.untitled)}`
    return {
      name: names.get(memo.id) ?? `${memo.id}.md`,
      text: `${[front, heading, ...bodyOf(memo, file, 1, ways)].filter(part => part !== '').join('\n\n')}\n`,
    }
  })
}

function bodyOf(
  memo: MemoToWrite,
  file: MemoFile,
  below: number,
  ways: (target: LinkTarget) => string | undefined = () => undefined,
): string[] {
  const quotation = memo.quotation
    ?.trimEnd()
    .split('\n')
    .map(line => `> ${escaped(line)}`.trimEnd())
  return [quotation?.join('\n') ?? '', lowerHeadings(withoutLinks(memo.text, file, ways), below).trim()]
}

/** Links as what they lead to is called; those to a file as links to it, those to what is gone struck out. */
function withoutLinks(
  text: string,
  file: MemoFile,
  ways: (target: LinkTarget) => string | undefined,
): string {
  let written = ''
  let at = 0
  for (const link of findLinks(text)) {
    const name = file.nameOf(link.target, link.words)
    const way = ways(link.target)
    const words = escaped(name || link.words)
    written += text.slice(at, link.from)
    if (name === null) written += `~~${words}~~`
    else written += way === undefined ? words : `[${words}](<${way}>)`
    at = link.to
  }
  return written + text.slice(at)
}

function lowerHeadings(text: string, below: number): string {
  let fence: string | null = null
  return text
    .split('\n')
    .map(line => {
      if (fence !== null) {
        if (closesFence(line, fence)) fence = null
        return line
      }
      fence = fenceOf(line)
      const heading = headingOf(line)
      return heading === null ? line : `${'#'.repeat(Math.min(6, heading.level + below))} ${heading.words}`
    })
    .join('\n')
}

/** Words on one line without any meaning in Markdown. */
export function escaped(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|~#]/g, '\\$&')
}

/** A name for each memo's file that every system takes, each once whatever the case. */
function fileNames({ memos, labels }: MemoFile): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    memos.map(memo => {
      const stem = safeName(memo.name) || safeName(labels.untitled) || 'memo'
      let name = `${stem}.md`
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem} ${number}.md`
      taken.add(name.toLowerCase())
      return [memo.id, name]
    }),
  )
}
