import type { PictureWords } from './words.ts'

export const pictureThemes = ['light', 'dark', 'print'] as const
export type PictureTheme = (typeof pictureThemes)[number]

/** How a picture looks, whatever it shows. */
export interface PictureLook {
  readonly theme: PictureTheme
  /** In pixels. The picture is as wide as this and at least as high; what needs more room is higher. */
  readonly width: number
  readonly height: number
  /** How many things are drawn at most, the largest first; the picture says how many more there are. */
  readonly most: number
  /** Faces in the order they are tried, as `font-family` has them; with some that have Chinese. */
  readonly font: string
  /** BCP 47, of the words. */
  readonly language: string
  readonly words: PictureWords
  /** Where the numbers come from, a line each; they go into `<metadata>`. */
  readonly provenance: readonly string[]
}

export interface PictureColors {
  readonly paper: string
  readonly ink: string
  /** Words of less weight; still 4.5 : 1 on the paper. */
  readonly faint: string
  readonly line: string
  /** For what has no colour of its own. */
  readonly accent: string
  /** Where there is nothing, 0 or not coded. */
  readonly empty: string
}

export const pictureColors: Readonly<Record<PictureTheme, PictureColors>> = {
  light: {
    paper: '#fdfcfa',
    ink: '#22201d',
    faint: '#57534c',
    line: '#d5d0c6',
    accent: '#2b5c8f',
    empty: '#eeebe5',
  },
  dark: {
    paper: '#1d1c1a',
    ink: '#e9e5dd',
    faint: '#bab4a9',
    line: '#47433d',
    accent: '#8bb8e6',
    empty: '#2b2926',
  },
  print: {
    paper: '#ffffff',
    ink: '#000000',
    faint: '#333333',
    line: '#b4b4b4',
    accent: '#2f5d8a',
    empty: '#f0f0f0',
  },
}

/** Faces that most machines have some of; the first ones have Latin, the later ones Chinese. */
const latinFaces = "'Noto Sans', 'Helvetica Neue', 'Segoe UI', Arial"
const chineseFaces = {
  simplified: "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'",
  traditional: "'Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei'",
}

/** The faces to name for words in a language, BCP 47. */
export function pictureFont(language: string): string {
  const { simplified, traditional } = chineseFaces
  const chinese = /tw|hk|hant/i.test(language)
    ? `${traditional}, ${simplified}`
    : `${simplified}, ${traditional}`
  return `${latinFaces}, ${chinese}, sans-serif`
}

/** Something in the picture that stands for a number, as it was named in the data. */
export interface PictureMark {
  readonly row: string | null
  readonly column: string | null
  /** Of a stretch of a text, in UTF-16 code units. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** What it is and what it counts, for tool tips and screen readers. */
  readonly label: string
}

/** The numbers of the picture, also of what is not drawn. */
export interface PictureTable {
  readonly head: readonly string[]
  readonly lines: readonly (readonly (string | number)[])[]
}

export interface Picture {
  /** A whole SVG document. Elements of marks have `data-mark`, their place in `marks`. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** What there is to see, in a sentence or two. */
  readonly summary: string
  readonly marks: readonly PictureMark[]
  readonly table: PictureTable
}
