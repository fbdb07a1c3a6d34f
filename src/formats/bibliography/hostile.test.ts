import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { type BibliographyFormat, readBibliography, sniffBibliography } from './index.ts'

function outcome(text: string | Uint8Array, format: BibliographyFormat): string {
  try {
    return `${readBibliography(Buffer.from(text), format).entries.length} entries`
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const formats = ['ris', 'bibtex', 'csl-json'] as const

const samples: Readonly<Record<BibliographyFormat, string>> = {
  ris: 'TY  - JOUR\r\nTI  - 社區 𠮷\r\nAU  - 张, 三\r\nAB  - one\r\n two\r\nER  - \r\n%0 Book\r\n{Title}: x\r\n'.repeat(
    5,
  ),
  bibtex:
    '@string{a="b"}\n@article{张, title={{T} of \\"{u} 𠮷}, author = "A and {B}", year = a # 2020, file={x:y\\:z:pdf}}\n'.repeat(
      5,
    ),
  'csl-json': JSON.stringify([
    {
      id: 1,
      type: 'book',
      title: '社區 𠮷',
      author: [{ family: '张', given: '三' }],
      issued: { 'date-parts': [[2021, 3]] },
    },
    {
      itemType: 'book',
      title: 'x',
      key: 'K',
      attachments: [{ path: 'p', annotations: [{ text: 't', tags: ['a'] }] }],
    },
  ]),
}

describe('damage', () => {
  it.each(formats)('to %s gives entries or a refusal', format => {
    let outcomes = 0
    for (const copy of damagedCopies(Buffer.from(samples[format]))) {
      outcome(copy, format)
      outcomes += 1
    }
    expect(outcomes).toBeGreaterThan(10)
  })

  it.each(formats)('of any kind to %s gives entries or a refusal', format => {
    const sample = samples[format]
    const piece = fc.oneof(
      fc.tuple(fc.nat(sample.length), fc.nat(60)).map(([from, length]) => sample.slice(from, from + length)),
      fc.constantFrom(
        '{',
        '}',
        '"',
        '\\',
        '@a{',
        '\n',
        'TY  - ',
        '%',
        ',',
        '=',
        '#',
        '[',
        ']',
        ':null',
        '\u0000',
        '\ud800',
        '(',
        ')',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        outcome(text, format)
        sniffBibliography(text, 'a.txt')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a file made to cost time or memory', () => {
  const million = 1_000_000
  it.each<[what: string, format: BibliographyFormat, text: string, outcome: string]>([
    ['braces never closed', 'bibtex', `@article{a, title = ${'{'.repeat(4 * million)}`, 'file-damaged'],
    [
      'braces closed',
      'bibtex',
      `@article{a, title = ${'{'.repeat(million)}x${'}'.repeat(million)}}`,
      '1 entries',
    ],
    ['closing braces', 'bibtex', `@article{a, title = {x}${'}'.repeat(4 * million)}`, '1 entries'],
    ['entries never closed', 'bibtex', '@article{a, title = {\n'.repeat(20_000), 'file-damaged'],
    [
      'entries that hide in values',
      'bibtex',
      `@article{a, title = {${'@a{'.repeat(million)}`,
      'file-damaged',
    ],
    ['at signs', 'bibtex', '@'.repeat(4 * million), 'file-empty'],
    ['a key of 4 million characters', 'bibtex', `@article{${'k'.repeat(4 * million)}`, 'file-damaged'],
    [
      'a field name of 4 million characters',
      'bibtex',
      `@article{k, ${'n'.repeat(4 * million)}`,
      'file-damaged',
    ],
    [
      'a title of 20 million characters',
      'bibtex',
      `@article{k, title = {${'字'.repeat(20 * million)}}}`,
      '1 entries',
    ],
    ['accents', 'bibtex', `@article{k, title = {x${'\\"'.repeat(million)}}}`, '1 entries'],
    [
      'blanks in the author',
      'bibtex',
      `@article{k, title={x}, author = {a${' '.repeat(million)}b and${' '.repeat(million)}}}`,
      '1 entries',
    ],
    ['blanks between fields', 'bibtex', `@article{k, title={x},${' \n'.repeat(million)}`, '1 entries'],
    [
      'abbreviations of abbreviations',
      'bibtex',
      `@string{a="xxxxxxxxxx"}${Array.from({ length: 40 }, () => '@string{b = a # a}@string{a = b # b}').join('\n')}@misc{k, title = a # b}`,
      '1 entries',
    ],
    [
      'an abbreviation used a million times',
      'bibtex',
      `@string{a="${'x'.repeat(10_000)}"}@misc{k, title = ${'a # '.repeat(million)}a}`,
      '1 entries',
    ],
    ['too many entries', 'bibtex', '@a{k,title=1}'.repeat(100_001), 'file-too-large'],
    [
      'one line of 20 million characters',
      'ris',
      `TY  - JOUR\nTI  - ${'字'.repeat(20 * million)}\nER  - \n`,
      '1 entries',
    ],
    [
      'a million lines that go on',
      'ris',
      `TY  - JOUR\nTI  - x\nAB  - y\n${'z\n'.repeat(million)}ER  - \n`,
      '1 entries',
    ],
    [
      'lines of blanks',
      'ris',
      `TY  - JOUR\nTI  - x\n${`${' '.repeat(100)}\n`.repeat(100_000)}ER  - \n`,
      '1 entries',
    ],
    [
      'blanks',
      'ris',
      `TY  - JOUR\nTI  - x${' '.repeat(2 * million)}y\nN1  - <p>${' '.repeat(million)}</p>\nER  - \n`,
      '1 entries',
    ],
    ['one key for all entries', 'bibtex', '@a{k,title=1}'.repeat(20_000), '20000 entries'],
    ['too many entries', 'ris', 'TY  - A\n'.repeat(100_002), 'file-too-large'],
    ['tags without an end', 'ris', `TY  - JOUR\nTI  - x\nN1  - ${'<a '.repeat(million)}\n`, '1 entries'],
    ['lists in lists', 'csl-json', '['.repeat(million), 'file-damaged'],
    ['lists in lists, closed', 'csl-json', `${'['.repeat(million)}${']'.repeat(million)}`, 'file-empty'],
    ['objects in objects', 'csl-json', `${'{"items":'.repeat(million)}1${'}'.repeat(million)}`, 'file-empty'],
    ['too many entries', 'csl-json', `[${'{},'.repeat(100_000)}{}]`, 'file-too-large'],
    ['no entries', 'csl-json', '[]', 'file-empty'],
    [
      'names that every object has',
      'csl-json',
      '[{"__proto__":{"title":"x"},"constructor":1,"title":"y","type":"constructor"}]',
      '1 entries',
    ],
  ])('%s, as %s', (_, format, text, expected) => {
    expect(outcome(text, format)).toBe(expected)
  })
})
