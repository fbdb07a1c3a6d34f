import { describe, expect, it } from 'vitest'
import { type BibliographyEntry, type EntryMatch, matchEntries } from '../index.ts'

function work(
  title: string,
  more: { author?: string; year?: string; files?: string[] } = {},
): BibliographyEntry {
  const { files = [], ...details } = more
  return { key: title, details: { title, ...details }, files, tags: [], annotations: [], notes: [] }
}

/** The title of the entry that was found and why, or why none was. */
function matched(entries: readonly BibliographyEntry[], path: string, title = ''): string {
  const [match] = matchEntries(entries, [{ path, title }])
  return said(entries, match)
}

function said(entries: readonly BibliographyEntry[], match: EntryMatch | undefined): string {
  const entry = match?.entry === null || match === undefined ? undefined : entries[match.entry]
  return entry === undefined ? `${match?.reason}` : `${match?.reason}: ${entry.key}`
}

describe('matching by attachment', () => {
  const entries = [
    work('one', { files: ['files/12/fulltext.pdf', 'files/13/paper.html'] }),
    work('two', { files: ['files/14/fulltext.pdf'] }),
    work('three', { files: ['C:\\Zotero\\storage\\ABCD\\社区 一.pdf'] }),
    work('four', { files: ['file:///home/x/Silva%20-%202021%20-%20Neighbours.pdf'] }),
    work('five', { files: ['internal-pdf://99/x.pdf'] }),
  ]

  it.each([
    ['/home/y/export/files/12/fulltext.pdf', 'attachment: one'],
    ['D:\\export\\Files\\14\\Fulltext.PDF', 'attachment: two'],
    ['/elsewhere/storage/ABCD/社区 一.pdf', 'attachment: three'],
    ['/else/Silva - 2021 - Neighbours.pdf', 'attachment: four'],
    ['/lib.Data/PDF/99/x.pdf', 'attachment: five'],
    ['/downloads/fulltext.pdf', 'none'],
    ['/downloads/x.pdf', 'none'],
    ['paper.html', 'attachment: one'],
  ])('of %s', (path, expected) => {
    expect(matched(entries, path)).toBe(expected)
  })

  it('gives one entry all its files', () => {
    const files = ['/a/files/12/fulltext.pdf', '/a/files/13/paper.html'].map(path => ({ path, title: '' }))
    expect(matchEntries(entries, files).map(match => said(entries, match))).toEqual([
      'attachment: one',
      'attachment: one',
    ])
  })

  it('does not choose between entries with the same file, but lets the title choose', () => {
    const twins = [
      work('The first of two papers', { files: ['a/b.pdf'] }),
      work('The second of two papers', { files: ['a/b.pdf'] }),
    ]
    expect(matched(twins, '/x/a/b.pdf')).toBe('ambiguous')
    expect(matched(twins, '/x/a/b.pdf', 'The Second of two papers')).toBe('title: The second of two papers')
    expect(matched([...twins, work('A third')], '/x/a/b.pdf', 'A third')).toBe('ambiguous')
  })
})

describe('matching by a name that several attachments have', () => {
  it('leaves it to the title', () => {
    const files = (folder: string) => ({ files: [`${folder}/Neighbours 2021.pdf`] })
    const three = [work('One', files('a')), work('Two', files('b')), work('Three')]
    expect(matched(three, '/x/Neighbours 2021.pdf')).toBe('none')
    expect(matched(three, '/x/Neighbours 2021.pdf', 'Three')).toBe('title: Three')
    expect(matched(three.slice(1), '/x/Neighbours 2021.pdf')).toBe('attachment: Two')
  })
})

describe('matching by file name', () => {
  const long = 'How neighbours in high-rise estates look after each other and what the committees do'
  const entries = [
    work('城市社区的邻里互助', { author: '张三; 李四', year: '2021' }),
    work('Rural governance in transition', { author: 'Ana Silva', year: '2019' }),
    work(long, { author: 'Rui Costa', year: '2020' }),
    work('信任', { author: '王五', year: '2018' }),
  ]

  it.each([
    ['Silva - 2019 - Rural Governance in Transition.pdf', 'file-name: Rural governance in transition'],
    ['2019_Silva_Rural_governance_in_transition.pdf', 'file-name: Rural governance in transition'],
    ['Rural governance in transition (1).pdf', 'file-name: Rural governance in transition'],
    ['城市社區的鄰里互助_張三.pdf', 'file-name: 城市社区的邻里互助'],
    ['張三 等 - 2021 - 城市社区的邻里互助.caj', 'file-name: 城市社区的邻里互助'],
    ['城市社区的邻里互助.pdf', 'file-name: 城市社区的邻里互助'],
    ['Costa - 2020 - How neighbours in high-rise estates look after each o.pdf', `file-name: ${long}`],
    ['How neighbours in high-rise estates look after each other and.pdf', `file-name: ${long}`],
    ['信任_王五.pdf', 'file-name: 信任'],
    ['信任.pdf', 'none'],
    ['社会信任研究_王五.pdf', 'file-name: 信任'],
    ['Silva - 2015 - Rural governance in transition.pdf', 'none'],
    ['Understanding rural governance in transition.pdf', 'none'],
    ['论城市社区的邻里互助.pdf', 'none'],
    ['Rural governance.pdf', 'none'],
    ['How neighbours.pdf', 'none'],
    ['scan0001.pdf', 'none'],
  ])('%s', (path, expected) => {
    expect(matched(entries, `/papers/${path}`)).toBe(expected)
  })

  it('takes the longer of two titles that the name holds', () => {
    const both = [work('社区治理', { year: '2020' }), work('社区治理的日常', { year: '2020' })]
    expect(matched(both, '2020 社区治理的日常.pdf')).toBe('file-name: 社区治理的日常')
    expect(matched(both, '2020 社区治理.pdf')).toBe('file-name: 社区治理')
  })
})

describe('matching by title', () => {
  const entries = [
    work('城市社区的邻里互助研究（上）', { year: '2020' }),
    work('Everyday Governance: Notes from an Estate'),
    work('Talking about trust in three villages'),
    work('Les cafés de la ville et leurs clients'),
    work('城市社区里居民参与的方式与限度'),
  ]

  it.each([
    ['城市社區的鄰里互助研究(上)', 'title: 城市社区的邻里互助研究（上）'],
    ['城市社区的邻里互助研究（下）', 'none'],
    [
      'ＥＶＥＲＹＤＡＹ governance — notes from an estate',
      'title: Everyday Governance: Notes from an Estate',
    ],
    ['Everyday governance', 'similar-title: Everyday Governance: Notes from an Estate'],
    ['Everyday governance: another paper', 'none'],
    ['Talking about trust in three vilages', 'similar-title: Talking about trust in three villages'],
    ['Talking about trust in 3 villages', 'none'],
    ['Talking about trust', 'none'],
    ['Les cafes de la ville et leurs clients', 'title: Les cafés de la ville et leurs clients'],
    ['城市社区居民参与的方式与限度', 'similar-title: 城市社区里居民参与的方式与限度'],
    ['城市社区里居民参与', 'none'],
    ['', 'none'],
  ])('%s', (title, expected) => {
    expect(matched(entries, '', title)).toBe(expected)
  })

  it('takes none of two works with one title, and the first of a work listed twice', () => {
    const editorials = [work('Editorial', { year: '2020' }), work('Editorial', { year: '2021' })]
    expect(matched(editorials, '', 'Editorial')).toBe('ambiguous')
    const twice = [work('Editorial', { year: '2020' }), work('Editorial', { year: '2020' })]
    expect(matchEntries(twice, [{ path: '', title: 'Editorial' }])).toEqual([{ entry: 0, reason: 'title' }])
  })

  it('takes none of two that are nearly equally near', () => {
    const near = [
      work('Talking about trust in three villages of the delta in the years of reform'),
      work('Talking about trust in three villages of the delta in the year of reform'),
    ]
    expect(
      matched(near, '', 'Talking about trust in three villages of the delta in the years of reforms'),
    ).toBe('ambiguous')
    expect(
      matched(
        near.slice(1),
        '',
        'Talking about trust in three villages of the delta in the years of reforms',
      ),
    ).toContain('similar')
  })

  it('takes none of two that are equally near', () => {
    const near = [work('The long way to a common house'), work('The long way to a common hause')]
    expect(matched(near, '', 'The long way to a common hxuse')).toBe('ambiguous')
  })
})

describe('matching many', () => {
  it('finds each of 300 files among 20,000 entries', () => {
    const entries = Array.from({ length: 20_000 }, (_, at) =>
      work(`Notes on the life of a city, part ${at * 7919} of many`, { year: '2020' }),
    )
    const files = Array.from({ length: 300 }, (_, at) => ({
      path: `/p/${at}.pdf`,
      title: entries[at * 60]?.details.title ?? '',
    }))
    expect(matchEntries(entries, files).map(({ entry }) => entry)).toEqual(files.map((_, at) => at * 60))
  })

  it('does not mind what titles and paths are made of', () => {
    const odd = [
      '',
      ' ',
      '\ud800',
      '𠮷',
      '／',
      '....',
      '::',
      '-',
      `${'字'.repeat(1000)}`,
      `${' '.repeat(10_000)}x`,
    ]
    const entries = odd.map(title => work(title, { files: [title] }))
    expect(
      matchEntries(
        entries,
        odd.flatMap(path => odd.map(title => ({ path, title }))),
      ),
    ).toHaveLength(100)
    expect(matchEntries([], [{ path: 'a', title: 'b' }])).toEqual([{ entry: null, reason: 'none' }])
  })
})
