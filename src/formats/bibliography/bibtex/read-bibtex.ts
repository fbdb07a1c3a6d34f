import { dateDetails } from '../dates.ts'
import { type Draft, type Drafts, inOneLine, refuseTooMany } from '../entry.ts'
import { joinPeople } from '../names.ts'
import { workType } from '../work-types.ts'
import { filesOf } from './file-field.ts'
import { latexText, verbatimText } from './latex.ts'
import { type BibtexEntry, parseBibtex } from './parse.ts'
import { bibtexPeople } from './people.ts'

/** Fields that a part of a book has from the book, unless it has its own. */
const inherited = [
  'year',
  'month',
  'date',
  'publisher',
  'editor',
  'volume',
  'isbn',
  'journal',
  'journaltitle',
]

/** Reads BibTeX and BibLaTeX. Refuses: file-too-large. */
export function readBibtex(text: string): Drafts {
  const { entries, broken } = parseBibtex(text, refuseTooMany)
  const byKey = new Map(entries.map(entry => [entry.key.toLowerCase(), entry]))
  return { drafts: entries.map(entry => draftOf(withParent(entry, byKey))), broken }
}

function withParent(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const parent = byKey.get(entry.fields.get('crossref')?.trim().toLowerCase() ?? '')
  if (parent === undefined || parent === entry) return entry
  const fields = new Map(entry.fields)
  for (const field of inherited) {
    const value = parent.fields.get(field)
    if (value !== undefined && !fields.has(field)) fields.set(field, value)
  }
  const title = parent.fields.get('booktitle') ?? parent.fields.get('title')
  if (title !== undefined && !fields.has('booktitle')) fields.set('booktitle', title)
  return { ...entry, fields }
}

function draftOf({ type, key, fields }: BibtexEntry): Draft {
  const raw = (...names: string[]) => names.map(name => fields.get(name)).find(value => value?.trim()) ?? ''
  const words = (...names: string[]) => latexText(raw(...names))
  const subtitle = words('subtitle')
  const details = {
    type: workType(type),
    title: subtitle === '' ? words('title') : `${words('title')}: ${subtitle}`,
    author: joinPeople(bibtexPeople(raw('author')).map(inOneLine)),
    editor: joinPeople(bibtexPeople(raw('editor')).map(inOneLine)),
    source: words('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: words('publisher', 'school', 'institution', 'organization'),
    ...datesOf(raw('date'), words('year'), words('month')),
    volume: words('volume'),
    issue: words('number', 'issue'),
    pages: words('pages'),
    doi: verbatimText(raw('doi')),
    isbn: verbatimText(raw('isbn')),
    url: addressIn(verbatimText(raw('url', 'howpublished'))),
    language: words('language', 'langid'),
    abstract: words('abstract'),
  }
  return {
    key,
    details,
    files: filesOf(raw('file')),
    tags: words('keywords', 'keyword').split(/[,;，；]/),
    notes: [words('annote'), words('annotation'), words('note')],
  }
}

function addressIn(value: string): string {
  return /https?:\/\/\S+/i.exec(value)?.[0] ?? ''
}

/** A span of dates counts by its first. A month may stand with its day, as `5 March` or `mar # "~5"`. */
function datesOf(date: string, year: string, month: string) {
  const first = date.trim().replace(/^(\d{4}(?:-\d\d){0,2})\/.*$/s, '$1')
  const inYear = /^\s*\d{1,2}\s*$/.test(month) ? `${year}-${month.trim()}` : `${month} ${year}`
  return dateDetails([first, month === '' ? '' : inYear, year])
}
