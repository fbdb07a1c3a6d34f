import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { zipOf } from '../container/testing/zip-of.ts'
import { readOdt } from './read-odt.ts'
import { list, odtOf, paragraph, row } from './testing/odt-of.ts'

async function textOf(body: string, automaticStyles = ''): Promise<string> {
  return (await readOdt(await odtOf({ body, automaticStyles }))).text
}

function refused(code: string): unknown {
  return expect.objectContaining({ name: 'Refusal', code })
}

describe('damaged files', () => {
  it('come out as refusals or as text, never as anything else', async () => {
    const note = `<text:note><text:note-body>${paragraph('n')}</text:note-body></text:note>`
    const comment = `<office:annotation office:name="a"><dc:creator>R</dc:creator>${paragraph('c')}</office:annotation>`
    const bytes = await odtOf({
      body: `<text:h text:outline-level="1">标题</text:h>${paragraph(`𠮷${note}${comment}`)}${list('L', ['a'])}<table:table>${row('x', 'y')}</table:table>`,
      styles:
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
      meta: '<dc:title>t</dc:title>',
      manifest: '<manifest:file-entry/>',
    })
    const found = { read: 0, refused: 0 }
    for (const copy of damagedCopies(bytes)) {
      try {
        const { text } = await readOdt(copy)
        expect(text.isWellFormed()).toBe(true)
        found.read += 1
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        found.refused += 1
      }
    }
    expect(found.refused).toBeGreaterThan(100)
  })

  it('are refused for what is wrong with them', async () => {
    await expect(readOdt(Buffer.from('PK'))).rejects.toThrow(refused('file-damaged'))
    await expect(zipOf({ mimetype: 'x' }).then(readOdt)).rejects.toThrow(refused('file-damaged'))
    await expect(zipOf({ 'content.xml': '<a>' }).then(readOdt)).rejects.toThrow(refused('file-damaged'))
    await expect(odtOf({ body: paragraph(' ') }).then(readOdt)).rejects.toThrow(refused('file-empty'))
  })

  it('refuses an encrypted file as protected', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    await expect(odtOf({ body: 'xxx', manifest }).then(readOdt)).rejects.toThrow(refused('file-protected'))
  })
})

describe('files meant to do harm', () => {
  const deep = (open: string, close: string, inner: string) =>
    open.repeat(100_000) + inner + close.repeat(100_000)

  it.each([
    ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>'],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
    ],
    ['text boxes', '<text:p><draw:text-box>', '</draw:text-box></text:p>'],
    ['spans', '<text:p><text:span>', '</text:span></text:p>'],
    ['sections', '<text:section>', '</text:section>'],
  ])('does not sink in 100,000 %s inside each other', async (_, open, close) => {
    expect((await textOf(deep(open, close, paragraph('x')) + paragraph('y'))).replace(/\s/g, '')).toBe('xy')
  })

  it.each([
    [
      'notes',
      '<text:p>a<text:note><text:note-body>',
      '</text:note-body></text:note></text:p>',
      'a[1]\n\nb\n\nNotes\n\n[1] a\n',
    ],
    ['comments', '<text:p>a<office:annotation>', '</office:annotation></text:p>', 'a\n\nb\n'],
  ])('does not sink in 20,000 %s inside each other', async (_, open, close, expected) => {
    expect(await textOf(`${open.repeat(20_000)}${close.repeat(20_000)}${paragraph('b')}`)).toBe(expected)
  })

  it('bounds repeated cells and blanks', async () => {
    const repeated =
      `<table:table><table:table-row table:number-rows-repeated="1000000000">` +
      `<table:table-cell table:number-columns-repeated="1000000000">${paragraph('x')}</table:table-cell>` +
      `<table:table-cell>${paragraph('y')}</table:table-cell></table:table-row></table:table>`
    expect(await textOf(repeated)).toBe(`x${'\t'.repeat(1_024)}y\n`)
    expect(await textOf(paragraph('a<text:s text:c="1000000000"/>b'))).toBe(`a${' '.repeat(1_000)}b\n`)
    await expect(textOf(paragraph(`a${'<text:s text:c="1000"/>'.repeat(70_000)}b`))).rejects.toThrow(
      refused('file-too-large'),
    )
  })

  it('ends in styles that are each other’s parents', async () => {
    const style = (name: string, parent: string) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`
    expect(await textOf(paragraph('x', 'a'), style('a', 'b') + style('b', 'a'))).toBe('x\n')
  })
})
