import type { Shape } from './formats-article.ts'

/** What a format cannot hold or a program does not write; the same is then taken from the reading that is asked for. */
export interface Difference {
  readonly because: string
  change(shape: Shape): Shape
}

export const noComments: Difference = {
  because: 'the program writes no comments into this format, a page only as remarks of its source',
  change: shape => ({ ...shape, comments: [] }),
}
export const authorLost: Difference = {
  because: 'LibreOffice writes question marks for a Chinese author of a comment in RTF',
  change: shape => ({
    ...shape,
    comments: shape.comments.map(([words, , remark]) => [words, '??', remark] as const),
  }),
}
export const typedIndent: Difference = {
  because: 'pandoc has no such numbering: the labels are typed, and no-break spaces before them',
  change: shape => ({ ...shape, text: shape.text.replace(/^ {2}/gm, '\u00a0\u00a0') }),
}
export const noIndent: Difference = {
  because: 'blanks at the start of a line mean nothing in a page',
  change: shape => ({ ...shape, text: shape.text.replace(/^ {2}/gm, '') }),
}
export const plainNumbers: Difference = {
  because: 'LibreOffice writes lists of a page without their kind of numbers',
  change: shape => ({
    ...shape,
    text: shape.text.replace(
      /^( *)（?([一二三])[）、](?=[凡公本商一])/gm,
      (_, indent, number) => `${indent}${'一二三'.indexOf(number) + 1}. `,
    ),
  }),
}
export const titlePage: Difference = {
  because: 'pandoc puts a page with the title before a book',
  change: shape => ({
    ...shape,
    text: `街巷里的商量\n\n${shape.text}`,
    headings: [[1, '街巷里的商量'], ...shape.headings],
  }),
}
export const onlyParagraphs: Difference = {
  because: 'LibreOffice makes a book of paragraphs alone: no headings, and lists without labels',
  change: shape => ({
    ...shape,
    headings: [],
    text: shape.text
      .replace(/^ *(?:•|\d\.|（[一二]）) ?(?=\p{Script=Han})/gmu, '\n')
      .replace(/^[一二三]、(?=[凡公本])/gm, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  }),
}

/** The same for PDF, of which the lines are compared without blanks: done to what is read and to what is asked for. */
export interface PrintedDifference {
  readonly because: string
  change(lines: string): string
}

function without(what: RegExp, because: string): PrintedDifference {
  return { because, change: all => all.replace(what, '') }
}

export const bulletsDrawn = without(/•/g, 'the browser draws the dots of lists, they are no characters')
export const beyondPlane0 = without(
  /[\u{10000}-\u{10ffff}]|[\u200d\ufffd㵨㵩㵧䊷]/gu,
  'Ghostscript 10 halves characters beyond U+FFFF',
)
export const emojiLost = without(
  /[\u{1f467}-\u{1f469}]|\u200d/gu,
  'the browser does not name the parts of an emoji family',
)
export const joinersLost = without(/\u200d/g, 'cairo leaves out what joins emojis')
export const songtiAlone = without(
  /[\u{10000}-\u{10ffff}]|[\u0590-\u06ff]|\u200d/gu,
  'STSong-Light has none of these, so they were left out',
)
export const clusters = without(
  /[\u0590-\u06ff\ufffd]|(?<=您好)[“”]/gu,
  'WeasyPrint 57 names each letter from right to left by all its word, and so the line around it is turned',
)
export const plainText = without(
  /[-•]|^注释$/gm,
  'made from plain text: dashes for dots and rules, no heading over the notes',
)
export const notesListed: PrintedDifference = {
  because: 'a browser prints the notes as a list with arrows; on paper nothing tells it from other lists',
  change: all => all.replace(/^注释$|↩\ufe0e?/gm, '').replace(/\[([12])\]|([12])\.(?=访谈|Compare)/g, '$1$2'),
}
