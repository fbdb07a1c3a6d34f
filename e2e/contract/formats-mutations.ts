import fc from 'fast-check'
import { mutateXml } from './formats-xml-mutations.ts'
import { readZip, writeZip } from './formats-zip.ts'

/** What can happen to bytes. Places are parts of the whole, from 0 to 1, so that an edit means something for any length. */
export type Edit =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  /** A number written over what stands there, as an edit of a length or an offset would. */
  | { readonly kind: 'number'; readonly at: number; readonly size: 1 | 2 | 4; readonly value: number }
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  /** Bytes of another file put in. */
  | {
      readonly kind: 'splice'
      readonly at: number
      readonly length: number
      readonly other: number
      readonly from: number
    }

/** Signs that one of the formats gives a meaning to. */
const signs = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&amp;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE a>',
    '\0',
  ],
  ...[
    '{',
    '}',
    '\\',
    '\\u-10187?',
    "\\'81",
    '\\bin99 ',
    '\\uc9 ',
    '{\\*\\x ',
    '\\par ',
    '\\footnote ',
    '\\trowd ',
  ],
  ...[
    '\r\n',
    '\n\n',
    '\t',
    '"',
    ',',
    ';',
    '-->',
    '00:00:99,999',
    '99999:00:00.000 --> 0',
    '<v 人>',
    'TY  - ',
    'ER  - ',
  ],
  ...[
    '@a{',
    '= {',
    '[',
    ']',
    '":',
    'null',
    '1e999',
    'endobj ',
    ' 0 R ',
    'stream\n',
    '<<',
    '>>',
    '/Length 9',
    '(',
    'BT ET',
  ],
  ...['𠮷', '👨‍👩‍👧', '\u202e', '\ufeff', 'שלום', '=?utf-8?b?', 'Content-Type: ', '--'],
  ...[
    'w:gridSpan w:val="99999"',
    ' r="ZZZ99"',
    ' table:number-columns-repeated="99999999"',
    ' colspan="9999999"',
  ],
]

const place = fc.double({ min: 0, max: 1, noNaN: true })
const stretch = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4000 }))
const number = fc.constantFrom(
  0,
  1,
  0x7f,
  0x80,
  0xff,
  0x7fff,
  0x8000,
  0xffff,
  0x7fff_ffff,
  0x8000_0000,
  0xffff_ffff,
)

/** One to eight edits; `others` is how many files there are to splice from. */
export function edits(others: number): fc.Arbitrary<readonly Edit[]> {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: place, length: stretch }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: place,
      length: stretch,
      times: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      at: place,
      size: fc.constantFrom(1, 2, 4),
      value: number,
    }),
    fc.record({ kind: fc.constant('insert' as const), at: place, words: fc.constantFrom(...signs) }),
    fc.record({
      kind: fc.constant('splice' as const),
      at: place,
      length: stretch,
      other: fc.nat(others - 1),
      from: place,
    }),
  )
  return fc.array(edit, { minLength: 1, maxLength: 8 })
}

export function mutate(bytes: Uint8Array, all: readonly Edit[], others: readonly Uint8Array[]): Uint8Array {
  return all.reduce<Buffer>((before, edit) => applyEdit(before, edit, others), Buffer.from(bytes))
}

function applyEdit(bytes: Buffer, edit: Edit, others: readonly Uint8Array[]): Buffer {
  const at = Math.floor(edit.at * Math.max(0, bytes.length - 1))
  const before = bytes.subarray(0, at)
  switch (edit.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes)
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << edit.bit)
      return copy
    }
    case 'cut':
      return Buffer.concat([before, bytes.subarray(at + edit.length)])
    case 'repeat': {
      const piece = bytes.subarray(at, at + edit.length)
      return Buffer.concat([before, ...Array.from({ length: edit.times }, () => piece), bytes.subarray(at)])
    }
    case 'number': {
      const copy = Buffer.from(bytes)
      const value = edit.value % 256 ** edit.size
      if (at + edit.size <= copy.length) copy.writeUIntLE(value, at, edit.size)
      return copy
    }
    case 'insert':
      return Buffer.concat([before, Buffer.from(edit.words), bytes.subarray(at)])
    case 'splice': {
      const other = others[edit.other] ?? bytes
      const from = Math.floor(edit.from * other.length)
      return Buffer.concat([
        before,
        other.subarray(from, from + edit.length),
        bytes.subarray(at + edit.length),
      ])
    }
  }
}

/**
 * The archive with edits inside one of its parts of XML, packed again as if nothing had happened: on the part's bytes,
 * or on its tree, which leaves it well-formed.
 */
export function mutatePart(
  bytes: Uint8Array,
  part: number,
  all: readonly Edit[],
  others: readonly Uint8Array[],
  isTree: boolean,
): Uint8Array {
  const entries = readZip(bytes)
  const parts = entries.filter(
    ({ name, content }) => /\.(xml|xhtml|opf|ncx|rels|qde|txt)$/.test(name) && content.length > 0,
  )
  const chosen = parts[Math.floor(part * parts.length)] ?? parts[0]
  const change = (content: Uint8Array) =>
    isTree ? Buffer.from(mutateXml(Buffer.from(content).toString('utf8'), all)) : mutate(content, all, others)
  return writeZip(
    entries.map(entry => (entry === chosen ? { ...entry, content: change(entry.content) } : entry)),
  )
}
