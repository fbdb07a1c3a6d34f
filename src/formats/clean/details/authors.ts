import { isPersonName } from '../person-name.ts'
import type { TextEnds } from './text-ends.ts'

/** Lines below the title that may name the authors. */
const BYLINE_LINES = 6
const MOST_AUTHORS = 12

const label =
  /(?:^|[\s|｜(（【])(?:本文)?(?:作者|撰文|撰稿|文字|执笔|執筆|文|口述|By)\s*(?:[:：/／|｜]|\s(?=[A-Z]))\s*(.+)$/
const sign = /^[□■◎◇◆●]\s*(?=[\u3400-\u9fff])(.+)$/
const reporter = /^[(（]?(?:[^\s，。,]{0,10}[记記]者)[\s:：]+(.+)$/
const biography = /^[【[(（]?作者[简簡]介[】\])）]?\s*[:：]\s*(.+)$/
/** What may stand between names, and behind them: notes, where people work, dates. */
const between = /[\s、,，;；/／&]+|\band\b/
const marks = /[\d*＊†‡①-⑳¹²³⁴⁵]+|\[\d+\]/g
const foreign =
  /^(?:[[［(（〔][\u3400-\u9fff]{1,4}[\]］)）〕])?[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fffA-Z.]{1,10})+$/
const latin =
  /^(?:[A-Z][\p{L}'’-]*\.?)(?:\s+(?:(?:van|von|de|der|da|di|del|la|le|bin|al)\s+)?[A-Z][\p{L}'’-]*\.?){1,3}$/u
const nobody =
  /^(?:佚名|未知|不详|不詳|匿名|网络|網路|本站|小编|小編|编辑|編輯|编辑部|編輯部|管理员|原创|原創|转载|单位|單位|简介|簡介)$/
/** A line below the names that shows they are names. */
const affiliation =
  /^[(（[【].{2,80}(?:大学|大學|学院|學院|研究|中心|学校|學校|党校|黨校|公司|医院|醫院|局|部|系|所|会|會|\d{6}).*$|^[\d*]?\s*(?:Department|University|School|Institute|Faculty|College)\b/i
const apparatus = /^[【[]?(?:内容|內容|论文|論文)?(?:摘\s*要|提\s*要)|^abstract\b/i

/** The authors that a text names itself, parted by `; `; null when it names none for sure. */
export function authorsOf({ head, tail }: TextEnds, bio: string | undefined): string | null {
  const below = head.slice(0, BYLINE_LINES + 1)
  const found =
    firstOf(below, labelledNames) ??
    bareNames(head.slice(1, BYLINE_LINES)) ??
    firstOf([...tail].reverse(), line => (line.length <= 60 ? labelledNames(line) : null)) ??
    firstOf([bio ?? '', ...head, ...tail], namesInBiography)
  return found && found.length <= MOST_AUTHORS ? found.join('; ') : null
}

function firstOf(lines: readonly string[], read: (line: string) => string[] | null): string[] | null {
  for (const line of lines) {
    const names = read(line)
    if (names) return names
  }
  return null
}

function labelledNames(line: string): string[] | null {
  if (line.length > 80 || biography.test(line)) return null
  const own = label.exec(line)?.[1]
  if (own) return leadingNames(own, isNamed)
  const signed = sign.exec(line)?.[1] ?? reporter.exec(line)?.[1]
  return signed && line.length <= 40 ? leadingNames(signed, isPersonName) : null
}

/** Names up to the first word that is none. */
function leadingNames(words: string, isName: (words: string) => boolean): string[] | null {
  const names: string[] = []
  const list = words
    .replace(/[)）】\]]+$/, '')
    .replace(/(?:作者)?[单單]位.*$/, '')
    .replace(marks, ' ')
  for (const part of isLatinList(list) ? list.split(/\s*(?:,|;|&|\band\b)\s*/) : list.split(between)) {
    const name = part.trim().replace(/^(?:.*[记記]者|通[讯訊]员|通訊員)(?=[\u3400-\u9fff]{2,4}$)/, '')
    if (name === '' || /^(?:[^\s]{0,8}[记記]者|通[讯訊]员|通訊員)$/.test(name)) continue
    if (!isName(name)) break
    names.push(name)
  }
  return names.length > 0 ? [...new Set(names)] : null
}

function isLatinList(words: string): boolean {
  return !/[\u3400-\u9fff]/.test(words)
}

/** With a label before it, a pen name will do. */
function isNamed(name: string): boolean {
  if (nobody.test(name)) return false
  if (foreign.test(name) || latin.test(name)) return true
  return /^[\u3400-\u9fff]{2,4}$/.test(name) && !/[的是了在]/.test(name)
}

/** A line of nothing but names below the title, as papers have it. */
function bareNames(lines: readonly string[]): string[] | null {
  for (const [at, line] of lines.entries()) {
    if (apparatus.test(line)) return null
    const plain = line.replace(marks, ' ').trim()
    if (line.length > 60 || plain === '') continue
    const isChinese = /^[\u3400-\u9fff]/.test(plain)
    const names = isChinese ? plain.split(between) : plain.split(/\s*(?:,|;|&|\band\b)\s*/)
    const isList = names.every(name =>
      isChinese ? isPersonName(name) || foreign.test(name) : latin.test(name),
    )
    if (!isList) continue
    const next = lines.slice(at + 1, at + 4)
    const isSure = next.some(other => apparatus.test(other) || affiliation.test(other))
    if (isSure || (isChinese && names.length > 1 && at === 0)) return names
  }
  return null
}

/** `作者简介:某某,…;某某,…` names each author before the first comma. */
function namesInBiography(line: string): string[] | null {
  const words = biography.exec(line)?.[1]
  if (!words) return null
  const names = words
    .split(/[;；。]/)
    .map(part => /^\s*([\u3400-\u9fff]{2,6})\s*[,，(（]/.exec(part)?.[1] ?? '')
    .filter((name, at) => (at === 0 ? /^.{2,4}$/.test(name) : isPersonName(name)))
  return names.length > 0 ? names : null
}
