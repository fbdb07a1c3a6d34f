import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from './html-encoding.ts'

const simplified = '夜市的摊位每晚轮换，抽到的人先挑位置，没抽到的人第二天优先。'
const traditional = '溫泉小鎮的合作社每個月開兩次會，記下誰幫了誰多少個鐘頭。'

function page(words: string, encoding: string, declared: string | null, head = ''): Uint8Array {
  const meta = declared === null ? '' : `<meta charset="${declared}">`
  return new Uint8Array(
    iconv.encode(`<html><head>${head}${meta}</head><body>${words}</body></html>`, encoding),
  )
}

describe('decodeHtml', () => {
  it.each([
    ['a true declaration', page(simplified, 'gbk', 'gb2312'), 'gb18030', simplified],
    ['a short page that could be anything', page('社區', 'big5', 'big5'), 'big5', '社區'],
    ['a short page in GBK', page('你好', 'gbk', 'GBK'), 'gb18030', '你好'],
    ['UTF-8 declared as GBK', page(simplified, 'utf8', 'gbk'), 'utf-8', simplified],
    ['GBK declared as UTF-8', page(simplified, 'gbk', 'utf-8'), 'gb18030', simplified],
    ['GBK declared as western', page(simplified, 'gbk', 'iso-8859-1'), 'gb18030', simplified],
    ['Big5 declared as GBK', page(traditional, 'big5', 'gb2312'), 'big5', traditional],
    ['no declaration', page(simplified, 'gbk', null), 'gb18030', simplified],
    ['a name that does not exist', page(simplified, 'gbk', 'klingon'), 'gb18030', simplified],
    [
      'UTF-16 with mark',
      new Uint8Array([0xff, 0xfe, ...page(simplified, 'utf-16le', 'gbk')]),
      'utf-16le',
      simplified,
    ],
    ['UTF-16 without mark', page(simplified, 'utf-16le', null), 'utf-16le', simplified],
    ['UTF-16 declared in bytes', page(simplified, 'utf8', 'utf-16'), 'utf-8', simplified],
    ['Latin letters', page('“Café” — naïve', 'windows-1252', 'iso-8859-1'), 'windows-1252', '“Café” — naïve'],
    ['Greek', page('Καλημέρα κόσμε', 'iso-8859-7', 'iso-8859-7'), 'iso-8859-7', 'Καλημέρα κόσμε'],
    [
      'another declaration in a comment',
      page(simplified, 'gbk', 'gbk', '<!-- <meta charset=big5> -->'),
      'gb18030',
      simplified,
    ],
    [
      'http-equiv',
      page('社區', 'big5', null, '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=Big5">'),
      'big5',
      '社區',
    ],
    [
      'a declaration of XML',
      iconv.encode(`<?xml version="1.0" encoding="big5"?><html>社區</html>`, 'big5'),
      'big5',
      '社區',
    ],
    ['letters of seven bits', page('町の温泉', 'utf8', 'iso-2022-jp'), 'utf-8', '町の温泉'],
  ])('finds %s', (_, bytes, encoding, words) => {
    const decoded = decodeHtml(bytes)
    expect([decoded.encoding, decoded.text.includes(words), decoded.replaced]).toEqual([encoding, true, 0])
  })

  it('believes what stands around the page when the page says nothing', () => {
    expect(decodeHtml(page('社區', 'big5', null), undefined, 'big5').text).toContain('社區')
    expect(decodeHtml(page(simplified, 'utf8', null), undefined, 'big5').text).toContain(simplified)
  })

  it('changes no words while it looks', () => {
    const words = '<p>the encoding = utf-8, charset=x</p>'
    expect(decodeHtml(page(words, 'utf8', 'utf-8')).text).toContain(words)
  })

  it('obeys', () => {
    expect(decodeHtml(page(simplified, 'utf8', 'utf-8'), 'gbk').encoding).toBe('gb18030')
    expect(() => decodeHtml(page('a', 'utf8', null), 'klingon')).toThrow(
      expect.objectContaining({ code: 'encoding-unknown' }),
    )
  })

  it('reads ISO-2022-JP, whose bytes look like ASCII', () => {
    const bytes = [
      ...Buffer.from('<meta charset=iso-2022-jp>'),
      0x1b,
      0x24,
      0x42,
      0x44,
      0x2e,
      0x1b,
      0x28,
      0x42,
    ]
    expect(decodeHtml(Uint8Array.from(bytes)).text).toContain('町')
  })
})
