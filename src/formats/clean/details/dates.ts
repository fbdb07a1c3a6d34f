const LABEL =
  '(?:[\\u3400-\\u9fff]{0,4}(?:时间|時間|日期)|发布于|發布於|发表于|發表於|Date|Published(?: on)?)\\s*[:：]?\\s*'
const DAY =
  '((?:19|20)\\d{2})\\s*(?:[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?!\\d)|年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号號])?)'
/** A date that opens a line or follows a label. */
const opened = new RegExp(`^[【[(（]?(?:${LABEL})?${DAY}`, 'i')
const labelled = new RegExp(`(?:^|[\\s|｜【[(（])${LABEL}${DAY}`, 'i')
const alone = new RegExp(`^[(（]?${DAY}[)）]?$`)
const inHanzi =
  /^[(（]?([一二][九〇零○][〇零○一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日[)）]?$/
/** Dates of a manuscript or a life, and periods. */
const other = /收稿|修回|录用|錄用|出生|截至|[-—–~至到]\s*(?:19|20)?\d{2,4}\s*年/
const LONGEST = 80

/** The day a line gives as that of the text, as ISO 8601 (`2021-04-02`, `2021-04`); null when it gives none. */
export function dateOf(line: string): string | null {
  if (line.length > LONGEST || other.test(line)) return null
  const match = opened.exec(line) ?? labelled.exec(line)
  // A date goes on as a sentence, or stands alone with names and places.
  if (!match || /[。，,；;]$/.test(line)) return null
  return isoDate(match)
}

/** The day on a line of its own, as letters and notices end. */
export function closingDateOf(line: string): string | null {
  const match = alone.exec(line)
  if (match) return isoDate(match)
  const [, year, month, day] = inHanzi.exec(line) ?? []
  if (!year || !month || !day) return null
  const digits = [...year.replace(/[零○]/g, '〇')].map(digit => '〇一二三四五六七八九'.indexOf(digit))
  return joined(digits.join(''), String(smallNumber(month)), String(smallNumber(day)))
}

function isoDate([, year = '', month, day, ownMonth, ownDay]: readonly (string | undefined)[]):
  | string
  | null {
  return joined(year, month ?? ownMonth, day ?? ownDay)
}

function joined(year: string, month: string | undefined, day: string | undefined): string | null {
  const parts = [month, day].filter(part => part !== undefined)
  const [ofYear = 1, ofMonth = 1] = parts.map(Number)
  if (ofYear < 1 || ofYear > 12 || ofMonth < 1 || ofMonth > 31) return null
  return [year, ...parts.map(part => part.padStart(2, '0'))].join('-')
}

function smallNumber(hanzi: string): number {
  const value = (digit: string | undefined) => (digit ? '零一二三四五六七八九'.indexOf(digit) : 0)
  const at = hanzi.indexOf('十')
  if (at < 0) return value(hanzi)
  return (at === 0 ? 1 : value(hanzi[0])) * 10 + value(hanzi[at + 1])
}
