import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import WordExtractor from 'word-extractor'
import { readRtf } from '../rtf/index.ts'
import { readDoc } from './index.ts'

/** Written by LibreOffice from one document that has a little of everything. */
const file = (name: string) => readFileSync(join(import.meta.dirname, 'testing', name))
const document = readDoc(file('interview.doc'))

const text = `第一章　社区“引号” — dash

段落里有𠮷和👨‍👩‍👧，还有脚注[1]。第二句话[2]，עברית العربية[3]。

前文中插入的话后文可见。

评论：被评论的话之后。A point comment here.

二级标题

1. 第一项
2. 第二项
  • 内层
  • 另一个
3. 第三项

列表之间

（一）甲
（二）乙

姓名	年龄 两段
受访者甲	n1 n2 n3 n4 after
	空左

Line one
line two	tabbed. 链接文字 page 1.

Frame: rest.

文本框里的话

注音漢字，符号✓。

第二节

結尾的段落。

注释

[1] 脚注一的话，𠮷。
[2] Endnote one. Second paragraph.
[3] 脚注二
`

describe('a Word document', () => {
  it('gives its words in order, without heads of pages, hidden and deleted ones', () => {
    expect(document.text).toBe(text)
  })

  it('marks headings, notes and comments', () => {
    expect(document.marks.map(mark => [mark.kind, text.slice(mark.from, mark.to)])).toEqual([
      ['heading', '第一章　社区“引号” — dash'],
      ['comment', '被评论的话'],
      ['comment', 'comment'],
      ['heading', '二级标题'],
      ['heading', '第二节'],
      ['note', '[1] 脚注一的话，𠮷。'],
      ['note', '[2] Endnote one. Second paragraph.'],
      ['note', '[3] 脚注二'],
    ])
    expect(document.marks[0]).toMatchObject({ level: 1 })
    expect(document.marks[3]).toMatchObject({ level: 2 })
    expect(document.marks[1]).toMatchObject({
      author: '审阅者',
      text: '这是批注𠮷\nsecond line',
      madeAt: '2021-02-03T04:05',
    })
    const calls = document.marks.flatMap(mark => (mark.kind === 'note' && mark.at !== null ? [mark.at] : []))
    expect(calls.map(at => text.slice(at, at + 3))).toEqual(['[1]', '[2]', '[3]'])
  })

  it('says what its summary says', () => {
    expect(document.details).toEqual({
      title: '社区治理访谈 𠮷',
      author: '研究小组',
      date: '2021-03-04',
      keywords: '社区; 治理',
    })
  })

  it('has the same words as the same document in RTF', () => {
    // LibreOffice puts a blank before the call of a note behind Arabic into RTF.
    expect(readRtf(file('interview.rtf')).text.replace(' [3]', '[3]')).toBe(text)
  })

  it('leaves out nothing that another reader finds', async () => {
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')
    const other = await new WordExtractor().extract(file('interview.doc'))
    const lines = [other.getBody(), other.getFootnotes(), other.getEndnotes()].join('\n').split(/[\t\n]/)
    // It gives hidden words too, and loses those under a pronunciation.
    const wanted = lines
      .map(line => letters(line.replace(/隐藏的话|整段隐藏/, '')))
      .filter(line => line !== '')
    expect(wanted.length).toBeGreaterThan(20)
    const found = letters(text.replace(/\[\d\]|漢/g, ''))
    expect(wanted.filter(line => !found.includes(line))).toEqual([])
  })

  it('is watched while it is read', () => {
    const seen: [number, number][] = []
    readDoc(file('interview.doc'), { progress: (done, total) => seen.push([done, total]) })
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every(([done, total]) => done <= total)).toBe(true)
  })
})
