import { stat } from 'node:fs/promises'
import { replaceFile } from '../file/replace-file.ts'
import { checkCancelled } from '../file/work.ts'
import { htmlWords } from '../html-words.ts'
import { factsOf, type MemoToWrite } from '../memos/index.ts'
import { aboutText } from '../sheets/index.ts'
import { documentHtml } from './document-html.ts'
import { memoHtml, type Ways } from './memo-html.ts'
import { RoomPlaces } from './room-places.ts'
import { type RoomData, roomScript } from './room-script.ts'
import { roomStyle } from './room-style.ts'
import type { RoomToWrite } from './room-to-write.ts'

interface Work {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/**
 * Writes a project as one page that needs nothing else: texts with their codings, the codebook, memos. It can be read
 * without the program, without a network and, but for the lists of passages, without its script. Gives the bytes
 * written. Refuses: disk-full, folder-read-only, write-failed, cancelled.
 */
export async function writeReadingRoom(room: RoomToWrite, path: string, work: Work = {}): Promise<number> {
  await replaceFile(
    path,
    async write => {
      const encoder = new TextEncoder()
      let done = 0
      for (const part of parts(room)) {
        checkCancelled(work.signal)
        await write(encoder.encode(part))
        work.progress?.(Math.min(++done, room.documents.length), room.documents.length)
      }
    },
    { signal: work.signal },
  )
  return (await stat(path)).size
}

/** The page, a document at a time. */
function* parts(room: RoomToWrite): Generator<string> {
  const places = new RoomPlaces(room)
  yield head(room)
  yield navigation(room, places)
  yield start(room)
  const codes = new Map(room.codes.map(node => [node.code.id as string, node]))
  for (const [at, { id, name }] of room.documents.entries()) {
    const codings = places.codings.get(id) ?? []
    const memos = memosOf(room, places, id)
    yield documentHtml({ place: `d${at + 1}`, name, text: room.text(id), codings, memos }, codes)
  }
  yield codebook(room, places)
  yield memoPages(room, places)
  yield foot(room, places)
}

function head({ name, language }: RoomToWrite): string {
  return `<!doctype html>
<html lang="${htmlWords(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${htmlWords(name)}</title>
<style>${roomStyle}
</style>
</head>
<body>
`
}

function navigation({ name, labels, documents, codes, memos }: RoomToWrite, places: RoomPlaces): string {
  const counts = countByCode(places)
  const box = `<input hidden type="search" aria-label="${htmlWords(labels.filter)}" placeholder="${htmlWords(labels.filter)}">`
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : `<details open><summary>${htmlWords(title)} <small>${lines.length}</small></summary>${box}<ul>${lines.join('\n')}</ul></details>`
  const texts = documents.map(
    (document, at) =>
      `<li><a href="#d${at + 1}" dir="auto">${htmlWords(document.name)}</a><small>${places.codings.get(document.id)?.length ?? 0}</small></li>`,
  )
  const tree = codes.map(
    ({ code, depth }, at) =>
      `<li style="--depth:${depth};--code:${code.color}"><span class="dot"></span><a href="#c${at + 1}" dir="auto">${htmlWords(code.name)}</a><small>${counts.get(code.id) ?? 0}</small></li>`,
  )
  const notes = memos.memos.map(
    (memo, at) => `<li><a href="#m${at + 1}" dir="auto">${htmlWords(memo.name || labels.untitled)}</a></li>`,
  )
  return `<nav aria-label="${htmlWords(name)}">
<h1 dir="auto"><a href="#">${htmlWords(name)}</a></h1>
${part(labels.documents, texts)}
${part(labels.codes, tree)}
${part(labels.memos, notes)}
</nav>
<main>
`
}

function start({ name, labels }: RoomToWrite): string {
  return `<section class="page" id="start"><h2 dir="auto">${htmlWords(name)}</h2>
<p>${htmlWords(labels.intro)}</p>
<noscript><p>${htmlWords(labels.noScript)}</p></noscript></section>
`
}

function codebook(room: RoomToWrite, places: RoomPlaces): string {
  const { codes, labels } = room
  const counts = countByCode(places)
  return codes
    .map(({ code, path }, at) => {
      const rules = [
        [labels.definition, code.definition],
        [labels.useWhen, code.useWhen],
        [labels.notWhen, code.notWhen],
      ]
        .filter(([, words]) => words !== '')
        .map(
          ([label = '', words = '']) => `<dt>${htmlWords(label)}</dt><dd dir="auto">${htmlWords(words)}</dd>`,
        )
      const count = counts.get(code.id) ?? 0
      const notes = memosOf(room, places, code.id)
        .map(memo => `<li><a href="#${memo.place}">${htmlWords(memo.name)}</a></li>`)
        .join('')
      return `<section class="page" id="c${at + 1}" style="--code:${code.color}">
<h2 dir="auto"><span class="dot"></span>${htmlWords(path)}</h2>
${rules.length === 0 ? '' : `<dl>${rules.join('')}</dl>`}
${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}
<h3>${htmlWords(count === 0 ? labels.noPassages : `${labels.passages} (${count})`)}</h3>
<ol class="passages"></ol>
</section>
`
    })
    .join('')
}

function memoPages({ memos, labels, subjects }: RoomToWrite, places: RoomPlaces): string {
  const ways: Ways = (target, words) => {
    const name = memos.nameOf(target, words)
    return name === null ? null : { name, place: places.ofTarget(target) }
  }
  const page = (memo: MemoToWrite, at: number) => {
    const target = subjects.get(memo.id)
    const place = target === undefined ? null : places.ofTarget(target)
    const facts = factsOf(memo, memos.labels).map(([label, words], index) => {
      const said = htmlWords(words)
      // The first fact says what it is about, where it is about something.
      const isSubject = index === 0 && memo.subject !== null && place !== null
      return `<dt>${htmlWords(label)}</dt><dd dir="auto">${isSubject ? `<a href="#${place}">${said}</a>` : said}</dd>`
    })
    const quotation =
      memo.quotation === null ? '' : `<blockquote dir="auto">${htmlWords(memo.quotation)}</blockquote>`
    return `<article class="page" id="m${at + 1}"><h2 dir="auto">${htmlWords(memo.name || labels.untitled)}</h2>
<dl class="facts">${facts.join('')}</dl>
${quotation}
${memoHtml(memo.text, 2, ways)}
</article>
`
  }
  return memos.memos.map(page).join('')
}

function foot(room: RoomToWrite, places: RoomPlaces): string {
  // Within a script `<` could end it.
  const data = JSON.stringify(roomData(room, places)).replaceAll('<', '\\u003c')
  return `<footer>${htmlWords(aboutText(room.provenance))}</footer>
</main>
<script>
(${roomScript.toString()})(${data})
</script>
</body>
</html>
`
}

function roomData(room: RoomToWrite, places: RoomPlaces): RoomData {
  const { labels } = room
  const coders = new Map(room.coders.map(({ id, name }) => [id, name]))
  const codeNumbers = new Map(room.codes.map(({ code }, at) => [code.id, at + 1]))
  const memoNumbers = new Map(room.memos.memos.map(({ id }, at) => [id, at + 1]))
  const memosOn = new Map<string, number[]>()
  for (const [memo, { kind, id }] of room.subjects) {
    if (kind === 'coding') memosOn.set(id, [...(memosOn.get(id) ?? []), memoNumbers.get(memo) ?? 0])
  }
  return {
    codings: room.documents.flatMap(({ id }, at) =>
      (places.codings.get(id) ?? []).map(({ coding }) => ({
        document: at + 1,
        code: codeNumbers.get(coding.codeId) ?? 0,
        words: coding.quotation,
        detached: coding.detached,
        facts: [
          labelled(labels.coder, coders.get(coding.coderId) ?? ''),
          ...(coding.weight === null ? [] : [labelled(labels.weight, String(coding.weight))]),
          ...(coding.certainty === 'uncertain' ? [labels.uncertain] : []),
          ...(coding.comment === '' ? [] : [labelled(labels.comment, coding.comment)]),
        ],
        memos: memosOn.get(coding.id) ?? [],
      })),
    ),
    documents: room.documents.map(({ name }) => name),
    codes: room.codes.map(({ code, path }) => ({ path, color: code.color })),
    memos: room.memos.memos.map(({ name }) => name || labels.untitled),
    labels: { here: labels.here, close: labels.close, detached: labels.detached },
  }
}

/** A full-width colon brings its own blank. */
function labelled(label: string, words: string): string {
  return label.endsWith('：') ? label + words : `${label} ${words}`
}

function memosOf({ memos, subjects, labels }: RoomToWrite, places: RoomPlaces, id: string) {
  return memos.memos
    .filter(memo => subjects.get(memo.id)?.id === id)
    .map(memo => ({ place: places.of(memo.id) ?? '', name: memo.name || labels.untitled }))
}

function countByCode(places: RoomPlaces): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const codings of places.codings.values()) {
    for (const { coding } of codings) counts.set(coding.codeId, (counts.get(coding.codeId) ?? 0) + 1)
  }
  return counts
}
