import { seeded, startOfCharacter } from '../data.mjs'
import { openHost } from '../host.mjs'
import { copyProject, projectTexts } from '../projects.mjs'

/** What the host takes after opening until it has made the texts ready, with time to spare. */
const READY_AFTER = 6000

export const bench = {
  what: 'words of 1 to 6 characters drawn from the texts, to the first 100 passages: 1,000 documents, 10 M characters',
  target: 60,
  judge: 'p95',
  runs: 60,
  async open({ work, say, atEnd }) {
    const path = await copyProject('large', work, say)
    const early = await openHost(path)
    const first = await early.timed('search.find', { query: { words: '居民' } })
    say(`search: asked before the texts were made ready, the first search took ${first.toFixed(0)} ms`)
    await early.close()
    const host = await openHost(path)
    atEnd(host.close)
    await new Promise(resolve => setTimeout(resolve, READY_AFTER))
    const words = drawWords(projectTexts('large'))
    return () => host.timed('search.find', { query: { words: words() } })
  },
}

/** One to six characters from any place of the texts, as people would select them. */
function drawWords(texts) {
  const random = seeded(31)
  return () => {
    const text = random.pick(texts)
    const from = startOfCharacter(text, random.below(text.length - 20))
    return [...text.slice(from, from + 20)].slice(0, 1 + random.below(6)).join('')
  }
}
