import type { Details } from '../../../core/document/index.ts'

const YEAR = '((?:19|20)\\d{2})\\s*年?'
const NUMBER = '(?:\\s*第?\\s*(\\d{1,3})\\s*卷)?[\\s,，]*第?\\s*(\\d{1,3})\\s*期'
/** `《刊名》2015年第10期`, `刊名 2021年2期`. */
const quoted = new RegExp(`《([^《》]{2,30})》[\\s,，(（]*${YEAR}${NUMBER}`)
const bare = new RegExp(`^([\\u3400-\\u9fff·()（）]{2,20})[\\s,，]*${YEAR}${NUMBER}[)）]?$`)
const LABEL =
  '(?:来源|來源|原载于?|原載於?|原刊于?|原刊於?|本文原载于?|刊于|刊於|载于|載於|发表于|發表於|出处|出處|摘自|转自|轉自)'
const labelled = new RegExp(`^[(（【]?(?:本文)?${LABEL}[:：]?\\s*`)
const source =
  /(?:^|[\s|｜(（【])(?:文章|稿件|信息|新闻|新聞|本文)?[来來]源\s*(?:于|於)?[:：]\s*([^\s|｜()（）【】，。；;]{2,30})/
/** What sites write where they do not say. */
const nobody =
  /^(?:网络|網絡|網路|互联网|互聯網|未知|不详|不詳|(?:本站|本网|本網)?(?:原创|原創|整理|编辑|編輯)|本站|本网|本網|转载|轉載|其他|admin)$/i
/** `文章编号:1003-9082(2016)08-0342-01`: year, issue, first page, number of pages. */
const articleNumber =
  /文章[编編][号號][】\]]?\s*[:：]?\s*\d{4}-?\d{3}[\dxX]\s*[(（]\s*((?:19|20)\d{2})\s*[)）]\s*(\d{1,2})(?:\([^()]{1,8}\))?\s*-\s*(\d{1,5})\s*-\s*(\d{1,3})/
const LONGEST = 60

/** Journal, year, volume and issue that a line names as those of the text; empty when it names none. */
export function issueOf(line: string): Details {
  if (line.length > LONGEST) return {}
  const isStatement = labelled.test(line) || !/[。！？；]/.test(line)
  const match = (isStatement ? quoted.exec(line) : null) ?? bare.exec(line)
  if (!match) return {}
  // A sentence may speak of another journal: only a line of nothing else, or one with a label, counts.
  const around = line.replace(match[0], '').replace(labelled, '')
  if (/[\u3400-\u9fff]{3}/.test(around)) return {}
  const [, title = '', year = '', volume, issue = ''] = match
  return { source: title, year, ...(volume && { volume }), issue: String(Number(issue)) }
}

/** Where a line says that the text comes from; null when it says nothing. */
export function sourceOf(line: string): string | null {
  if (line.length > LONGEST * 2 || /[图圖数數资資]\S?[来來]源/.test(line)) return null
  const words = source.exec(line)?.[1]?.replace(/^《(.*)》$/, '$1')
  return words && !nobody.test(words) ? words : null
}

/** Year, issue and pages that the number of an article holds. */
export function articleNumberOf(line: string): Details {
  const [, year, issue, first, count] = articleNumber.exec(line) ?? []
  if (!year) return {}
  const start = Number(first)
  const end = start + Number(count) - 1
  return {
    year,
    issue: String(Number(issue)),
    ...(start > 0 && { pages: end > start ? `${start}-${end}` : `${start}` }),
  }
}
