import { type Details, detailFields } from '../../../core/document/index.ts'
import type { CleanDocument } from '../run.ts'
import { authorsOf } from './authors.ts'
import { closingDateOf, dateOf } from './dates.ts'
import { articleNumberOf, issueOf, sourceOf } from './issue.ts'
import { type TextEnds, textEnds } from './text-ends.ts'

const keywords = /^[【[]?(?:论文|論文)?[关關]\s*[键鍵]\s*[词詞字][】\]]?\s*[:：]?\s*(.+)$/
const keywordsInEnglish = /^key\s*-?\s*words?\s*[:：]?\s+(.+)$/i
const classification =
  /中[图圖]分[类類][号號][】\]]?\s*[:：]\s*([A-Z]{1,2}\d{1,3})(?:\.?(\d{1,4}(?:\.\d{1,3})?))?(?=[\s;；,，]|[文D]|$)/
const doi = /doi(?:\.org\/|\s*[:：]\s*)(10\.\d{4,9}\/[\w.()/:;-]*\w)/i
const editor =
  /(?:[责責]任[编編][辑輯]|[责責][编編]|[编編][辑輯])\s*[:：/／]\s*([\u3400-\u9fff]{2,4}(?:[、,，\s]+[\u3400-\u9fff]{2,4}(?![/／:：\u3400-\u9fff]))*)/
const MOST_KEYWORDS = 12
const LONGEST_KEYWORD = 24
/** Keywords stand near the start, in lines. */
const KEYWORD_LINES = 40

/**
 * What a cleaned document says about itself in its first and last lines and in what the rules set aside: title,
 * authors, year, date, journal and issue, keywords. Only what it says in so many words; the rest is left out.
 */
export function proposeDetails({
  title,
  text,
  metadata,
}: Pick<CleanDocument, 'title' | 'text' | 'metadata'>): Details {
  const ends = withPublished(textEnds(text), metadata.published)
  const stated = [metadata.source, ...ends.head, ...ends.tail].filter(line => line !== undefined)
  const issue = merge(stated.map(issueOf))
  const numbered = merge([metadata.classification, ...ends.head].map(line => articleNumberOf(line ?? '')))
  const year = issue.year ?? numbered.year
  const date = year === undefined ? dateFor(ends, metadata.date) : null
  const found: Partial<Record<keyof Details, string | null | undefined>> = {
    ...numbered,
    ...issue,
    ...codesOf([metadata.classification, ...ends.head]),
    title,
    author: authorsOf(ends, metadata.author),
    year: year ?? date?.slice(0, 4),
    date,
    source: issue.source ?? first(stated, sourceOf),
    editor: first([metadata.editor ?? '', ...ends.tail], editorOf),
    keywords: first(keywordLines(text), keywordsOf),
  }
  return inOrder(found)
}

/** The line that a site put above the text, back where it was. */
function withPublished({ head, tail }: TextEnds, published: string | undefined): TextEnds {
  return published === undefined
    ? { head, tail }
    : { head: [...head.slice(0, 1), published, ...head.slice(1)], tail }
}

function merge(all: readonly Details[]): Details {
  return Object.assign({}, ...[...all].reverse()) as Details
}

function first(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line)
    if (found !== null) return found
  }
  return null
}

/** The head's own date, the second it went online, or the date that closes a letter. */
function dateFor({ head, tail }: TextEnds, online: string | undefined): string | null {
  const lines = online === undefined ? head : [...head, online]
  return first(lines, dateOf) ?? first([...tail].reverse(), closingDateOf)
}

function codesOf(lines: readonly (string | undefined)[]): Details {
  const all = lines.join('\n')
  const [, main, rest] = classification.exec(all) ?? []
  const number = doi.exec(all)?.[1]
  return {
    ...(main && { classification: rest ? `${main}.${rest}` : main }),
    ...(number && { doi: number }),
  }
}

function editorOf(line: string): string | null {
  const names = editor.exec(line)?.[1]
  return names ? names.split(/[、,，\s]+/).join('; ') : null
}

function keywordLines(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split('\n', KEYWORD_LINES * 2)
    .map(line => line.trim())
}

function keywordsOf(line: string): string | null {
  const words = (keywords.exec(line) ?? keywordsInEnglish.exec(line))?.[1]
  if (!words || words.length > MOST_KEYWORDS * LONGEST_KEYWORD || /[。！？]/.test(words)) return null
  const separator = /[;；]/.test(words) ? /[;；]/ : /[,，、|｜]/.test(words) ? /[,，、|｜]/ : /\s+/
  const parts = words.split(separator).flatMap(part => part.trim().replace(/[.。]$/, '') || [])
  if (parts.length > MOST_KEYWORDS || parts.some(part => [...part].length > LONGEST_KEYWORD * 2)) return null
  return parts.join('; ')
}

function inOrder(found: Partial<Record<keyof Details, string | null | undefined>>): Details {
  return Object.fromEntries(
    detailFields.flatMap(field => {
      const value = found[field]?.trim()
      return value ? [[field, value]] : []
    }),
  )
}
