import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlHandlers } from './xml.ts'

/** What was told, one line each. */
function told(bytes: Uint8Array | string): string[] {
  const lines: string[] = []
  const handlers: Required<XmlHandlers> = {
    open: (name, attributes) => lines.push(`<${name} ${JSON.stringify(attributes)}`),
    close: name => lines.push(`>${name}`),
    text: words => lines.push(words),
  }
  readXml(bytes, handlers)
  return lines
}

const damaged = expect.objectContaining({ name: 'Refusal', code: 'file-damaged' })

describe('readXml', () => {
  it('tells elements, attributes and words in order', () => {
    expect(
      told('<?xml version="1.0"?><w:p a="1&amp;2" x:b="𠮷"><b/>三&lt;&#x20BB7;<![CDATA[<&]]></w:p>'),
    ).toEqual(['<w:p {"a":"1&2","x:b":"𠮷"}', '<b {}', '>b', '三<𠮷', '<&', '>w:p'])
  })

  it('does not let names reach what every object has', () => {
    const [line] = told('<a __proto__="x" constructor="y"/>')
    expect(line).toBe('<a {"__proto__":"x","constructor":"y"}')
  })

  const words = '<a>社區 𠮷 עברית</a>'
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-8 that says UTF-16', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${words}`)],
    ['UTF-16 little endian with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 little endian', Buffer.from(words, 'utf16le')],
    ['UTF-16 big endian with a mark', iconv.encode(words, 'utf-16be', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(words, 'utf-16be')],
    ['GB18030', iconv.encode(`<?xml version='1.0' encoding='GB18030'?>${words}`, 'gb18030')],
  ])('reads %s', (_, bytes) => {
    expect(told(bytes)).toEqual(['<a {}', '社區 𠮷 עברית', '>a'])
  })

  it('does not cut characters where it cuts the bytes', () => {
    const long = `${'x'.repeat(65_531)}𠮷é\r\n${'界'.repeat(60_000)}`
    expect(told(Buffer.from(`<a>${long}</a>`))[1]).toBe(long.replace('\r\n', '\n'))
  })

  it('takes 100,000 open elements and a document type without entities', () => {
    expect(
      told(`<!DOCTYPE a SYSTEM "http://x/y.dtd">${'<a>'.repeat(1e5)}${'</a>'.repeat(1e5)}`),
    ).toHaveLength(2e5)
  })

  it.each([
    ['nothing', ''],
    ['an open element', '<a><b></b>'],
    ['crossed elements', '<a><b></a></b>'],
    ['two roots', '<a/><a/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['declared entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['declared entities that nobody uses', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a/>'],
    ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>')],
    ['bytes that are no UTF-8', Buffer.from('<a>\xff\xfe</a>', 'latin1')],
    ['a character cut off', Buffer.from('<a>界</a>').subarray(0, 5)],
    ['a control character', '<a>\u0001</a>'],
  ])('refuses %s', (_, bytes) => {
    expect(() => told(bytes)).toThrow(damaged)
  })

  it.each([
    ['words', '<a>', 'x', '</a>'],
    ['a comment', '<a><!--', 'x', '--></a>'],
    ['an attribute', '<a b="', 'x', '"/>'],
  ])('refuses %s of more than 16 million characters', (_, before, unit, after) => {
    const xml = Buffer.concat([Buffer.from(before), Buffer.alloc(16_200_000, unit), Buffer.from(after)])
    expect(() => told(xml)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })

  it('refuses more than 200 MB', () => {
    expect(() => told(Buffer.alloc(210_000_000, '<'))).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    )
  })

  it('lets through what a handler throws', () => {
    const thrown = new RangeError('mine')
    const throwing: XmlHandlers = {
      open() {
        throw thrown
      },
    }
    expect(() => readXml('<a/>', throwing)).toThrow(thrown)
  })
})
