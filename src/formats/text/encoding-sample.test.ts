import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { encodingSample } from './encoding-sample.ts'

const words = '社区治理需要居民参与。'

it('shows the words that tell, not the ASCII before them', () => {
  const bytes = iconv.encode(`${'x'.repeat(500)}\r\ntitle\r\nNr. 1: ${words}\r\nmore`, 'gb18030')
  expect(encodingSample(bytes, 'gb18030')).toBe(`Nr. 1: ${words} more`)
  expect(encodingSample(bytes, 'big5')).not.toContain('社区')
})

it('never shows half a character, and leaves the byte order mark out', () => {
  expect(encodingSample(Buffer.from(`\ufeff${'𠮷'.repeat(100)}`), 'utf-8')).toBe('𠮷'.repeat(40))
  expect(encodingSample(iconv.encode(`\ufeff${words}`, 'utf-16le'), 'utf-16le')).toBe(words)
  expect(encodingSample(Buffer.from('plain'), 'utf-8')).toBe('plain')
})
