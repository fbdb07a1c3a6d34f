import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

interface Trace {
  /** What is left when a filter has cut a word out of the middle of others. */
  readonly left: RegExp
  readonly whole: (words: string) => string
}

/**
 * Words that some essay sites delete, across the borders of other words: 代发, 代理, 代办, 主权, 中特, 色色. Only
 * what remains as no word at all is a trace for sure.
 */
const traces: readonly Trace[] = [
  {
    left: /[时時]展(?<![及同定限按平届屆那当當适適临臨即隨随顿頓准準小零整计計何]..)(?![开開示现現出览覽望会會销銷演播露厅廳台臺馆館区區品架期缓緩翅眉颜顏转轉])/g,
    whole: words => words.replace('展', words.startsWith('時') ? '代發展' : '代发展'),
  },
  {
    left: /民利(?<=(?:[人公村农農居选選漁渔市]民|[的和与與及])民利)(?![益用润潤息害率民国國百])/g,
    whole: () => '民主权利',
  },
  { left: /形形的/g, whole: () => '形形色色的' },
  {
    left: /[业業]益(?<=(?:[的、和与與]|维护|維護|侵害|侵犯|小区|小區|广大|廣大)[业業]益)(?![发發加处處于於智民])/g,
    whole: words => `${words.charAt(0)}主权益`,
  },
  {
    left: /[别別](?<=(?:竞聘|競聘)[别別])|[别別](?<=(?:其|过程|過程|教学|教學|实践|實踐|建设|建設|管理)[别別])(?=[是要])/g,
    whole: words => `中特${words}`,
  },
  {
    left: /[现現](?:念|论|論)(?<![实實呈出发發表体體再展浮涌湧重凸显顯兑兌]..)(?=[、，,。的和与與])/g,
    whole: words => `${words.charAt(0)}代理${words.charAt(1)}`,
  },
]

/** Forms that open no clause: what stood before them is gone. They count beside a sure trace only. */
const bound =
  /[，、。；,;](?:[员員](?=[只在是的都也])|[们們]|站的(?![高远遠直稳穩近])|制的|[办辦](?:[点點]|公的))/g

/**
 * Words that a filter of the site took out. What remains can be completed only where it is no word otherwise; many
 * more places are lost without a trace, so the mark is a warning for the whole text.
 */
export const wordFilter: CleaningRule = {
  id: 'word-filter',
  kinds: ['G3'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find({ text }) {
    const found: Finding[] = []
    for (const { left, whole } of traces) {
      for (const { 0: words, index } of text.matchAll(left)) {
        const suggestion = inScriptOf(text, whole(words))
        found.push({ from: index, to: index + words.length, suggestion })
      }
    }
    if (found.length === 0) return []
    for (const { 0: words, index } of text.matchAll(bound)) {
      found.push({ from: index + 1, to: index + words.length })
    }
    return found.sort((a, b) => a.from - b.from)
  },
}

/** 权 as this text writes it. */
function inScriptOf(text: string, words: string): string {
  return words.includes('权') && text.includes('權') ? words.replace('权', '權') : words
}
