import { describe, expect, it } from 'vitest'
import { detailsOf } from './file-details.ts'

describe('detailsOf', () => {
  it('tidies what a file says about itself', () => {
    expect(
      detailsOf({
        title: ' 社区\r\n治理 𠮷 ',
        authors: ['Li Wei;王芳；', ' Li Wei '],
        date: '2024-05-01T10:00:00Z',
        language: 'zh-CN',
        keywords: ['社区，治理、基层', 'trust; care'],
      }),
    ).toEqual({
      title: '社区 治理 𠮷',
      author: 'Li Wei; 王芳',
      date: '2024-05-01',
      language: 'zh-CN',
      keywords: '社区; 治理; 基层; trust; care',
    })
  })

  it.each([
    '',
    'Untitled',
    '无标题',
    'Microsoft Word 文档',
    '文档1',
    '新建 Microsoft Word 文档.docx',
    'Document2',
  ])('drops the title %j', title => {
    expect(detailsOf({ title })).toEqual({})
  })

  it.each([
    ['Microsoft Word - 访谈.doc', '访谈'],
    ['Microsoft Word - v1.2', 'v1.2'],
    ['Documents of the Revolution', 'Documents of the Revolution'],
    ['文件中的权力', '文件中的权力'],
  ])('takes the title %j for %j', (title, kept) => {
    expect(detailsOf({ title })).toEqual({ title: kept })
  })

  it.each(['Administrator', 'Microsoft Office User', '微软用户', 'Windows 用户', 'user', 'HP'])(
    'drops the author %j',
    author => {
      expect(detailsOf({ authors: [author, '王芳'] })).toEqual({ author: '王芳' })
    },
  )

  it.each([
    ['2024', { year: '2024' }],
    ['2024-05', { date: '2024-05' }],
    ['2024-13-01', { year: '2024' }],
    ['2024-05-41', { date: '2024-05' }],
    ['1601-01-01T00:00:00Z', {}],
    ['1970-01-01', {}],
    ['yesterday', {}],
  ])('reads the date %j', (date, details) => {
    expect(detailsOf({ date })).toEqual(details)
  })

  it('parts Chinese keywords by blanks, others not', () => {
    expect(detailsOf({ keywords: ['治理 信任', 'social capital'] }).keywords).toBe(
      '治理; 信任; social capital',
    )
  })

  it("drops a template's own date with its author", () => {
    expect(detailsOf({ authors: ['python-docx'], date: '2013-12-23T23:15:00Z' })).toEqual({})
  })

  it('drops a language that is none, and cuts no character', () => {
    expect(detailsOf({ language: 'c:\\x' })).toEqual({})
    expect(detailsOf({ title: '𠮷'.repeat(2_000) }).title?.isWellFormed()).toBe(true)
    expect(detailsOf({ title: `a${'𠮷'.repeat(2_000)}` }).title?.isWellFormed()).toBe(true)
  })
})
