/** What sites put between the title of a page and their own name. */
const parting = /^\s*(?:[-–—_|｜·»:：]|<)\s*\S/

/**
 * A title without the name of the site behind it, when something else on the page, e.g. its heading, says where the
 * title ends.
 */
export function withoutSite(title: string, confirmations: readonly string[]): string {
  const line = oneLine(title)
  for (const words of confirmations) {
    const own = oneLine(words)
    if (
      own.length >= 2 &&
      own.length < line.length &&
      line.startsWith(own) &&
      parting.test(line.slice(own.length))
    )
      return own
  }
  return line
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
