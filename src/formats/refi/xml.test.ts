import { describe, expect, it } from 'vitest'
import { XmlWriter } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

function write(run: (writer: XmlWriter) => void): string {
  const writer = new XmlWriter()
  run(writer)
  return writer.finish().toString('utf8')
}

describe('the XML writer', () => {
  it('starts each element on a line of its own and keeps leaves with their parent', () => {
    const xml = write(writer => {
      writer.open('A', { x: 1, y: true })
      writer.open('B')
      writer.leaf('C', { z: '社区' })
      writer.leaf('D', {}, 'text')
      writer.close()
      writer.open('E')
      writer.close()
      writer.close()
    })
    expect(xml).toBe(`${declaration}\n<A x="1" y="true">\n<B><C z="社区"/><D>text</D></B>\n<E/></A>`)
  })

  it('leaves out containers without content, also nested ones, and empty attributes and leaves', () => {
    const xml = write(writer => {
      writer.open('A', { empty: '', none: null, missing: undefined, dropped: '\u0001' })
      writer.container('B')
      writer.container('C')
      writer.leaf('D', {}, '')
      writer.leaf('E', {}, '\u0001\uFFFE')
      writer.close()
      writer.close()
      writer.close()
    })
    expect(xml).toBe(`${declaration}\n<A/>`)
  })

  it('writes a container as soon as something is in it', () => {
    const xml = write(writer => {
      writer.container('A')
      writer.container('B')
      writer.open('C')
      writer.close()
      writer.close()
      writer.close()
    })
    expect(xml).toBe(`${declaration}\n<A>\n<B>\n<C/></B></A>`)
  })

  it.each([
    ['markup', `<a> & "b" 'c'`, '&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;'],
    ['control characters', 'a\u0000\u0008\u000B\u000C\u000E\u001Fb', 'ab'],
    ['non-characters', 'a\uFFFE\uFFFFb', 'ab'],
    ['half of a surrogate pair', 'a\uD842b\uDFB7c', 'abc'],
    ['characters of every plane', '𠮷👨‍👩‍👧עברית\u0085\u{10FFFF}', '𠮷👨‍👩‍👧עברית\u0085\u{10FFFF}'],
  ])('writes %s the same in text and attributes', (_, given, written) => {
    const xml = write(writer => writer.leaf('A', { b: given }, given))
    expect(xml).toBe(`${declaration}<A b="${written}">${written}</A>`)
  })

  it('keeps line breaks in text as LF and writes them as one space in attributes', () => {
    const broken = 'a\r\nb\nc\rd\te'
    expect(write(writer => writer.leaf('A', { b: broken }, broken))).toBe(
      `${declaration}<A b="a b c d e">a\nb\nc\nd\te</A>`,
    )
  })

  it('writes a single line break in an attribute as a space', () => {
    expect(write(writer => writer.leaf('A', { b: 'a\nb' }))).toBe(`${declaration}<A b="a b"/>`)
  })

  it('keeps its pieces in order over many chunks', () => {
    const xml = write(writer => {
      writer.open('A')
      for (let n = 0; n < 20_000; n++) writer.leaf('𠮷', { n })
      writer.close()
    })
    expect(xml.match(/n="\d+"/g)?.map(found => Number(found.slice(3, -1)))).toEqual([...Array(20_000).keys()])
  })

  it('does not end with open elements', () => {
    const writer = new XmlWriter()
    writer.open('A')
    expect(() => writer.finish()).toThrow('1 elements are still open')
  })
})
