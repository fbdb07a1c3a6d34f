import { describe, expect, it } from 'vitest'
import { type BibliographyEntry, readBibliography } from '../index.ts'

function read(value: unknown): readonly BibliographyEntry[] {
  return readBibliography(Buffer.from(JSON.stringify(value)), 'csl-json').entries
}

const highlight = {
  key: 'ANNOTAT1',
  itemType: 'annotation',
  parentItem: 'ATTACH01',
  annotationType: 'highlight',
  annotationText: '邻里之间 𠮷',
  annotationComment: 'compare &amp; <b>ask</b>',
  annotationColor: '#FFD400',
  annotationPageLabel: '12',
  annotationAuthorName: 'R',
  tags: [{ tag: 'trust' }, { tag: 'trust' }],
  dateAdded: '2021-03-05T10:00:00Z',
}

const annotation = {
  text: '邻里之间 𠮷',
  comment: 'compare & ask',
  color: '#ffd400',
  tags: ['trust'],
  page: '12',
  madeAt: '2021-03-05T10:00:00Z',
  author: 'R',
}

describe('CSL-JSON', () => {
  it('is read with every field', () => {
    const item = {
      id: 'http://example.org/items/1',
      'citation-key': 'silva2021',
      type: 'article-journal',
      title: 'Neighbours <i>and</i> the city 𠮷',
      author: [
        { family: 'Silva', given: 'Ana', suffix: 'Jr.' },
        { family: '张', given: '三' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
        { literal: 'World Bank' },
      ],
      editor: [{ family: '欧阳', given: '明 华' }],
      'container-title': 'Journal of Places',
      issued: { 'date-parts': [['2021', 3, 5]] },
      volume: 12,
      issue: '3',
      page: '1–20',
      DOI: '10.1000/xyz',
      ISBN: '9787301000001',
      URL: 'https://example.org/a',
      language: 'en',
      abstract: '<p>First.</p><p>Second.</p>',
      keyword: 'city, 社区',
      note: 'n',
      publisher: 'Press',
    }
    const entry = {
      key: 'silva2021',
      details: {
        type: 'article-journal',
        title: 'Neighbours and the city 𠮷',
        author: 'Ana Silva, Jr.; 张三; Jan van den Berg; World Bank',
        editor: '欧阳明华',
        source: 'Journal of Places',
        publisher: 'Press',
        year: '2021',
        date: '2021-03-05',
        volume: '12',
        issue: '3',
        pages: '1-20',
        doi: '10.1000/xyz',
        isbn: '9787301000001',
        url: 'https://example.org/a',
        language: 'en',
        keywords: 'city; 社区',
        abstract: 'First. Second.',
      },
      files: [],
      tags: ['city', '社区'],
      annotations: [],
      notes: ['n'],
    }
    expect(read([item])).toEqual([entry])
    expect(read(item)).toEqual([entry])
    expect(read({ items: [item] })).toEqual([entry])
  })

  it.each([
    [{ 'date-parts': [[2021]] }, { year: '2021' }],
    [
      {
        'date-parts': [
          [2021, 3],
          [2021, 4],
        ],
      },
      { year: '2021', date: '2021-03' },
    ],
    [{ raw: '2021-03-05' }, { year: '2021', date: '2021-03-05' }],
    [{ literal: 'spring 2021' }, { year: '2021' }],
    ['2021-03', { year: '2021', date: '2021-03' }],
    [{ 'date-parts': [[null]] }, {}],
    [{ 'date-parts': 'x' }, {}],
    [null, {}],
  ])('reads the date %j', (issued, date) => {
    expect(read({ id: 1, type: 'book', title: 't', issued })[0]?.details).toEqual({
      type: 'book',
      title: 't',
      ...date,
    })
  })

  it('takes what does not belong there for nothing', () => {
    const odd = {
      id: 7,
      type: 5,
      title: ['first', 'second'],
      author: 'x',
      tags: 'y',
      attachments: [1, { path: 3 }],
      volume: {},
    }
    expect(read([odd, null, 'x', [], 4])).toEqual([
      {
        key: '7',
        details: { type: '5', title: 'first' },
        files: ['3'],
        tags: [],
        annotations: [],
        notes: [],
      },
    ])
  })
})

describe('Zotero', () => {
  it('in the JSON of Better BibTeX is read with attachments, notes and annotations', () => {
    const file = {
      config: { label: 'BetterBibTeX JSON' },
      items: [
        {
          itemType: 'bookSection',
          citationKey: 'silva',
          title: 'Part',
          bookTitle: 'Whole',
          creators: [
            { firstName: '三', lastName: '张', creatorType: 'author' },
            { name: 'World Bank', creatorType: 'author' },
            { firstName: 'Rui', lastName: 'Costa', creatorType: 'editor' },
          ],
          date: '2021-03',
          tags: [{ tag: 'city' }, { tag: '社區' }],
          notes: [{ note: '<div><p>One &amp; two</p><ul><li>three</li></ul></div>' }, 'plain'],
          attachments: [
            { path: '/home/x/storage/AB/一.pdf', annotations: [highlight, { text: '', comment: '' }] },
            { url: 'https://example.org' },
          ],
        },
      ],
    }
    expect(read(file)).toEqual([
      {
        key: 'silva',
        details: {
          type: 'chapter',
          title: 'Part',
          source: 'Whole',
          author: '张三; World Bank',
          editor: 'Rui Costa',
          year: '2021',
          date: '2021-03',
          keywords: 'city; 社區',
        },
        files: ['/home/x/storage/AB/一.pdf'],
        tags: ['city', '社區'],
        annotations: [annotation],
        notes: ['One & two\nthree', 'plain'],
      },
    ])
  })

  it('in items of its API is put together', () => {
    const items = [
      { key: 'ANNOTAT1', data: highlight },
      {
        key: 'NOTE0001',
        data: { key: 'NOTE0001', itemType: 'note', parentItem: 'WORK0001', note: '<p>note</p>' },
      },
      {
        key: 'WORK0001',
        data: {
          key: 'WORK0001',
          itemType: 'journalArticle',
          title: '题',
          publicationTitle: '刊',
          extra: 'Citation Key: zhang',
          creators: [],
        },
      },
      {
        key: 'ATTACH01',
        data: {
          key: 'ATTACH01',
          itemType: 'attachment',
          parentItem: 'WORK0001',
          path: 'storage:题.pdf',
          filename: '题.pdf',
        },
      },
      {
        key: 'ATTACH02',
        data: { key: 'ATTACH02', itemType: 'attachment', title: 'Alone', filename: 'alone.pdf' },
      },
      {
        key: 'ANNOTAT2',
        data: {
          ...highlight,
          key: 'ANNOTAT2',
          parentItem: 'ATTACH02',
          annotationColor: 'red',
          annotationPageLabel: '',
          dateAdded: 'once',
          annotationComment: '',
        },
      },
      { key: 'NOTE0002', data: { key: 'NOTE0002', itemType: 'note', note: 'of nothing' } },
    ]
    expect(read(items)).toEqual([
      {
        key: 'zhang',
        details: { type: 'article-journal', title: '题', source: '刊' },
        files: ['storage:题.pdf'],
        tags: [],
        annotations: [annotation],
        notes: ['note'],
      },
      {
        key: 'ATTACH02',
        details: { type: 'attachment', title: 'Alone' },
        files: ['alone.pdf'],
        tags: [],
        annotations: [{ ...annotation, comment: '', color: null, page: null, madeAt: null }],
        notes: [],
      },
    ])
  })

  it('takes others for authors where a work has none', () => {
    const creators = [
      { lastName: 'Silva', firstName: 'Ana', creatorType: 'interviewee' },
      { lastName: 'Costa', firstName: 'Rui', creatorType: 'translator' },
    ]
    expect(read([{ itemType: 'interview', title: 't', creators }])[0]?.details.author).toBe('Ana Silva')
  })
})
