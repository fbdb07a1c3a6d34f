import { dateDetails } from '../dates.ts'
import { type Draft, type Drafts, refuseTooMany } from '../entry.ts'
import { htmlText } from '../html-text.ts'
import { joinPeople, peopleOf } from '../names.ts'
import { workType } from '../work-types.ts'
import { type Dialect, findDialect, type Slot } from './dialect.ts'

/** Values by tag, in the order of the file. */
type TaggedRecord = Map<string, string[]>

/**
 * Reads a bibliography written line by line with tags, in any of the dialects of `findDialect`. Lines without a tag
 * carry the value before them on. An entry that lacks its end ends where the next one begins.
 * Refuses: file-too-large.
 */
export function readTagged(text: string): Drafts {
  const dialect = findDialect(text)
  if (dialect === null) return { drafts: [], broken: 0 }
  const records: TaggedRecord[] = []
  for (const record of recordsOf(text, dialect)) {
    records.push(record)
    refuseTooMany(records.length)
  }
  return { drafts: records.map(record => draftOf(record, dialect)), broken: 0 }
}

function* recordsOf(text: string, dialect: Dialect): Generator<TaggedRecord> {
  let record: TaggedRecord = new Map()
  let tag = ''
  let isAfterBlank = false
  for (const line of linesOf(text)) {
    const groups = dialect.line.exec(line)?.groups
    const found = groups?.tag ?? groups?.tag1
    if (found === undefined) {
      isAfterBlank ||= line.trim() === ''
      goOn(record.get(tag), line.trim())
      continue
    }
    // Where no tag ends an entry and none began one, an empty line parts them.
    const isParted = isAfterBlank && dialect.end === null && !record.has(dialect.begin) && record.size > 0
    if (found === dialect.begin || found === dialect.end || isParted) {
      if (record.size > 0) yield record
      record = new Map()
    }
    isAfterBlank = false
    tag = found === dialect.end ? '' : found
    if (tag === '') continue
    const values = record.get(tag)
    if (values) values.push(groups?.value ?? '')
    else record.set(tag, [groups?.value ?? ''])
  }
  if (record.size > 0) yield record
}

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    yield text.slice(at, end < 0 ? text.length : end)
    at = end < 0 ? text.length : end + 1
  }
}

/** A line without a tag goes on with the value before it, or is a further one where values are lists. */
function goOn(values: string[] | undefined, words: string): void {
  if (values !== undefined && words !== '') values[values.length - 1] += `\n${words}`
}

function draftOf(record: TaggedRecord, { slots }: Dialect): Draft {
  const all = (slot: Slot): string[] => (slots[slot] ?? []).flatMap(tag => record.get(tag) ?? [])
  const filled = (slot: Slot): string[] => all(slot).filter(value => value.trim() !== '')
  const lines = (slot: Slot): string[] =>
    filled(slot).flatMap(value => value.split('\n').map(line => line.trim()))
  const first = (slot: Slot): string => filled(slot)[0] ?? ''
  // Two tags for authors are two ways of writing the same ones.
  const people = (slot: Slot): string[] => {
    const tag = slots[slot]?.find(name => record.get(name)?.some(value => value.trim() !== ''))
    return (record.get(tag ?? '') ?? []).flatMap(value => value.split(/ %A /).flatMap(peopleOf))
  }
  const lastPage = first('lastPage')
  const doi = filled('doi').find(value => /\b10\.\d{3,9}\//.test(value)) ?? ''
  const details = {
    type: workType(first('type')),
    title: first('title'),
    author: joinPeople(people('author')),
    editor: joinPeople(people('editor')),
    source: first('source'),
    publisher: first('publisher'),
    ...dateDetails(filled('date')),
    volume: first('volume'),
    issue: first('issue'),
    pages: lastPage === '' ? first('pages') : `${first('pages')}-${lastPage}`,
    doi,
    isbn: first('isbn'),
    url: lines('url').find(value => /^https?:/i.test(value)) ?? '',
    language: first('language'),
    abstract: htmlText(first('abstract')),
  }
  return {
    key: first('key'),
    details,
    files: lines('file').filter(isFile),
    tags: filled('keywords').flatMap(value => value.split(/[;；\n]+/)),
    notes: filled('note').map(htmlText),
  }
}

/** Tags for links hold web addresses as often as files. */
function isFile(value: string): boolean {
  return /^file:/i.test(value) || !/^[a-z][a-z0-9+.-]+:\/\//i.test(value) || /^internal-pdf:/i.test(value)
}
