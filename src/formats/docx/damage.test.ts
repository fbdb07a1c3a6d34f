import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { zipOf } from '../container/testing/zip-of.ts'
import { readDocx } from './read-docx.ts'
import { docxOf, item, paragraph, row, run } from './testing/docx-of.ts'

const small = {
  body:
    `${paragraph('标题', '<w:pStyle w:val="H"/>')}${item('甲', '1')}<w:tbl>${row('a', 'b')}</w:tbl>` +
    `<w:p>${run('𠮷')}<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="1"/>${run('x')}<w:commentRangeEnd w:id="1"/></w:p>`,
  styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`,
  comments: `<w:comment w:id="1" w:author="R">${paragraph('why')}</w:comment>`,
  properties: '<dc:title>t</dc:title>',
}

const main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

/** A file with nothing but this document part. */
async function fileOf(part: string): Promise<Buffer> {
  return zipOf({ 'word/document.xml': part })
}

async function textOf(body: string): Promise<string> {
  return (await readDocx(await docxOf({ body }))).text
}

function refused(code: string): unknown {
  return expect.objectContaining({ name: 'Refusal', code })
}

describe('damaged files', () => {
  it('come out as refusals or as text, never as anything else', async () => {
    const bytes = await docxOf(small)
    const found = { read: 0, refused: 0 }
    for (const copy of damagedCopies(bytes)) {
      try {
        const { text } = await readDocx(copy)
        expect(text.isWellFormed()).toBe(true)
        found.read += 1
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        found.refused += 1
      }
    }
    expect(found.refused).toBeGreaterThan(100)
  })

  it.each([
    ['no archive', Buffer.from('PK no archive'), 'file-damaged'],
    ['nothing', Buffer.alloc(0), 'file-damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toThrow(refused(code))
  })

  it.each([
    ['another root that holds no words', '<a/>', 'file-empty'],
    ['a document cut off', `${main}<w:p>`, 'file-damaged'],
    ['declared entities', `<!DOCTYPE a [<!ENTITY b "c">]>${main}</w:body></w:document>`, 'file-damaged'],
    ['no words', `${main}<w:p/></w:body></w:document>`, 'file-empty'],
    ['blanks only', `${main}<w:p><w:r><w:t> </w:t></w:r></w:p></w:body></w:document>`, 'file-empty'],
  ])('refuses %s', async (_, part, code) => {
    await expect(fileOf(part).then(readDocx)).rejects.toThrow(refused(code))
  })

  it('refuses an archive without a document', async () => {
    await expect(zipOf({ 'a.txt': 'x' }).then(readDocx)).rejects.toThrow(refused('file-damaged'))
  })
})

describe('files meant to do harm', () => {
  const deep = (open: string, close: string, inner: string) =>
    open.repeat(100_000) + inner + close.repeat(100_000)

  it.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['paragraphs', '<w:p><w:r>', '</w:r></w:p>'],
    ['text boxes', '<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
    ['choices', '<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>'],
    ['deletions', '<w:del>', '</w:del>'],
    ['brackets', '<m:d>', '</m:d>'],
  ])('does not sink in 100,000 %s inside each other', async (what, open, close) => {
    const text = await textOf(deep(open, close, what === 'deletions' ? '' : paragraph('x')) + paragraph('y'))
    expect(text.replace(/[()\s]/g, '')).toBe(what === 'deletions' ? 'y' : 'xy')
  })

  it('bounds what one cell can cover', async () => {
    const cell = `<w:tcPr><w:gridSpan w:val="63"/></w:tcPr>${paragraph('a')}`
    const lying = `<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('a')}`
    expect(await textOf(`<w:tbl>${row(cell, 'b')}${row(lying, 'b')}</w:tbl>`)).toBe(
      `a${'\t'.repeat(63)}b\na\tb\n`,
    )
  })
})
