import { endsSentence } from '../characters.ts'
import { foldLine } from '../fold.ts'
import { wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const LONGEST_LINE = 1000
/** Words that no title of a research text holds. */
const unmistakable =
  /无码|一区二区|久久久|熟女|羞羞|人妻|av不卡|成人(?:精品|网站|影院|在线|视频|羞羞)|(?:国产|日韩|欧美|亚洲|精品)av|国产精品|精品视频|免费观看视频|高清在线播放|百家乐|时时彩|六合彩|老虎机|娱乐城|私服|代开发票|(?:彩票|赌博|棋牌|博彩)(?:平台|网站|app|官网)/
/** Words that are spam in company of one another. */
const adult = /(?:^|[^a-z])av(?:[^a-z]|$)|成人|少妇|色情|激情|偷拍|自拍/
const gambling = /博彩|彩票|投注|赌场|棋牌|赔率|网赌|下注/
/** What a title of a study says of itself. */
const study = /研究|论文|调查|报告|分析|社会学|学报/
/** Words that fill up such lines. */
const filler = /日韩|欧美|国产|亚洲|写真|在线观看|免费观看|手机在线/

/**
 * The first line of a mirrored page, stuffed with search words of adult or gambling sites: parts joined by `_` or
 * `|`, no sentence. A file name like `题名_作者_刊名` has none of the words.
 */
export const spamTitle: CleaningRule = {
  id: 'spam-title',
  kinds: ['A1'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    return page.lines
      .slice(0, 3)
      .filter(line => isSpam(line.text))
      .map(wholeLine)
  },
}

function isSpam(line: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const parts = line.split(/[_|｜]/).filter(part => part.trim() !== '')
  if (parts.length < 3 || endsSentence(line) || /[。；;]/.test(line)) return false
  const folded = parts.map(foldLine)
  const count = (pattern: RegExp) => folded.filter(part => pattern.test(part)).length
  if (count(unmistakable) > 0) return count(anySpam) >= 2 && count(anySpam) * 3 >= parts.length
  if (count(study) > 0) return false
  return Math.max(count(adult), count(gambling)) >= 3 && count(anySpam) * 2 > parts.length
}

const anySpam = new RegExp([unmistakable, adult, gambling, filler].map(({ source }) => source).join('|'))
