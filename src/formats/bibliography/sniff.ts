import { findDialect } from './tagged/index.ts'

export type BibliographyFormat = 'ris' | 'bibtex' | 'csl-json'

/** UTF-16 code units looked at. */
const HEAD = 64_000

const entryTypes =
  /^[ \t]*@[ \t]*(?:article|artwork|audio|book|booklet|bookinbook|collection|comment|conference|dataset|electronic|in\w{4,12}|jurisdiction|legislation|manual|mastersthesis|misc|mv\w{4,12}|online|patent|periodical|phdthesis|preamble|proceedings|reference|report|software|string|suppbook|techreport|thesis|unpublished|video|www)[ \t]*[{(]/i

/**
 * What kind of bibliography a text is; null for none. `ris` stands for all formats with a tag a line (RIS, EndNote,
 * NoteExpress, Web of Science, RefWorks), `csl-json` for all in JSON. `name` is the file's name: a text whose ending
 * says nothing must be a bibliography from its first line on.
 */
export function sniffBibliography(text: string, name: string): BibliographyFormat | null {
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart()
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^[[{]/.test(head)) return isJson(head) ? 'csl-json' : taggedOrNull(head)
  const lines = head.split('\n')
  const isBibtex = ending === 'bib' || ending === 'bibtex' ? lines.some(isEntry) : isEntry(firstWords(lines))
  if (isBibtex) return 'bibtex'
  return taggedOrNull(ending === 'ris' || ending === 'enw' ? head : (lines[0] ?? ''), head)
}

/** The start must show a dialect; which one it is, the rest tells. */
function taggedOrNull(start: string, head = start): 'ris' | null {
  const isTagged = /^\s{0,8}(?:TY {1,2}-|%[0-9A-Z] |\{Reference Type\}:|FN |PT |RT )/m.test(start)
  return isTagged && findDialect(head) !== null ? 'ris' : null
}

function isEntry(line: string): boolean {
  return entryTypes.test(line)
}

/** The first line that is no comment. */
function firstWords(lines: readonly string[]): string {
  return lines.find(line => line.trim() !== '' && !line.startsWith('%')) ?? ''
}

function isJson(head: string): boolean {
  const has = (field: string) => head.includes(`"${field}"`)
  if (has('itemType')) return has('title') || has('creators') || has('parentItem')
  return has('type') && (has('title') || has('title-short')) && (has('id') || has('author') || has('issued'))
}
