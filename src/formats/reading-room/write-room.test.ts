import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { afterEach, describe, expect, it } from 'vitest'
import { codeTree, flattenTree, noRules } from '../../core/codebook/index.ts'
import { type Coding, unmarked } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import { type RoomLabels, roomWords } from '../../core/room-labels.ts'
import { splitsCharacter, type TextSpan } from '../../core/text/index.ts'
import { type RoomToWrite, writeReadingRoom } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'postil-room-'))
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

const labels = Object.fromEntries(roomWords.map(word => [word, `«${word}»`])) as RoomLabels
const memoLabels = {
  title: 'T',
  untitled: 'U',
  subject: 'S',
  tags: 'G',
  coder: 'C',
  created: 'D',
  changed: 'X',
}
const coderId = 'coder' as CoderId
const hostile = `</script><img src=x onerror="alert(1)">'&<!--`

function room(texts: readonly string[], spans: readonly (readonly [number, TextSpan])[]): RoomToWrite {
  const documents = texts.map((_, at) => ({ id: `d-${at}` as DocumentId, name: `访谈${at} ${hostile}` }))
  const codes = ['居民参与', `a${hostile}`].map((name, position) => ({
    ...{ ...noRules, id: `c-${position}` as CodeId, name, parentId: null, color: '#0072b2', position },
    definition: hostile,
  }))
  const codings = spans.map(
    ([document, span], at): Coding => ({
      ...unmarked,
      id: `k-${at}` as CodingId,
      documentId: documents[document]?.id as DocumentId,
      codeId: codes[at % 2]?.id as CodeId,
      coderId,
      span,
      quotation: texts[document]?.slice(span.from, span.to) ?? '',
      detached: false,
      example: false,
      createdAt: '2026-01-02T03:04:05.000Z',
      comment: at === 0 ? hostile : '',
    }),
  )
  const memo = {
    ...{ id: 'm-0', name: 'Theorie 𠮷', subject: 'Code · 居民参与', quotation: null, tags: [], coder: 'Ada' },
    text: `# 头 ${hostile}\n\n**[[code:00000000-0000-4000-8000-000000000001|居民]]** [x](javascript:alert(1))`,
    ...{ createdAt: '2026-01-02T03:04:05.000Z', changedAt: '2026-01-02T03:04:05.000Z' },
  }
  return {
    name: `研究 ${hostile}`,
    ...{ language: 'zh-CN', labels, documents, codings },
    coders: [{ id: coderId, name: 'Ada' }],
    codes: flattenTree(codeTree(codes)),
    memos: { memos: [memo], labels: memoLabels, nameOf: (_, words) => words },
    subjects: new Map([['m-0', { kind: 'code', id: codes[0]?.id as CodeId }]]),
    provenance: [['project', 'x']],
    text: id => texts[documents.findIndex(document => document.id === id)] ?? '',
  }
}

async function written(given: RoomToWrite) {
  const path = join(folder, '阅览室.html')
  await writeReadingRoom(given, path)
  const html = readFileSync(path, 'utf8')
  return { html, document: parseHTML(html).document }
}

const pieces = fc.constantFrom(
  '社区',
  '信任𠮷',
  '👨‍👩‍👧',
  'word <b> & "x" ',
  'עברית ',
  '。',
  '\n',
  '\n\n',
  '　',
)
const someText = fc.array(pieces, { minLength: 1, maxLength: 40 }).map(parts => parts.join(''))

/** The part of a span that stands in lines with words. */
function inLines(text: string, span: TextSpan): string {
  let start = 0
  return text
    .split('\n')
    .map(line => {
      const part = line.slice(Math.max(0, span.from - start), Math.max(0, span.to - start))
      start += line.length + 1
      return line.trim() === '' ? '' : part
    })
    .join('')
}

describe('a reading room', () => {
  it('has the words of each text and of each coding as they are, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someText, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 8 }),
        async (texts, places) => {
          const spans = places.flatMap(([place, start, length]): [number, TextSpan][] => {
            const at = place % texts.length
            const text = texts[at] ?? ''
            const from = start % text.length
            const to = Math.min(text.length, from + length)
            return splitsCharacter(text, from) || splitsCharacter(text, to) ? [] : [[at, { from, to }]]
          })
          const given = room(texts, spans)
          const { document } = await written(given)
          texts.forEach((text, at) => {
            const lines = [...document.querySelectorAll(`#d${at + 1} .line p`)].map(line => line.textContent)
            expect(lines).toEqual(text.split('\n').filter(line => line.trim() !== ''))
          })
          const marked = new Map<string, string>()
          for (const mark of document.querySelectorAll('mark')) {
            for (const number of (mark.getAttribute('data-k') ?? '').split(' ')) {
              marked.set(number, (marked.get(number) ?? '') + mark.textContent)
            }
          }
          const expected = given.codings.map(({ documentId, span }) => inLines(given.text(documentId), span))
          expect([...marked.values()].sort()).toEqual(expected.filter(words => words !== '').sort())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names every coding beside the line in which it begins, also one that begins in an empty line', async () => {
    const text = '一𠮷\n\n二\n三'
    const { document } = await written(
      room(
        [text],
        [
          [0, { from: 0, to: 3 }],
          [0, { from: 4, to: 6 }],
          [0, { from: 7, to: 8 }],
        ],
      ),
    )
    const names = [...document.querySelectorAll('#d1 .line')].map(line =>
      [...line.querySelectorAll('.name')].map(name => name.getAttribute('href')),
    )
    expect(names).toEqual([['#k1'], ['#k2'], ['#k3']])
  })

  it('runs nothing that stands in names, texts, comments and memos, and asks for nothing', async () => {
    const { html, document } = await written(room([`${hostile}\n`], [[0, { from: 0, to: 9 }]]))
    expect(document.querySelectorAll('script')).toHaveLength(1)
    expect(document.querySelectorAll('img, iframe, link, object')).toHaveLength(0)
    expect(
      [...document.querySelectorAll('[href], [src]')].map(it => it.getAttribute('href') ?? ''),
    ).toSatisfy((ways: string[]) => ways.every(way => way.startsWith('#')))
    expect(html).toContain(`default-src 'none'`)
    const script = document.querySelector('script')?.textContent ?? ''
    expect(script).not.toContain('</')
    expect(() => new Function(script)).not.toThrow()
  })

  it('is not there when it was cancelled', async () => {
    const stop = new AbortController()
    const path = join(folder, 'x.html')
    const writing = writeReadingRoom(room(['a', 'b'], []), path, {
      signal: stop.signal,
      progress: () => stop.abort(),
    })
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })
})
