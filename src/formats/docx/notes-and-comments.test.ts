import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx.ts'
import { type DocxParts, docxOf, paragraph, row, run } from './testing/docx-of.ts'

const call = (kind: 'footnote' | 'endnote', id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

function note(kind: 'footnote' | 'endnote', id: string, inner: string): string {
  return `<w:${kind} w:id="${id}">${inner}</w:${kind}>`
}

const start = (id: string) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: string) => `<w:commentRangeEnd w:id="${id}"/>`
const sign = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`

function comment(id: string, inner: string, author = 'R1', date = '2024-01-02T03:04:05Z'): string {
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}">${inner}</w:comment>`
}

/** What is commented, by whom, and with which words. */
async function commented(parts: DocxParts): Promise<unknown[][]> {
  const { text, marks } = await readDocx(await docxOf(parts))
  return marks.flatMap(mark =>
    mark.kind === 'comment' ? [[text.slice(mark.from, mark.to), mark.author, mark.text]] : [],
  )
}

describe('notes', () => {
  const footnotes =
    '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    note(
      'footnote',
      '7',
      `<w:p><w:r><w:footnoteRef/></w:r>${run(' 见上文。')}</w:p>${paragraph('第二段 𠮷')}`,
    ) +
    note('footnote', '8', paragraph('not called'))
  const endnotes = note('endnote', '7', paragraph('尾注。'))

  it('are numbered in the order of their calls, both kinds together, and stand at the end', async () => {
    const body =
      `<w:p>${run('社区治理的经验')}${call('endnote', '7')}${run('，')}${call('footnote', '7')}${run('再。')}` +
      `${call('footnote', '7')}${call('footnote', '-1')}${call('footnote', '99')}</w:p>${paragraph('end')}`
    const { text, marks } = await readDocx(await docxOf({ body, footnotes, endnotes }))
    expect(text).toBe('社区治理的经验[1]，[2]再。[2]\n\nend\n\n注释\n\n[1] 尾注。\n[2] 见上文。 第二段 𠮷\n')
    expect(marks).toEqual([
      { kind: 'note', label: '1', at: 7, from: 30, to: 37 },
      { kind: 'note', label: '2', at: 11, from: 38, to: 53 },
    ])
  })

  it('are not called from what is hidden or deleted, and stand where a cell calls them', async () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="7"/></w:r>`
    const body = `<w:tbl>${row(`<w:p>${run('a')}${hidden}<w:del>${call('footnote', '7')}</w:del>${call('endnote', '7')}</w:p>`, 'b')}</w:tbl>`
    expect((await readDocx(await docxOf({ body, footnotes, endnotes }))).text).toBe(
      'a[1]\tb\n\nNotes\n\n[1] 尾注。\n',
    )
  })

  it('keep the comments made in them', async () => {
    const inner = `<w:p>${run('see ')}${start('1')}${run('there')}${end('1')}</w:p>`
    const body = `<w:p>${run('x')}${call('footnote', '1')}</w:p>`
    const comments = comment('1', paragraph('where?'))
    expect(await commented({ body, footnotes: note('footnote', '1', inner), comments })).toEqual([
      ['there', 'R1', 'where?'],
    ])
  })
})

describe('comments', () => {
  it('mark the words they are on, labels not included, with author, date and all their lines', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body =
      paragraph('前') +
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${start('3')}${run(' 社区𠮷 ')}</w:p><w:p>${run('治理')}${end('3')}${sign('3')}${run('。')}</w:p>`
    const comments = comment('3', paragraph('为什么？') + paragraph('第二行 👨‍👩‍👧'))
    const { text, marks } = await readDocx(await docxOf({ body, comments, numbering }))
    const [mark] = marks
    expect(text).toBe('前\n\n1. 社区𠮷\n\n治理。\n')
    expect(mark).toEqual({
      kind: 'comment',
      from: 6,
      to: 14,
      author: 'R1',
      text: '为什么？\n第二行 👨‍👩‍👧',
      madeAt: '2024-01-02T03:04:05Z',
      color: null,
      tags: [],
    })
  })

  it('without words mark the word before, also when their words were deleted', async () => {
    const body =
      `<w:p>${run('the community')}${sign('1')}${run(' here')}${start('2')}<w:del>${run('gone')}</w:del>${end('2')}` +
      `<w:del>${start('3')}${run('x')}${end('3')}</w:del>${run(' and')}${end('2')}${start('4')}</w:p>`
    const comments = ['1', '2', '3', '4', '5'].map(id => comment(id, paragraph(`c${id}`))).join('')
    expect(await commented({ body, comments })).toEqual([
      ['community', 'R1', 'c1'],
      ['here', 'R1', 'c2'],
      ['here', 'R1', 'c3'],
      ['and', 'R1', 'c4'],
    ])
  })

  it('take their answers into their text', async () => {
    const answered = (id: string, words: string, para: string, author: string) =>
      comment(id, `<w:p w14:paraId="${para}">${run(words)}</w:p>`, author)
    const comments =
      answered('1', 'why?', 'A', 'R1') +
      answered('2', 'because', 'B', 'R2') +
      answered('3', 'ah', 'C', '') +
      answered('4', 'own', 'D', 'R4')
    const extended = (pairs: readonly (readonly [string, string])[]) =>
      pairs.map(([id, parent]) => `<w15:commentEx w15:paraId="${id}" w15:paraIdParent="${parent}"/>`).join('')
    const range = (id: string, words: string) => `${start(id)}${run(words)}${end(id)}${sign(id)}`
    const body = `<w:p>${start('1')}${start('2')}${start('3')}${run('x')}${end('1')}${end('2')}${end('3')}${range('4', ' y')}</w:p>`
    expect(
      await commented({
        body,
        comments,
        commentsExtended: extended([
          ['B', 'A'],
          ['C', 'B'],
        ]),
      }),
    ).toEqual([
      ['x', 'R1', 'why?\nR2: because\nah'],
      ['y', 'R4', 'own'],
    ])
    const circle = extended([
      ['A', 'B'],
      ['B', 'A'],
    ])
    expect(await commented({ body, comments, commentsExtended: circle })).toHaveLength(4)
  })

  it.each(['', 'yesterday', '2024-99-01T00:00:00Z'])('have no date when it says %j', async date => {
    const body = `<w:p>${start('1')}${run('x')}${end('1')}</w:p>`
    const { marks } = await readDocx(
      await docxOf({ body, comments: comment('1', paragraph('c'), 'R', date) }),
    )
    expect(marks.map(mark => mark.kind === 'comment' && mark.madeAt)).toEqual([null])
  })
})
