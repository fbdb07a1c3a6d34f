/** What a tag of a line-by-line format can stand for. */
export type Slot =
  | 'type'
  | 'title'
  | 'author'
  | 'editor'
  | 'source'
  | 'publisher'
  | 'date'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'lastPage'
  | 'doi'
  | 'isbn'
  | 'url'
  | 'language'
  | 'keywords'
  | 'abstract'
  | 'note'
  | 'key'
  | 'file'

/** One way of writing a bibliography with a tag before each value. */
export interface Dialect {
  /** Finds the tag and the value at the start of a line; groups `tag` and `value`. */
  readonly line: RegExp
  /** A line with this tag begins an entry. */
  readonly begin: string
  /** A line with this tag ends one. */
  readonly end: string | null
  /** For each slot its tags, best first; several tags of a list slot all count. */
  readonly slots: Readonly<Partial<Record<Slot, readonly string[]>>>
}

/** RIS, as Zotero, EndNote, Mendeley, Wanfang and publishers write it. One blank instead of two is common. */
const ris: Dialect = {
  line: /^\s{0,4}(?:(?<tag>[A-Z][A-Z0-9]) {2}- ?|(?<tag1>TY|ER|A[1-4U]|T[123I]|J[AFO1]|PY|Y[12]|DA|VL|IS|[SE]P|SN|DO|UR|L[1-4A]|KW|AB|N[12]|PB|ID|CT|BT|ED|CY|AD|M[1-3]) -(?: |$))(?<value>.*)$/,
  begin: 'TY',
  end: 'ER',
  slots: {
    type: ['TY'],
    title: ['TI', 'T1', 'CT', 'BT'],
    author: ['AU', 'A1'],
    editor: ['ED', 'A2'],
    source: ['JF', 'JO', 'T2', 'BT', 'JA', 'J1', 'J2'],
    publisher: ['PB'],
    date: ['PY', 'Y1', 'DA'],
    volume: ['VL'],
    issue: ['IS'],
    pages: ['SP'],
    lastPage: ['EP'],
    doi: ['DO', 'DI', 'M3', 'UR'],
    isbn: ['SN', 'BN'],
    url: ['UR', 'LK'],
    language: ['LA'],
    keywords: ['KW'],
    abstract: ['AB', 'N2'],
    note: ['N1', 'RN'],
    key: ['ID', 'LB'],
    file: ['L1', 'L2', 'L3', 'L4', 'LK', 'UR'],
  },
}

/** Refer, the format of EndNote; CNKI offers it as EndNote (.txt, .net, .enw). */
const refer: Dialect = {
  line: /^\s{0,8}%(?<tag>[0-9A-Z@+*>~#$!&()<?[\]^])(?: (?<value>.*)|$)/,
  begin: '0',
  end: null,
  slots: {
    type: ['0'],
    title: ['T'],
    author: ['A'],
    editor: ['E'],
    source: ['J', 'B'],
    publisher: ['I'],
    date: ['D', '8'],
    volume: ['V'],
    issue: ['N'],
    pages: ['P'],
    doi: ['R'],
    isbn: ['@'],
    url: ['U'],
    language: ['G'],
    keywords: ['K'],
    abstract: ['X'],
    note: ['Z'],
    key: ['F'],
    file: ['>', 'U'],
  },
}

/** NoteExpress, the reference manager most used in China; CNKI and Wanfang offer it. */
const noteExpress: Dialect = {
  line: /^\s{0,4}\{(?<tag>[A-Za-z][A-Za-z /]{1,30})\}:(?: ?(?<value>.*)|$)/,
  begin: 'Reference Type',
  end: null,
  slots: {
    type: ['Reference Type'],
    title: ['Title'],
    author: ['Author'],
    editor: ['Secondary Author', 'Editor'],
    source: ['Journal', 'Secondary Title', 'Tertiary Title'],
    publisher: ['Publisher'],
    date: ['Year', 'Date'],
    volume: ['Volume'],
    issue: ['Issue'],
    pages: ['Pages'],
    doi: ['DOI'],
    isbn: ['ISBN/ISSN', 'ISBN'],
    url: ['URL'],
    language: ['Language'],
    keywords: ['Keywords'],
    abstract: ['Abstract'],
  },
}

/** Web of Science, plain text. */
const webOfScience: Dialect = {
  line: /^(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*)|$)/,
  begin: 'PT',
  end: 'ER',
  slots: {
    type: ['PT'],
    title: ['TI'],
    author: ['AF', 'AU'],
    editor: ['BE', 'ED'],
    source: ['SO'],
    publisher: ['PU'],
    date: ['PY'],
    volume: ['VL'],
    issue: ['IS'],
    pages: ['BP', 'AR'],
    lastPage: ['EP'],
    doi: ['DI'],
    isbn: ['BN', 'SN'],
    language: ['LA'],
    keywords: ['DE'],
    abstract: ['AB'],
    key: ['UT'],
  },
}

/** RefWorks, which CNKI offers too. */
const refWorks: Dialect = {
  line: /^(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*)|$)/,
  begin: 'RT',
  end: null,
  slots: {
    type: ['RT'],
    title: ['T1'],
    author: ['A1'],
    editor: ['A2'],
    source: ['JF', 'T2', 'JO'],
    publisher: ['PB'],
    date: ['YR', 'FD'],
    volume: ['VO'],
    issue: ['IS'],
    pages: ['SP', 'OP'],
    lastPage: ['EP'],
    doi: ['DO'],
    isbn: ['SN'],
    url: ['UL', 'LK'],
    language: ['LA'],
    keywords: ['K1'],
    abstract: ['AB'],
    note: ['NO'],
    key: ['ID'],
  },
}

/** The dialect a text is written in, by its first lines; null for none. Looks at the first 64,000 characters. */
export function findDialect(text: string): Dialect | null {
  const lines = text.slice(0, 64_000).split('\n')
  const has = (form: RegExp) => lines.some(line => form.test(line))
  if (has(/^\s{0,4}TY {1,2}- ?[A-Z]/)) return ris
  if (has(/^\s{0,4}\{Reference Type\}:/)) return noteExpress
  if (has(/^\s{0,8}%0 \S/) || (has(/^\s{0,8}%T \S/) && has(/^\s{0,8}%[AD] \S/))) return refer
  if (has(/^PT [A-Z]$/) && has(/^(?:TI|AU) \S/)) return webOfScience
  if (has(/^RT \S/) && has(/^T1 \S/)) return refWorks
  return null
}
