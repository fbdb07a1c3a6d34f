import type { DetailField, Details } from '../../core/document/index.ts'
import { detailsOf } from '../file-details.ts'
import type { BookMetadata } from './package-document.ts'

/** What the metadata of a book says; translators and illustrators are left out. */
export function bookDetails(metadata: readonly BookMetadata[]): Details {
  const all = (name: string) => metadata.filter(entry => entry.name === name && entry.value !== '')
  const first = (name: string) => all(name)[0]?.value ?? ''
  const people = all('creator')
  const named = (role: string) => people.filter(person => roleOf(person) === role).map(person => person.value)
  const authors = people.filter(person => ['', 'aut'].includes(roleOf(person))).map(person => person.value)
  const editors = [
    ...named('edt'),
    ...all('contributor')
      .filter(person => roleOf(person) === 'edt')
      .map(({ value }) => value),
  ]
  const dates = all('date')
  const published = dates.find(({ attributes }) => attributes.event === 'publication') ?? dates[0]
  const basic = detailsOf({
    title: titleOf(all('title')),
    authors,
    date: published?.value ?? '',
    language: first('language').trim(),
    keywords: all('subject').map(({ value }) => value),
  })
  const others: Partial<Record<DetailField, string>> = {
    editor: editors.join('; '),
    publisher: first('publisher'),
    isbn: isbnIn(all('identifier')),
    abstract: withoutTags(first('description')),
  }
  return { ...basic, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== '')) }
}

/** MARC relator code; empty when the file gives none. */
function roleOf({ attributes, refined }: BookMetadata): string {
  return (attributes.role ?? refined.get('role') ?? '').trim().toLowerCase()
}

function titleOf(titles: readonly BookMetadata[]): string {
  const main = titles.find(({ refined }) => refined.get('title-type') === 'main') ?? titles[0]
  return main?.value ?? ''
}

function isbnIn(identifiers: readonly BookMetadata[]): string {
  for (const { value } of identifiers) {
    const digits = value.replace(/^urn:isbn:|^isbn:?\s*/i, '').replace(/[-\s]/g, '')
    if (/^(?:97[89]\d{10}|\d{9}[\dX])$/i.test(digits)) return digits
  }
  return ''
}

/** Shops write descriptions as HTML. */
function withoutTags(words: string): string {
  const plain = words
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.slice(0, 5_000).replace(/[\ud800-\udbff]$/, '')
}
