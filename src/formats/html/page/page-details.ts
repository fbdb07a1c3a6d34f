import type { DetailField, Details } from '../../../core/document/index.ts'
import { detailsOf } from '../../file-details.ts'
import { elementsBelow, type HtmlElement, type HtmlTree, lineOf } from '../tree/html-node.ts'
import { matches, selector } from '../tree/select.ts'
import { isoDay } from './dates.ts'
import { linkedArticle } from './json-ld.ts'
import { withoutSite } from './title.ts'

/**
 * Names of metadata by field, the most telling first: those of scholarly publishers (Highwire), the standard of
 * Chinese government sites, Dublin Core, Open Graph, then what anybody uses.
 */
const metaNames = {
  title: 'citation_title articletitle dc.title dcterms.title og:title twitter:title',
  authors: 'citation_author citation_authors dc.creator dcterms.creator author article:author parsely-author',
  date:
    'citation_publication_date citation_date citation_online_date article:published_time pubdate publishdate ' +
    'publish_date dc.date dc.date.issued dcterms.issued dcterms.date datepublished date created',
  source: 'citation_journal_title citation_conference_title contentsource og:site_name sitename dc.source',
  publisher: 'citation_publisher dc.publisher dcterms.publisher',
  volume: 'citation_volume prism.volume',
  issue: 'citation_issue prism.number',
  firstPage: 'citation_firstpage prism.startingpage',
  lastPage: 'citation_lastpage prism.endingpage',
  doi: 'citation_doi prism.doi dc.identifier dc.identifier.doi bepress_citation_doi',
  isbn: 'citation_isbn book:isbn',
  url: 'og:url url',
  language: 'citation_language dc.language dcterms.language',
  keywords: 'citation_keywords keywords dc.subject dcterms.subject news_keywords article:tag',
  abstract: 'citation_abstract dc.description dcterms.abstract dcterms.description',
} as const

type MetaField = keyof typeof metaNames

/** Elements in which WeChat shows what it does not say in metadata. */
const shown = {
  title: selector('#activity-name'),
  source: selector('#js_name'),
  date: selector('#publish_time'),
} as const

/** Titles that editors of pages put in. */
const emptyTitle = /^\s*(?:无标题文档|無標題文件|新建网页 ?\d*|new page ?\d*|document|index|home)\s*$/i

/** What a page says about itself. */
export function pageDetails(tree: HtmlTree): Details {
  const seen = look(tree.root)
  const linked = linkedArticle(tree.linkedData)
  const meta = (field: MetaField) => metaNames[field].split(' ').flatMap(name => seen.meta.get(name) ?? [])
  const first = (...values: readonly (string | undefined)[]) => values.find(value => value?.trim()) ?? ''
  const title = first(seen.shown.title, ...meta('title').slice(0, 1), linked?.title, seen.title)
  const isOwn = !emptyTitle.test(title)
  const date = first(...meta('date'), linked?.date, seen.shown.date)
  const basic = detailsOf({
    title: isOwn
      ? withoutSite(title, [...seen.headings, linked?.title ?? '', seen.meta.get('og:title')?.[0] ?? ''])
      : '',
    authors: firstList(authorsIn(seen.meta), linked?.authors ?? []),
    date: isoDay(date) ?? '',
    language: first(
      ...meta('language'),
      seen.language,
      linked?.language,
      seen.meta.get('og:locale')?.[0],
    ).replace('_', '-'),
    keywords: firstList(keywordsIn(seen.meta), linked?.keywords ?? []),
  })
  const [firstPage = ''] = meta('firstPage')
  const [lastPage = ''] = meta('lastPage')
  const others: Partial<Record<DetailField, string>> = {
    source: first(seen.shown.source, ...meta('source'), linked?.source),
    publisher: first(...meta('publisher'), linked?.publisher),
    volume: first(...meta('volume')),
    issue: first(...meta('issue')),
    pages: lastPage === '' || lastPage === firstPage ? firstPage : `${firstPage}–${lastPage}`,
    doi: first(...meta('doi').map(doiIn)),
    isbn: first(...meta('isbn')),
    url: first(seen.canonical, ...meta('url').filter(isAddress)),
    abstract: first(...meta('abstract'), linked?.abstract),
  }
  return { ...basic, ...tidyAll(others) }
}

interface Seen {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly title: string
  readonly headings: readonly string[]
  readonly language: string
  readonly canonical: string
  readonly shown: { readonly title: string; readonly source: string; readonly date: string }
}

function look(page: HtmlElement): Seen {
  const meta = new Map<string, string[]>()
  const found = { title: '', language: '', canonical: '' }
  const headings: string[] = []
  const onPage = { title: '', source: '', date: '' }
  for (const element of elementsBelow(page)) {
    const { name, attributes } = element
    if (name === 'meta') addMeta(element, meta)
    else if (name === 'title') found.title ||= lineOf(element, 5_000)
    else if (name === 'h1' && headings.length < 20) headings.push(lineOf(element, 5_000))
    else if (name === 'html' || name === 'body')
      found.language ||= attributes.lang ?? attributes['xml:lang'] ?? ''
    else if (
      name === 'link' &&
      attributes.rel?.toLowerCase() === 'canonical' &&
      isAddress(attributes.href ?? '')
    )
      found.canonical ||= attributes.href ?? ''
    if (attributes.id === undefined) continue
    for (const field of ['title', 'source', 'date'] as const)
      if (matches(element, shown[field])) onPage[field] ||= lineOf(element, 1_000)
  }
  return { meta, ...found, headings, shown: onPage }
}

function addMeta({ attributes }: HtmlElement, meta: Map<string, string[]>): void {
  const name = (attributes.name ?? attributes.property ?? attributes.itemprop)?.trim().toLowerCase()
  const content = attributes.content?.trim()
  if (name === undefined || content === undefined || content === '') return
  const values = meta.get(name)
  if (values === undefined) meta.set(name, [content])
  else if (values.length < 200) values.push(content)
}

/** All authors of the first name that has any; addresses of profiles are none. */
function authorsIn(meta: Seen['meta']): readonly string[] {
  const lists = metaNames.authors
    .split(' ')
    .map(name => (meta.get(name) ?? []).filter(author => !isAddress(author)))
  return firstList(...lists)
}

function keywordsIn(meta: Seen['meta']): readonly string[] {
  return firstList(...metaNames.keywords.split(' ').map(name => meta.get(name) ?? []))
}

function firstList(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find(list => list.length > 0) ?? []
}

function isAddress(words: string): boolean {
  return /^https?:\/\//i.test(words.trim())
}

function doiIn(words: string): string {
  return /\b10\.\d{4,9}\/\S+/.exec(words)?.[0] ?? ''
}

function tidyAll(fields: Partial<Record<DetailField, string>>): Details {
  const tidied = Object.entries(fields).map(([field, value]) => [field, tidyValue(value)] as const)
  return Object.fromEntries(tidied.filter(([, value]) => value !== ''))
}

/** One line, bounded. */
export function tidyValue(value: string): string {
  const line = value
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.slice(0, 5_000).replace(/[\ud800-\udbff]$/, '')
}
