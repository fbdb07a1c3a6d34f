import { seeded, startOfCharacter } from '../data.mjs'
import { openHost } from '../host.mjs'
import { copyProject, projectTexts } from '../projects.mjs'

const CODINGS = 10_000

export const bench = {
  what: 'undo and redo of one act of 10,000 codings, beside 50,000 others',
  target: 500,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('analysis', work, say))
    atEnd(host.close)
    const names = (await host.call('documents.list')).map(({ name }) => name)
    const segments = makeSegments(names, projectTexts('analysis'))
    const codes = [{ name: 'auto-coded 自动编码' }]
    const taken = await host.timed('codings.applyList', { codes, segments })
    say(`undo: the act of ${CODINGS} codings took ${(taken / 1000).toFixed(1)} s to make`)
    return async () => {
      const undo = await host.timed('history.undo')
      const redo = await host.timed('history.redo')
      return { ms: undo + redo, parts: { undo, redo } }
    }
  },
}

/** Quotations that each occur once in their document. */
function makeSegments(names, texts) {
  const random = seeded(21)
  const segments = []
  while (segments.length < CODINGS) {
    const document = segments.length % texts.length
    const text = texts[document]
    const from = startOfCharacter(text, random.below(text.length - 80))
    const quote = text.slice(from, startOfCharacter(text, from + 20 + random.below(50)))
    if (text.indexOf(quote) !== text.lastIndexOf(quote)) continue
    segments.push({ document: names[document], quote, codes: ['auto-coded 自动编码'] })
  }
  return segments
}
