import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type RoomLabels, roomWords } from '../../core/room-labels.ts'
import { byPlace, splitsCharacter, trimSpan } from '../../core/text/index.ts'
import { readDocx } from '../docx/index.ts'
import { type AnnotatedFile, annotatedDocx, annotatedHtml, type MarginNote } from './index.ts'

const labels = Object.fromEntries(roomWords.map(word => [word, `«${word}»`])) as RoomLabels
const madeAt = '2024-03-05T10:11:12.345Z'
const hostile = `</script><img src=x onerror="alert(1)">'&<!--`

function file(text: string, notes: readonly MarginNote[], more: Partial<AnnotatedFile> = {}): AnnotatedFile {
  return {
    ...{ title: '访谈', language: 'zh-CN', labels, facts: [], provenance: [['project', 'p']] },
    parts: [{ heading: null, blocks: [{ place: null, text, notes: [...notes].sort(byPlace) }] }],
    ...more,
  }
}

const words = ['社区𠮷祥', '👨‍👩‍👧', 'e\u0301', 'ＡＢＣ', 'שלום', 'a  b', '&lt;x>', '[1]', '治理。', '“好”']
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '))
/** A text as readers give it, and places in it. */
const annotated = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 8 })
  .chain(lines => {
    const text = `${lines
      .map(([own, gap]) => own + gap)
      .join('')
      .trimEnd()}\n`
    const place = fc.nat(text.length).map(at => (splitsCharacter(text, at) ? at + 1 : at))
    const note = fc
      .record({ a: place, b: place, name: fc.constantFrom('居民参与', hostile, '𠮷 > b') })
      .map(({ a, b, name }) => ({
        ...{ from: Math.min(a, b), to: Math.max(a, b), title: name, color: '#0072b2', coder: 'Bea', madeAt },
        words: ['为什么？\n第二行'],
      }))
    return fc.tuple(fc.constant(text), fc.array(note, { maxLength: 8 }))
  })
  .map(([text, notes]) => ({
    text,
    notes: notes.filter(note => trimSpan(text, note).to > trimSpan(text, note).from),
  }))

const quoted = (text: string, notes: readonly MarginNote[]) =>
  notes
    .map(note => {
      const { from, to } = trimSpan(text, note)
      return [from, to, note.title].join(' ')
    })
    .sort()

describe('a report in Word', () => {
  it('is read back with the same text, and a comment on the same words', async () => {
    await fc.assert(
      fc.asyncProperty(annotated, async ({ text, notes }) => {
        const read = await readDocx(await annotatedDocx(file(text, notes), 'Postil'))
        const [head, foot] = ['访谈\n\n', '\nproject p\n']
        expect(read.text).toBe(head + text + foot)
        const comments = read.marks.flatMap(mark =>
          mark.kind === 'comment'
            ? [{ ...mark, from: mark.from - head.length, to: mark.to - head.length }]
            : [],
        )
        const found = comments.map(({ from, to, text: said }) => [from, to, said.split('\n')[0]].join(' '))
        expect(found.sort()).toEqual(quoted(text, notes))
        for (const { author, text: said, madeAt: at } of comments) {
          expect([author, at, said.endsWith('为什么？\n第二行')]).toEqual([
            'Bea',
            '2024-03-05T10:11:12Z',
            true,
          ])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('breaks a paragraph without end into its lines, and has no comments where there are none', async () => {
    const text = `${'社区治理\n'.repeat(6000)}`
    const read = await readDocx(await annotatedDocx(file(text, []), 'Postil'))
    expect(read.text.split('\n\n').length).toBe(6002)
    expect(read.marks.filter(({ kind }) => kind === 'comment')).toEqual([])
  })
})

describe('a report as a page', () => {
  it('has the words of the text line by line, and each note beside them', () => {
    fc.assert(
      fc.property(annotated, ({ text, notes }) => {
        const { document } = parseHTML(annotatedHtml(file(text, notes)))
        for (const number of document.querySelectorAll('sup')) number.remove()
        const lines = [...document.querySelectorAll('.line > p')].map(({ textContent }) => textContent)
        expect(lines).toEqual(text.split('\n').filter(words => words.trim() !== ''))
        const beside = [...document.querySelectorAll('.note b')].map(({ textContent }) => textContent)
        expect(beside.sort()).toEqual(notes.map(({ title }) => title).sort())
      }),
      { numRuns: 100 },
    )
  })

  it('runs nothing, asks for nothing, and leads from word to note and back', () => {
    const text = '社区治理在𠮷祥社區开始。\n'
    const note = {
      from: 2,
      to: 4,
      title: hostile,
      color: '#0072b2',
      coder: hostile,
      madeAt,
      words: [hostile],
    }
    const html = annotatedHtml(file(text, [note], { title: hostile, facts: [[hostile, hostile]] }))
    expect(html).not.toMatch(/<(script|img|link|iframe)|https?:|url\(/)
    expect(html).toContain(`default-src 'none'`)
    const { document } = parseHTML(html)
    expect(document.querySelector('mark')?.textContent).toBe('治理')
    expect(document.querySelector('sup a')?.getAttribute('href')).toBe('#n1')
    expect(document.querySelector('#n1 a')?.getAttribute('href')).toBe('#w1')
    expect(document.querySelector('#w1')?.textContent).toBe('1')
  })

  it('says so where there is nothing', () => {
    expect(annotatedHtml(file('', [], { parts: [] }))).toContain('«noPassages»')
  })
})
