/** What the linked data of a page says about its article; lists may be empty. */
export interface LinkedArticle {
  readonly title?: string
  readonly authors: readonly string[]
  readonly date?: string
  /** The journal or site it appeared in. */
  readonly source?: string
  readonly publisher?: string
  readonly language?: string
  readonly keywords: readonly string[]
  readonly abstract?: string
}

const articleType = /(?:Article|Posting|Report|Thesis|Chapter)$/
const MAX_LENGTH = 1_000_000
const MAX_THINGS = 2_000

type Thing = Readonly<Record<string, unknown>>

/** The first article described in any of the scripts; damaged ones say nothing. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    if (script.length > MAX_LENGTH) continue
    const article = things(parse(script)).find(thing =>
      strings(thing['@type']).some(type => articleType.test(type)),
    )
    if (article !== undefined) return describe(article)
  }
  return null
}

function parse(script: string): unknown {
  try {
    // Some sites leave comment marks around and raw line ends inside.
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '').replace(/[\n\r\t]/g, ' '))
  } catch {
    return null
  }
}

/** All objects in a value, outer ones first; bounded, for files that nest without end. */
function things(value: unknown): Thing[] {
  const found: Thing[] = []
  const queue: unknown[] = [value]
  for (let at = 0; at < queue.length && queue.length < MAX_THINGS; at++) {
    const next = queue[at]
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next)) found.push(next as Thing)
    for (const inner of Object.values(next).slice(0, 200)) queue.push(inner)
  }
  return found
}

function describe(article: Thing): LinkedArticle {
  const isScholarly = strings(article['@type']).some(type => /Scholarly|Thesis|Chapter/.test(type))
  const publisher = names(article.publisher)[0]
  const container = names(article.isPartOf)[0]
  return {
    ...given('title', strings(article.headline)[0] ?? strings(article.name)[0]),
    authors: names(article.author),
    ...given('date', strings(article.datePublished)[0]),
    ...given('source', isScholarly ? container : (publisher ?? container)),
    ...given('publisher', isScholarly ? publisher : undefined),
    ...given('language', names(article.inLanguage)[0]),
    keywords: strings(article.keywords),
    ...given('abstract', strings(article.abstract)[0]),
  }
}

function given<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: string })
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return Array.isArray(value) ? value.slice(0, 100).filter(inner => typeof inner === 'string') : []
}

/** Names of people or things: as words, or as objects with a name. */
function names(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 100) : [value]
  return all.flatMap(one => {
    if (typeof one === 'string') return strings(one)
    return typeof one === 'object' && one !== null ? strings((one as Thing).name) : []
  })
}
