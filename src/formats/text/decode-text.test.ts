import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { decodeText, findEncoding, MAX_TEXT_CHARACTERS, offeredEncodings } from './index.ts'

const simplified = '夜市的摊位每晚轮换，抽到的人先挑位置，没抽到的人第二天优先。'
const traditional = '溫泉小鎮的合作社每個月開兩次會，記下誰幫了誰多少個鐘頭。'
const japanese = '町の温泉は毎日あさ六時にひらきます。どうぞお越しください。'
const western = 'Le café « Au coin » ferme à 23 h — “trop tôt”, disent-ils.'
const mixed = '𠮷野家 👨‍👩‍👧 עברית العربية ｆｕｌｌ\u3000é'

function encode(text: string, encoding: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding))
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}

describe('decodeText finds the encoding of', () => {
  it.each([
    ['UTF-8', mixed, 'utf-8', 'utf-8'],
    ['simplified GB18030', simplified, 'gb18030', 'gb18030'],
    ['GB18030 with characters of four bytes', `${simplified}𠮷㐂`, 'gb18030', 'gb18030'],
    ['traditional Big5', traditional, 'big5', 'big5'],
    ['Shift-JIS', japanese, 'shift_jis', 'shift_jis'],
    ['windows-1252 with curly quotes', western, 'windows-1252', 'windows-1252'],
    ['UTF-16LE without mark', `${simplified}\n第 2 行`, 'utf-16le', 'utf-16le'],
    ['UTF-16BE without mark', `${traditional}\n第 2 行`, 'utf-16be', 'utf-16be'],
    ['UTF-16LE without mark, hanzi only', '夜市的摊位每晚轮换', 'utf-16le', 'utf-16le'],
    ['UTF-16BE without mark, hanzi only', '溫泉小鎮的合作社', 'utf-16be', 'utf-16be'],
    ['UTF-16LE without mark, Latin', 'plain words', 'utf-16le', 'utf-16le'],
    ['Russian', 'Сегодня мы говорим о городе и о людях.', 'windows-1251', 'windows-1251'],
  ])('%s', (_, text, encoding, expected) => {
    const decoded = decodeText(encode(text, encoding))
    expect({
      text: decoded.text,
      encoding: decoded.encoding,
      hadBom: decoded.hadBom,
      replaced: decoded.replaced,
    }).toEqual({
      text,
      encoding: expected,
      hadBom: false,
      replaced: 0,
    })
    expect(decoded.candidates[0]?.encoding).toBe(expected)
  })

  it.each([
    '社区治理',
    '轮换摆摊',
    '你好，请坐',
    '受访者的话',
    '街坊议事会',
    '老人和孩子',
    '每天卖炒粉',
    '我们自己来吧',
  ])('a short GBK file: %s', text => expect(decodeText(encode(text, 'gbk')).text).toBe(text))

  it.each([
    '社區治理',
    '老人照護',
    '您好，請坐',
    '受訪者的話',
    '鄰里互助會',
    '合作社帳冊',
    '每個月開會',
    '我們自己來吧',
  ])('a short Big5 file: %s', text => expect(decodeText(encode(text, 'big5')).text).toBe(text))
})

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ])('takes away the byte order mark of %s', (encoding, mark) => {
    const decoded = decodeText(Uint8Array.from([...mark, ...encode(simplified, encoding)]))
    expect([decoded.encoding, decoded.hadBom, decoded.text]).toEqual([encoding, true, simplified])
  })

  it.each([
    ['lf', '一\n二\n', '一\n二\n'],
    ['lf', '一', '一'],
    ['crlf', '一\r\n二\r\n', '一\n二\n'],
    ['cr', '一\r二', '一\n二'],
    ['mixed', '一\r\n二\n三\r四', '一\n二\n三\n四'],
  ])('gives LF line ends and says %s', (lineEnds, text, expected) => {
    const decoded = decodeText(encode(text, 'utf-8'))
    expect([decoded.lineEnds, decoded.text]).toEqual([lineEnds, expected])
  })

  it('keeps everything else: blanks, decomposed letters, full width, an own replacement character', () => {
    const text = '  e\u0301 ﬁ Ａ１\u3000\u00a0\ufffd \n\n '
    const decoded = decodeText(encode(text, 'utf-8'))
    expect([decoded.text, decoded.replaced]).toEqual([text, 0])
  })

  it('reads UTF-8 that is damaged in places, also far behind the start', () => {
    const good = encode(simplified.repeat(200), 'utf-8')
    const decoded = decodeText(
      Uint8Array.from([...encode('a'.repeat(300_000), 'utf-8'), ...good, 0xff, ...good]),
    )
    expect([decoded.encoding, decoded.replaced]).toEqual(['utf-8', 1])
  })

  it('reads UTF-8 that is cut inside its last character', () => {
    const decoded = decodeText(encode('夜市', 'utf-8').subarray(0, 5))
    expect([decoded.encoding, decoded.replaced, decoded.text[0]]).toEqual(['utf-8', 1, '夜'])
  })

  it('finds GB18030 behind a long start in ASCII, and does not break characters between pieces', () => {
    const text = `${'plain words and no more\n'.repeat(60_000)}${simplified.repeat(30_000)}`
    const decoded = decodeText(encode(text, 'gb18030'))
    expect([decoded.encoding, decoded.text === text]).toEqual(['gb18030', true])
  })

  it('decodes as told, and names what it would have chosen', () => {
    const decoded = decodeText(encode(traditional, 'big5'), 'GBK')
    expect(decoded.encoding).toBe('gb18030')
    expect(decoded.text).not.toBe(traditional)
    expect(decoded.candidates.map(candidate => candidate.encoding).slice(0, 2)).toEqual(['gb18030', 'big5'])
  })

  it('never makes half a surrogate pair', () => {
    const decoded = decodeText(bytes(0xff, 0xfe, 0x41, 0x00, 0x42, 0xd8, 0x43, 0x00))
    expect([decoded.text, decoded.replaced, decoded.text.isWellFormed()]).toEqual(['A\ufffdC', 1, true])
  })

  it('knows all encodings it offers, and others by their usual names', () => {
    expect(offeredEncodings.map(name => findEncoding(name))).toEqual([...offeredEncodings])
    expect(
      ['GB2312', 'cp936', 'Big5-HKSCS', 'utf8', 'latin1', 'klingon'].map(name => findEncoding(name)),
    ).toEqual(['gb18030', 'gb18030', 'big5', 'utf-8', 'windows-1252', null])
  })
})

describe('decodeText refuses', () => {
  it.each([
    ['no bytes', bytes()],
    ['blanks', encode(' \r\n\t\u3000', 'utf-8')],
    ['a mark alone', bytes(0xef, 0xbb, 0xbf)],
  ])('%s as empty', (_, file) => expect(refusalOf(() => decodeText(file))).toBe('file-empty'))

  it.each([
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4, 20, 0)],
    ['a PDF', encode('%PDF-1.7\n1 0 obj', 'utf-8')],
    ['an ELF program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1)],
    ['a SQLite database', encode('SQLite format 3\0\u0010', 'utf-8')],
    ['NUL bytes without order', bytes(65, 0, 0, 0, 66, 67, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 3, 0, 0, 0)],
    ['noise', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff)],
  ])('%s as binary', (_, file) => expect(refusalOf(() => decodeText(file))).toBe('file-binary'))

  it('an encoding that does not exist', () => {
    expect(refusalOf(() => decodeText(encode('字', 'utf-8'), 'klingon'))).toBe('encoding-unknown')
    expect(refusalOf(() => decodeText(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)))).toBe('encoding-unknown')
  })

  it('a text that is too long, before decoding it, and says how long one may be', () => {
    const file = new Uint8Array(MAX_TEXT_CHARACTERS + 1).fill(97)
    try {
      decodeText(file)
      expect.unreachable()
    } catch (error) {
      expect(error instanceof Refusal && error.toAnswer()).toMatchObject({
        code: 'file-too-large',
        values: { limit: MAX_TEXT_CHARACTERS },
      })
    }
  })
})
