import {
  ASIDES,
  ASPECTS,
  CLAUSES,
  CONNECTORS,
  GLOSSES,
  PAGE_HEAD,
  PAGE_TAIL,
  PARTS,
  SPEAKERS,
  TOPICS,
} from './words.mjs'

/** Lengths in this file are UTF-16 code units, unless they are named bytes. The same seed gives the same data. */
const SHORTEST_PARAGRAPH = 80
const LONGEST_PARAGRAPH = 600

/** Numbers that look random (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = limit => Math.floor(next() * limit)
  return { next, below, pick: list => list[below(list.length)] }
}

/** A text of exactly `length`: paragraphs of 80 to 600, one a line, of which the last may be shorter. */
export function makeText(seed, length) {
  const random = seeded(seed)
  const paragraphs = []
  for (let sum = 0; sum < length; ) {
    const paragraph = makeParagraph(random)
    paragraphs.push(paragraph)
    sum += paragraph.length + 1
  }
  const text = paragraphs.join('\n')
  const cut = startOfCharacter(text, length)
  return text.slice(0, cut).padEnd(length, '。')
}

/**
 * The bytes of a text file of at most `size` bytes (short of it by less than one character). Every third is as if
 * scraped: with a site's lines around it and, when it is traditional, readings behind its characters.
 */
export function makeFile(seed, size) {
  const random = seeded(seed)
  const isScraped = seed % 3 === 0
  const isGlossed = seed % 6 === 0
  const tail = isScraped ? `\n${PAGE_TAIL.join('\n')}\n` : '\n'
  const lines = isScraped ? [...PAGE_HEAD] : []
  lines.push(`${codeName(random.below(100))} · ${seed}`)
  const room = size - Buffer.byteLength(tail)
  for (let sum = 0; sum < room; ) {
    const paragraph = isGlossed ? glossed(makeParagraph(random, 'traditional')) : makeParagraph(random)
    lines.push(paragraph)
    sum += Buffer.byteLength(paragraph) + 1
  }
  return Buffer.concat([cutBytes(Buffer.from(lines.join('\n')), room), Buffer.from(tail)])
}

/** `count` codes in a tree of two levels, parents before their children. */
export function makeCodes(count) {
  const parents = Math.ceil(count / 10)
  return Array.from({ length: count }, (_, i) => ({
    name:
      i < parents ? TOPICS[i % TOPICS.length] + suffix(Math.floor(i / TOPICS.length)) : codeName(i - parents),
    parent: i < parents ? null : (i - parents) % parents,
  }))
}

/**
 * `count` codings as { document, from, to, code }, indices into `texts` and codes, no two alike, in no order.
 * Lengths are 10 to 600, short ones more often, and one in a hundred up to 5000, so that they overlap.
 */
export function makeCodings(seed, texts, { count, codes }) {
  const random = seeded(seed)
  const seen = new Set()
  const codings = []
  while (codings.length < count) {
    const document = codings.length % texts.length
    const text = texts[document]
    const isLong = random.next() < 0.01
    const wanted = Math.floor(isLong ? 600 + random.next() * 4400 : 10 * 60 ** random.next())
    const length = Math.min(wanted, text.length - 1)
    const from = startOfCharacter(text, random.below(text.length - length))
    const to = startOfCharacter(text, from + length)
    const code = random.below(codes)
    const key = `${document} ${from} ${to} ${code}`
    if (to === from || seen.has(key)) continue
    seen.add(key)
    codings.push({ document, from, to, code })
  }
  return codings
}

/** A UUID that only looks random, so that a project made twice is the same. */
export function makeId(random) {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** The nearest place at or before `at` that does not cut a surrogate pair. */
export function startOfCharacter(text, at) {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

function makeParagraph(
  random,
  language = random.pick(['simplified', 'simplified', 'traditional', 'english']),
) {
  const length = SHORTEST_PARAGRAPH + random.below(LONGEST_PARAGRAPH - SHORTEST_PARAGRAPH - 60)
  let paragraph = random.next() < 0.4 ? random.pick(SPEAKERS) : ''
  while (paragraph.length < length) {
    paragraph += language === 'english' ? englishSentence(random) : chineseSentence(random, language)
  }
  return paragraph.slice(0, startOfCharacter(paragraph, LONGEST_PARAGRAPH)).trimEnd().replace(/，$/, '。')
}

function chineseSentence(random, language) {
  const aside = random.next() < 0.08 ? random.pick(ASIDES) : ''
  return (
    clause(random, language) +
    aside +
    (random.next() < 0.65 ? '，' : random.pick(['。', '。', '？', '！', '；']))
  )
}

function englishSentence(random) {
  const start = clause(random, 'english')
  const more = random.next() < 0.5 ? random.pick(CONNECTORS) + clause(random, 'english') : ''
  return `${start[0].toUpperCase()}${start.slice(1)}${more}. `
}

function clause(random, language) {
  if (random.next() < 0.3) return random.pick(CLAUSES[language])
  const { when, who, what } = PARTS[language]
  const blank = language === 'english' ? ' ' : ''
  const start = random.next() < 0.4 ? random.pick(when) + blank : ''
  return start + random.pick(who) + blank + random.pick(what)
}

function glossed(text) {
  return text.replace(/[這個說們後區樣還]/g, character => `${character}(${GLOSSES[character]})`)
}

function codeName(i) {
  const name = TOPICS[i % TOPICS.length] + ASPECTS[Math.floor(i / TOPICS.length) % ASPECTS.length]
  return name + suffix(Math.floor(i / (TOPICS.length * ASPECTS.length)))
}

function suffix(round) {
  return round === 0 ? '' : ` ${round + 1}`
}

/** The first bytes of UTF-8, at most `size`, without half a character at the end. */
function cutBytes(bytes, size) {
  let end = Math.min(size, bytes.length)
  while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}
