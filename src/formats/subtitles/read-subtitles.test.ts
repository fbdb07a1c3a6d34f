import { describe, expect, it } from 'vitest'
import type { Mark } from '../../core/text/index.ts'
import { readSubtitles } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readSubtitles(bytes(text))

/** The words under each mark of one kind. */
function under(text: string, marks: readonly Mark[], kind: Mark['kind']): string[] {
  return marks.filter(mark => mark.kind === kind).map(mark => text.slice(mark.from, mark.to))
}

function srt(...cues: readonly (readonly [start: number, end: number, words: string])[]): string {
  const time = (ms: number) => new Date(ms).toISOString().slice(11, 23).replace('.', ',')
  return cues
    .map(([start, end, words], at) => `${at + 1}\n${time(start)} --> ${time(end)}\n${words}\n`)
    .join('\n')
}

describe('SubRip', () => {
  it('merges cues of one thought, with the time of each over its words', () => {
    const { text, marks } = read(srt([0, 1900, 'We met in'], [2000, 3000, 'the village hall.']))
    expect(text).toBe('We met in the village hall.\n')
    expect(marks).toEqual([
      { kind: 'time', from: 0, to: 9, start: 0, end: 1900 },
      { kind: 'time', from: 10, to: 27, start: 2000, end: 3000 },
    ])
  })

  it('joins Chinese without a blank, and keeps rare characters and emoji whole', () => {
    const { text } = read(
      srt([0, 1000, '我们在社区里'], [1000, 2000, '种了𠮷野樱'], [2000, 3000, '👨‍👩‍👧 都来了']),
    )
    expect(text).toBe('我们在社区里种了𠮷野樱 👨‍👩‍👧 都来了\n')
  })

  it('joins right-to-left words with a blank and keeps a hyphen at the end of a line', () => {
    expect(read(srt([0, 1000, 'שלום'], [1000, 2000, 'עולם self-'], [2000, 3000, 'help العربية'])).text).toBe(
      'שלום עולם self- help العربية\n',
    )
  })

  it('begins a paragraph when a sentence has ended and two seconds pass, not before', () => {
    expect(
      read(
        srt(
          [0, 1000, '他们来了。'],
          [2500, 3000, '后来走了，'],
          [9000, 9500, '又回来。'],
          [11_500, 12_000, '完。'],
        ),
      ).text,
    ).toBe('他们来了。后来走了，又回来。\n\n完。\n')
  })

  it('begins a paragraph at the end of a sentence when the one before is long', () => {
    const sentence = '这句话有十个字。'
    const cues = Array.from({ length: 50 }, (_, at) => [at * 1000, at * 1000 + 1000, sentence] as const)
    const lengths = read(srt(...cues))
      .text.trim()
      .split('\n\n')
      .map(line => line.length)
    expect(lengths).toEqual([304, 96])
  })

  it('lets a cue end a sentence where the file has no full stops', () => {
    expect(
      read(srt([0, 1000, '今天很热'], [1000, 2000, '我们去河边'], [5000, 6000, '后来下雨了'])).text,
    ).toBe('今天很热我们去河边\n\n后来下雨了\n')
  })

  it('begins a paragraph at each line led by a dash or >>, but not at a minus or a Chinese dash', () => {
    const { text, marks } = read(
      srt([0, 1000, '- 是吗？\n- Yes.'], [1000, 2000, '-5 degrees\n——很冷\n>> Next.']),
    )
    expect(text).toBe('- 是吗？\n\n- Yes. -5 degrees ——很冷\n\n>> Next.\n')
    expect(under(text, marks, 'time')).toEqual(['- 是吗？\n\n- Yes.', '-5 degrees ——很冷\n\n>> Next.'])
  })

  it('takes tags and places out, decodes entities, keeps what is no tag', () => {
    const words =
      '{\\an8}<i>Tom &amp; Jerry</i> <font color="#fff">a < b &#20013;</font> <laughs> {aside} <br/>new'
    expect(read(srt([0, 1000, words])).text).toBe('Tom & Jerry a < b 中 <laughs> {aside} new\n')
  })

  it.each([
    ['a&mdash;b &hellip;&rdquo; &eacute;t&eacute;', 'a—b …” été'],
    ['a&nbsp;b &CounterClockwiseContourIntegral; &Ubrcy;', 'a b ∳ Ў'],
    ['AT&T &nosuchname; &mdash &#0; &#xD800; &copy=1', 'AT&T &nosuchname; &mdash &#0; &#xD800; &copy=1'],
  ])('decodes what HTML names, and nothing else: %s', (written, meant) => {
    expect(read(srt([0, 1000, written])).text).toBe(`${meant}\n`)
    const voiced = read(`WEBVTT\n\n00:00.000 --> 00:01.000\n<v ${written}>𠮷`)
    expect(voiced.marks.find(mark => mark.kind === 'turn')).toMatchObject({ speaker: meant })
  })

  it('reads CRLF with a byte order mark, wrong numbers, none, and no blank line between cues', () => {
    const source = [
      '\ufeff7',
      '00:00:01,000 --> 00:00:02,000',
      'One',
      '7',
      '00:00:02,000 --> 00:00:03,000',
      'two',
      '',
      '00:00:03,000 --> 00:00:04,000',
      'three',
      '',
      'still three',
      '',
      '2024',
      '00:00:04,000 --> 00:00:05,000',
      'four',
    ].join('\r\n')
    expect(read(source).text).toBe('One two three still three four\n')
  })

  it('keeps a spoken number where cues are not numbered', () => {
    const source =
      '00:01.000 --> 00:02.000\nIn\n\n00:02.000 --> 00:03.000\nyear\n2024\n00:03.000 --> 00:04.000\nit rained.'
    expect(read(source).text).toBe('In year 2024 it rained.\n')
  })

  it('says a cue once that is written twice, and twice what is said twice', () => {
    expect(
      read(
        srt(
          [0, 1000, 'No.'],
          [0, 1000, 'No.'],
          [1000, 2000, 'No.'],
          [2000, 3000, 'Well.'],
          [3000, 4000, 'Bye.'],
        ),
      ).text,
    ).toBe('No. No. Well. Bye.\n')
  })

  it('keeps the order of the file and says when times go back', () => {
    const { text, warnings } = read(
      srt([5000, 6000, 'Second.'], [1000, 2000, 'First.'], [7000, 7500, 'Third.']),
    )
    expect(text).toBe('Second.\n\nFirst.\n\nThird.\n')
    expect(warnings).toEqual([{ code: 'times-not-in-order', values: { count: 1 } }])
  })

  it('reads GB18030 and Big5, found or told', () => {
    const encoded = (...words: number[]) =>
      Uint8Array.from([...bytes(srt([0, 1000, '@']))].flatMap(byte => (byte === 64 ? words : [byte])))
    const gbk = encoded(0xc9, 0xe7, 0xc7, 0xf8, 0xd6, 0xce, 0xc0, 0xed)
    expect(readSubtitles(gbk)).toMatchObject({ text: '社区治理\n', encoding: 'gb18030' })
    const big5 = encoded(0xaa, 0xc0, 0xb0, 0xcf)
    expect(readSubtitles(big5, {}, { encoding: 'big5' })).toMatchObject({ text: '社區\n', encoding: 'big5' })
  })
})

describe('WebVTT', () => {
  it('leaves header, notes, styles, regions, names and settings of cues out', () => {
    const source = `WEBVTT - a talk\r
Kind: captions\r
Language: zh-TW\r
\r
NOTE\r
00:00.000 --> 00:01.000\r
not spoken\r
\r
STYLE\r
::cue { color: red }\r
\r
REGION\r
id:fred\r
\r
intro\r
00:01.000 --> 00:02.000 region:fred align:left\r
社區𠮷\r
\r
NOTE again\r
\r
00:02.000 --> 00:03.000\r
治理`
    const { text, details } = read(source)
    expect(text).toBe('社區𠮷治理\n')
    expect(details).toEqual({ language: 'zh-TW' })
  })

  it('makes turns of voices: with classes, unclosed, several in a cue', () => {
    const { text, marks } = read(`WEBVTT

00:00.000 --> 00:01.000
<v.loud.first 陳 明>各位好</v>

00:01.000 --> 00:02.000
<v Ann O&apos;Neil>Good
<i>morning</i>

00:02.000 --> 00:03.000
<v Ann O'Neil>all.</v> <v 陳 明>謝謝。</v>

00:03.000 --> 00:04.000
(applause)`)
    expect(text).toBe("陳 明：各位好\n\nAnn O'Neil: Good morning all.\n\n陳 明：謝謝。\n\n(applause)\n")
    expect(marks.filter(mark => mark.kind === 'turn')).toEqual([
      { kind: 'turn', from: 0, to: 7, speaker: '陳 明' },
      { kind: 'turn', from: 9, to: 38, speaker: "Ann O'Neil" },
      { kind: 'turn', from: 40, to: 47, speaker: '陳 明' },
    ])
    expect(under(text, marks, 'time')).toEqual([
      '各位好',
      'Good morning',
      'all.\n\n陳 明：謝謝。',
      '(applause)',
    ])
  })

  it('takes karaoke stamps, classes and readings of characters out', () => {
    expect(
      read(
        'WEBVTT\n\n00:18.000 --> 00:21.000\n<c.yellow>Row</c> <00:19.000>your <ruby>船<rp>(</rp><rt>ふね</rt></ruby> boat',
      ).text,
    ).toBe('Row your 船 boat\n')
  })

  it('leaves a cue whose times cannot be read', () => {
    expect(read('WEBVTT\n\nx --> y\nlost\n\n00:01.000 --> 00:02.000\nkept --> here').text).toBe(
      'kept --> here\n',
    )
  })

  it('says each line of rolling captions once', () => {
    const { text, marks } = read(`WEBVTT

00:00:00.000 --> 00:00:02.000 align:start position:0%
${' '}
so<00:00:00.500><c> today</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
so today
${' '}

00:00:02.010 --> 00:00:04.000 align:start position:0%
so today
we<00:00:03.000><c> plant</c>

00:00:04.000 --> 00:00:04.010
we plant
${' '}

00:00:04.010 --> 00:00:06.000
we plant
trees`)
    expect(text).toBe('so today we plant trees\n')
    expect(under(text, marks, 'time')).toEqual(['so today', 'we plant', 'trees'])
    expect(marks.map(mark => (mark.kind === 'time' ? mark.start : null))).toEqual([0, 2010, 4010])
  })
})

describe('names before the words', () => {
  it('takes them for speakers when most cues have one', () => {
    const { text, marks } = read(`WEBVTT

1
00:00:01.000 --> 00:00:02.000
Wang Li: 大家好，

2
00:00:02.000 --> 00:00:03.000
Wang Li: 我们开始。

3
00:00:03.000 --> 00:00:04.000
李 娜 (主持): Yes: sure.`)
    expect(text).toBe('Wang Li: 大家好，我们开始。\n\n李 娜 (主持)：Yes: sure.\n')
    expect(under(text, marks, 'turn')).toEqual(['Wang Li: 大家好，我们开始。', '李 娜 (主持)：Yes: sure.'])
    expect(under(text, marks, 'time')).toEqual(['大家好，', '我们开始。', 'Yes: sure.'])
  })

  it('takes names that come back for speakers, whose words go on until the next name', () => {
    const { text, marks } = read(
      srt(
        [0, 1000, '问：您住多久了？'],
        [1000, 2000, '[SPEAKER_01]: Long.'],
        [5000, 6000, 'Since 1990.'],
        [6000, 7000, '我记得很清楚。'],
        [7000, 8000, '问：真的？'],
        [8000, 9000, '[SPEAKER_01]: Yes.'],
        [9000, 9500, 'Of course.'],
        [9500, 9900, 'My mother told me: plant rice.'],
        [9900, 9990, '他说：好。'],
        [9990, 9999, '他说：对。'],
      ),
    )
    expect(text).toBe(
      '问：您住多久了？\n\nSPEAKER_01: Long.\n\nSince 1990. 我记得很清楚。\n\n问：真的？\n\nSPEAKER_01: Yes. Of course. My mother told me: plant rice. 他说：好。他说：对。\n',
    )
    expect(marks.flatMap(mark => (mark.kind === 'turn' ? mark.speaker : []))).toEqual([
      '问',
      'SPEAKER_01',
      'SPEAKER_01',
      '问',
      'SPEAKER_01',
    ])
  })

  it('ends what somebody says at a dash', () => {
    const { text, marks } = read(
      srt([0, 1000, 'MAN: One.'], [1000, 2000, 'MAN: Two.'], [2000, 3000, '- Three.']),
    )
    expect(text).toBe('MAN: One. Two.\n\n- Three.\n')
    expect(under(text, marks, 'turn')).toEqual(['MAN: One. Two.'])
  })

  it('takes a name that stands alone on its line with the words that follow', () => {
    const cues = srt(
      [0, 1000, 'WOMAN:\nWell,'],
      [1000, 2000, 'yes.'],
      [2000, 3000, 'MAN:'],
      [3000, 4000, 'No.'],
    )
    const { text, marks } = read(`${cues}\n${srt([5000, 6000, 'WOMAN: Oh.'], [6000, 7000, 'MAN: Hm.'])}`)
    expect(text).toBe('WOMAN: Well, yes.\n\nMAN: No.\n\nWOMAN: Oh.\n\nMAN: Hm.\n')
    expect(under(text, marks, 'time')).toEqual(['Well,', 'yes.', 'No.', 'Oh.', 'Hm.'])
  })

  it('leaves a colon inside a sentence alone', () => {
    const { text, marks } = read(
      srt([0, 1000, 'One thing: rain.'], [1000, 2000, 'At 12:30 we left.'], [2000, 3000, 'http://x.org']),
    )
    expect(text).toBe('One thing: rain. At 12:30 we left. http://x.org\n')
    expect(under(text, marks, 'turn')).toEqual([])
  })
})

describe('files that are none', () => {
  it.each([
    ['no cue', 'just a text\nwith lines', 'file-damaged'],
    ['a header alone', 'WEBVTT\n\n', 'file-damaged'],
    ['cues without words', srt([0, 1000, '<i></i>']), 'file-empty'],
    ['nothing', '', 'file-empty'],
  ])('refuses %s', (_, source, code) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
  })
})
