import { foldSpaces, type ListedCode } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { decodeText } from '../text/index.ts'
import { colorOf, statusOf } from './cell-values.ts'
import { type CodebookColumn, columnCalled, splitPath } from './columns.ts'
import { type MarkdownLine, markdownLine } from './markdown-lines.ts'
import { unescaped } from './markdown-words.ts'

/** What the title of a codebook says; another first heading is a code. */
const bookTitle = /code\s?book|coding (?:scheme|frame)|^codes$|[编編][码碼][簿本表册冊手]/iu

const rules = ['definition', 'useWhen', 'notWhen', 'examples'] as const
type Rule = (typeof rules)[number]
type Facts = Partial<Record<CodebookColumn, string>>

interface Draft {
  readonly name: string
  parents: readonly string[]
  facts: Facts
  readonly texts: Record<Rule, string[]>
}

/** Where a code stands: the level of its heading, or how far its item is indented. */
interface Step {
  readonly depth: number
  readonly draft: Draft | null
}

/**
 * The codes of a text in Markdown, in its order: what `codebookMarkdown` writes, whole; otherwise headings by depth, or
 * items of nested lists, with the words below them as definition. Refuses: malformed-input (neither headings nor
 * items), value-invalid (a colour, a status), and what `decodeText` refuses.
 */
export function readCodebookMarkdown(bytes: Uint8Array): ListedCode[] {
  const lines = decodeText(bytes).text.split('\n').map(markdownLine)
  const split = new Reader(lines, true).codes()
  // Items such as “motive: money” and “motive: fame” are names as they stand.
  return hasTwins(split) ? new Reader(lines, false).codes() : split
}

function hasTwins(codes: readonly ListedCode[]): boolean {
  return new Set(codes.map(code => JSON.stringify([...code.parents, code.name]))).size < codes.length
}

class Reader {
  readonly #lines: readonly MarkdownLine[]
  readonly #splitsItems: boolean
  readonly #drafts: Draft[] = []
  #headings: Step[] = []
  #items: Step[] = []
  /** The code that the next words are about. */
  #current: Draft | null = null
  #rule: Rule | null = null
  /** Whether a label of its own line opened the rule: then nothing but another label or code ends it. */
  #isLabelled = false
  #afterBlank = true

  constructor(lines: readonly MarkdownLine[], splitsItems: boolean) {
    this.#lines = lines
    this.#splitsItems = splitsItems
  }

  codes(): ListedCode[] {
    const levels = this.#lines.flatMap(line => (line.kind === 'heading' ? [line.level] : []))
    let isTitle = levels[0] === 1 && levels.filter(level => level === 1).length === 1
    for (const line of this.#lines) {
      if (line.kind === 'heading') {
        if (isTitle && bookTitle.test(foldSpaces(line.words))) this.#begin(null)
        else this.#heading(line.level, line.words)
        isTitle = false
      } else if (line.kind === 'item' && this.#takesItems()) this.#item(line.indent, line.words)
      else this.#words(line)
      this.#afterBlank = line.raw.trim() === ''
    }
    if (this.#drafts.length === 0 && levels.length === 0) {
      throw new Refusal('malformed-input', 'Neither headings nor items of a list')
    }
    return this.#drafts.map(listed)
  }

  #begin(draft: Draft | null): void {
    if (draft !== null) this.#drafts.push(draft)
    this.#current = draft
    this.#rule = null
    this.#isLabelled = false
  }

  #heading(level: number, words: string): void {
    this.#items = []
    this.#headings = this.#headings.filter(step => step.depth < level)
    const draft = draftOf(words, pathOf(this.#headings.at(-1)))
    this.#headings.push({ depth: level, draft })
    this.#begin(draft)
  }

  /** Items are codes unless they follow words about a code of a heading, of which they are then a part. */
  #takesItems(): boolean {
    return this.#items.length > 0 || this.#current === null || this.#rule === null
  }

  #item(indent: number, words: string): void {
    this.#items = this.#items.filter(step => step.depth < indent)
    const [name, definition] = this.#splitsItems ? splitItem(words) : [words, '']
    const draft = draftOf(name, pathOf(this.#items.at(-1) ?? this.#headings.at(-1)))
    this.#items.push({ depth: indent, draft })
    this.#begin(draft)
    if (definition !== '') this.#write('definition', definition)
  }

  #words(line: MarkdownLine): void {
    if (line.kind === 'rule') return
    const words = line.raw.trim()
    if (this.#items.length > 0 && words !== '' && this.#afterBlank && !/^\s/.test(line.raw)) {
      // A paragraph of its own ends a list.
      this.#items = []
      this.#begin(null)
    }
    const current = this.#current
    if (current === null || (words === '' && this.#rule === null)) return
    const label = labelOf(words)
    if (label !== null && (label.isStrong || !this.#isLabelled)) {
      this.#rule = label.rule
      this.#isLabelled = label.isStrong
      if (label.rest !== '') this.#write(label.rule, label.rest)
      return
    }
    const facts = this.#rule === null ? factsOf(words) : null
    if (facts === null) {
      this.#write(this.#rule ?? 'definition', words)
      return
    }
    current.facts = { ...current.facts, ...facts }
    if (facts.parent !== undefined) current.parents = splitPath(unescaped(facts.parent))
  }

  #write(rule: Rule, words: string): void {
    this.#rule = rule
    this.#current?.texts[rule].push(words)
  }
}

function draftOf(words: string, parents: readonly string[]): Draft {
  const bare = words.replace(/\\[!-~]|[*`]+/g, mark => (mark.startsWith('\\') ? mark : ''))
  const texts = { definition: [], useWhen: [], notWhen: [], examples: [] }
  return { name: foldSpaces(unescaped(bare)), parents, facts: {}, texts }
}

function pathOf(step: Step | undefined): readonly string[] {
  return step?.draft ? [...step.draft.parents, step.draft.name] : []
}

/** The name of an item and what is said of it in the same line. */
function splitItem(words: string): readonly [name: string, definition: string] {
  const found =
    /^\*\*(.+?)[:：]?\*\*\s*(?:[:：–—-]\s*)?(.*)$/u.exec(words) ??
    /^(.{1,80}?)(?::\s+|：\s*|\s+[–—]\s+)(.+)$/u.exec(words)
  return found === null ? [words, ''] : [found[1] ?? words, found[2] ?? '']
}

/** “**Definition**” alone or before words, or “Definition: …”. */
function labelOf(words: string): { rule: Rule; rest: string; isStrong: boolean } | null {
  const found =
    /^(\*\*)([^*]+?)(?:[:：]\*\*|\*\*[:：]?)(?:\s+|$)(.*)$/u.exec(words) ??
    /^()([^:：]{1,40})[:：]\s*(.*)$/u.exec(words)
  const column = columnCalled(found?.[2] ?? '')
  const rule = rules.find(known => known === column)
  return found === null || rule === undefined
    ? null
    : { rule, rest: found[3] ?? '', isStrong: found[1] !== '' }
}

/** “Status: settled · Colour: #aabbcc”; null when a part is something else. */
function factsOf(words: string): Facts | null {
  const facts: Facts = {}
  for (let rest = words; rest !== ''; ) {
    const found = /^([^:：]{1,40})[:：]\s*(.*)$/u.exec(rest)
    const column = columnCalled(found?.[1] ?? '')
    const isFact = column === 'status' || column === 'color' || column === 'codings' || column === 'parent'
    if (found === null || !isFact) return null
    const [value = '', ...more] = column === 'parent' ? [found[2]] : (found[2] ?? '').split(' · ')
    facts[column] = value.trim()
    rest = more.join(' · ')
  }
  return facts
}

function listed({ name, parents, facts, texts }: Draft): ListedCode {
  const textOf = (rule: Rule) => unescaped(texts[rule].join('\n').replace(/^\n+|\n+$/g, '')) || null
  return {
    ...{ name, parents, color: colorOf(facts.color ?? ''), status: statusOf(facts.status ?? '') },
    ...{ definition: textOf('definition'), useWhen: textOf('useWhen'), notWhen: textOf('notWhen') },
  }
}
