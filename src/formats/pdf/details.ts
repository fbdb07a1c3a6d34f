import type { Details } from '../../core/document/index.ts'
import { detailsOf } from '../file-details.ts'
import { isoDate } from './dates.ts'

/** What a PDF says of itself, as it stands in the file. */
export interface Information {
  readonly title: string
  readonly author: string
  readonly keywords: string
  readonly created: string
  readonly language: string
}

/** Programs that print write the name of the file, or of its first slide or sheet, as the title. */
const fileName =
  /^[^\n]{0,200}\.(?:pdf|docx?|odt|rtf|wps|indd|qxd|qxp|tex|dvi|e?ps|pmd|pptx?|xlsx?|html?|txt|caj|p65|fm|xml)$/i
const otherProgram = /^(?:microsoft (?:office )?(?:powerpoint|excel)|wps[ \w]*|pages) ?[-–:] ?/i
const noTitle = /^(?:(?:幻灯片|powerpoint|slide|标题|標題|演示文稿)[\s\d_-]*(?:演示文稿)?|[\d\s._-]*)$/i

/** The details worth keeping: without what programs fill in by themselves. */
export function makeDetails(
  { title, author, keywords, created, language }: Information,
  text: string,
): Details {
  const names = plain(author)
  return detailsOf({
    title: tidyTitle(plain(title)),
    authors: [/[;；]/.test(names) ? names : names.replace(/\s*[，、]\s*/g, ';')],
    keywords: [plain(keywords)],
    date: isoDate(created) ?? '',
    language: fitsScript(language, text) ? language : '',
  })
}

function plain(words: string): string {
  return words
    .replace(/[\p{Cc}\ufffd\ufeff]+/gu, ' ')
    .trim()
    .toWellFormed()
}

function tidyTitle(words: string): string {
  const title = words.replace(otherProgram, '')
  const isWord = /^microsoft (?:office )?word - /i.test(title)
  const isNone = (fileName.test(title) && !isWord) || noTitle.test(title)
  return isNone || /^(?:https?:|file:|[a-z]:\\|\/)\S*$/i.test(title) ? '' : title
}

/** Programs write the language they are set to; it is none when the text is plainly in another script. */
function fitsScript(language: string, text: string): boolean {
  const start = text.slice(0, 5_000)
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = start.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return han > latin === /^(?:zh|ja|yue|lzh)\b/i.test(language)
}
