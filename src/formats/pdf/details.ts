import type { Details } from '../../core/document/index.ts'
import { isoDate } from './dates.ts'

/** What a PDF says of itself, as it stands in the file. */
export interface Information {
  readonly title: string
  readonly author: string
  readonly keywords: string
  readonly created: string
  readonly language: string
}

const LONGEST = 1_000
const fileName =
  /^[^\n]{0,200}\.(?:pdf|docx?|odt|rtf|wps|indd|qxd|qxp|tex|dvi|ps|eps|pmd|pptx?|xlsx?|html?|txt|caj|p65|fm|xml)$/i
const noTitle =
  /^(?:untitled|unbenannt|sans titre|无标题|未命名|無標題|新建|幻灯片|powerpoint|slide|document|dokument|title|标题)[\s\d_-]*(?:1|文档|演示文稿)?$/i
const noAuthor =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|microsoft(?: office)?(?: user)?|windows(?: 用户| user)?|pc|hp|dell|lenovo|acer|asus|root|用户|作者|未知|匿名|cnki|tkpc|\(?unspecified\)?)$/i

/** The details worth keeping: without what programs fill in by themselves. */
export function makeDetails(information: Information, text: string): Details {
  const details: { -readonly [Field in keyof Details]: string } = {}
  const title = tidyTitle(information.title)
  if (title !== '') details.title = title
  const author = listOf(information.author).filter(name => !noAuthor.test(name))
  if (author.length > 0) details.author = author.join('; ')
  const keywords = listOf(information.keywords)
  if (keywords.length > 0) details.keywords = keywords.join('; ')
  const date = isoDate(information.created)
  if (date !== null) details.date = date
  const language = tidyLanguage(information.language, text)
  if (language !== null) details.language = language
  return details
}

function tidy(words: string): string {
  const plain = words.replace(/[\p{Cc}\ufffd\ufeff]+/gu, ' ').replace(/\s+/g, ' ')
  return plain.trim().slice(0, LONGEST).toWellFormed()
}

/** Word and its kin write the name of the file, or of themselves, as the title. */
function tidyTitle(words: string): string {
  const own = tidy(words).replace(
    /^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Excel)|WPS[ \w]*|Pages) ?[-–:] ?/i,
    '',
  )
  const title = own.replace(/\.(?:docx?|pptx?|xlsx?|wps|odt|rtf)$/i, own === tidy(words) ? '$&' : '')
  if (fileName.test(title) || noTitle.test(title) || /^[\d\s._-]*$/.test(title)) return ''
  if (/^(?:https?:|file:|[a-z]:\\|\/)\S*$/i.test(title)) return ''
  return title
}

/** Authors and keywords are parted by semicolons, else by commas of several kinds. */
function listOf(words: string): string[] {
  const plain = tidy(words)
  const separator = /[;；]/.test(plain) ? /[;；]/ : /[,，、]/
  return plain.split(separator).flatMap(part => (part.trim() === '' ? [] : [part.trim()]))
}

/** Programs write the language they are set to; it is dropped when the text is plainly in another script. */
function tidyLanguage(words: string, text: string): string | null {
  if (!/^[a-z]{2,3}(?:-[\w]{2,8})*$/i.test(words)) return null
  const start = text.slice(0, 5_000)
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = start.match(/\p{Script=Latin}+/gu)?.length ?? 0
  const isHan = /^(?:zh|ja|yue|lzh)\b/i.test(words)
  return han > latin === isHan ? words : null
}
