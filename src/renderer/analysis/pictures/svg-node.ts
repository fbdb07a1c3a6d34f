/** What pictures are made of; anything else has no business in the window. */
const known = /^(svg|title|desc|metadata|defs|pattern|rect|path|circle|line|g|text)$/

/** The picture as an element of this page, read as XML, which runs nothing. Null where it is none. */
export function svgNode(svg: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const elements = [...parsed.querySelectorAll('*')]
  const isSound = elements.every(
    element =>
      known.test(element.localName) &&
      element.getAttributeNames().every(name => !/^on|href$|^style$/i.test(name)),
  )
  const root = document.importNode(parsed.documentElement, true)
  return isSound && root instanceof SVGSVGElement ? root : null
}
