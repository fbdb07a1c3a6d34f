import { plainParagraph, type ReaderState } from './state.ts'

type Handler = (reader: ReaderState, parameter: number | null) => void

/** Switches like `\v` are off with the parameter 0 only. */
const isOn = (parameter: number | null) => parameter !== 0

/** Control words that say how words and paragraphs look, as far as that says what they are. */
export const formattingWords: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['ansi', reader => setCodePage(reader, 1252)],
  ['mac', reader => setCodePage(reader, 10_000)],
  ['pc', reader => setCodePage(reader, 437)],
  ['pca', reader => setCodePage(reader, 850)],
  ['ansicpg', (reader, codePage) => codePage !== null && codePage > 0 && setCodePage(reader, codePage)],
  ['deff', (reader, font) => setDefaultFont(reader, font ?? 0)],
  ['uc', (reader, count) => reader.change({ fallback: Math.min(Math.max(0, count ?? 1), 100) })],
  ['f', setFont],
  ['fcharset', (reader, charset) => isIn(reader, 'fonts') && reader.fonts.setCharset(charset ?? 0)],
  ['cpg', (reader, codePage) => isIn(reader, 'fonts') && reader.fonts.setCodePage(codePage ?? 1252)],
  ['plain', reader => reader.change({ font: null, isHidden: false, isDeleted: false })],
  ['v', (reader, on) => reader.change({ isHidden: isOn(on) })],
  ['deleted', (reader, on) => reader.change({ isDeleted: isOn(on) })],
  // Words moved elsewhere with tracked changes; at their new place they are under \mvt.
  ['mvf', (reader, on) => reader.change({ isDeleted: isOn(on) })],
  ['pard', reader => reader.change({ paragraph: plainParagraph })],
  ['s', setStyle],
  ['sbasedon', (reader, style) => isIn(reader, 'styles') && reader.styles.setParent(style ?? 0)],
  ['outlinelevel', setOutlineLevel],
  ['intbl', reader => reader.changeParagraph({ isInTable: true })],
  ['itap', (reader, depth) => reader.changeParagraph({ depth: Math.min(Math.max(0, depth ?? 1), 16) })],
  ['ilvl', (reader, level) => reader.changeParagraph({ listLevel: Math.min(Math.max(0, level ?? 0), 8) })],
  ['ls', (reader, list) => reader.changeParagraph({ list: String(list ?? 0) })],
  ['li', (reader, indent) => reader.changeParagraph({ indent: indent ?? 0 })],
  ['fi', (reader, indent) => reader.changeParagraph({ firstIndent: indent ?? 0 })],
  ['yr', (reader, value) => isIn(reader, 'creation') && reader.info.setCreation('yr', value ?? 0)],
  ['mo', (reader, value) => isIn(reader, 'creation') && reader.info.setCreation('mo', value ?? 0)],
  ['dy', (reader, value) => isIn(reader, 'creation') && reader.info.setCreation('dy', value ?? 0)],
])

function isIn(reader: ReaderState, destination: ReaderState['current']['destination']): boolean {
  return reader.current.destination === destination
}

function setCodePage(reader: ReaderState, codePage: number): void {
  reader.codePage = codePage
}

function setDefaultFont(reader: ReaderState, font: number): void {
  reader.defaultFont = font
}

function setFont(reader: ReaderState, font: number | null): void {
  if (isIn(reader, 'fonts')) reader.fonts.begin(font ?? 0)
  else if (!isIn(reader, 'styles')) reader.change({ font: font ?? 0 })
}

function setStyle(reader: ReaderState, style: number | null): void {
  if (isIn(reader, 'styles')) reader.styles.begin(style ?? 0)
  else reader.changeParagraph({ style: style ?? 0 })
}

function setOutlineLevel(reader: ReaderState, level: number | null): void {
  if (isIn(reader, 'styles')) reader.styles.setOutlineLevel(level ?? 0)
  else reader.changeParagraph({ outlineLevel: level ?? 0 })
}
