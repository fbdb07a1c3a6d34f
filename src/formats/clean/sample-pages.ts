import { segmented } from './sample-dirt.ts'

/** Title of the article that `runningHeadPage` prints. */
export const printedTitle = '夜市摊位的轮换办法与街坊议事'

const sentences = [
  '老街的夜市开了三十多年,白天是菜场,傍晚换成小吃和日用品,摊位没有划线,谁先来谁先占。',
  '遇到下雨天便有人把棚子搭到住户的窗下,住户投诉油烟和噪声,摊主抱怨收摊太早,双方各说各的理。',
  '街道起初的办法是派人驱赶,可是人走了摊子又回来,大家都很疲惫,后来有人提议把每个晚上排成表。',
  '第一次议事会来了六十多人,吵了三个小时,只定下一件事先量街,量街的结果出人意料。',
  '街面一共能放下37个摊位,也有人说是73个,而登记的摊主有九十三户,于是轮换成了唯一的出路。',
]

export const printedNotes = [
  [
    '本文系街市研究基金项目“夜市与街坊”(项目号:A-17)的阶段性成果。',
    '许望舒:街市的时间与空间,街区研究2012 年第 4 期。',
  ],
  ['沈雨荷、陶一舟:“轮换”作为规矩:以老街为例,民间文化2016年第 2 期;柳岸:议事会的由来,乡土2014 年第 1 期。'],
  ['白露:雨天的经济,市井2018 年第 3 期。', '街市年鉴编委会:街市年鉴,https://example.org/nianjian。'],
  [],
  ['许望舒:夜里的街,潮声2019 年第 6 期。'],
] as const

/**
 * Five printed pages run together: each ends inside a sentence with folio and title or issue, then the notes of
 * the page. `words` is the running text alone.
 */
export function runningHeadPage(reversed = false): { page: string; words: string; notes: readonly string[] } {
  let text = ''
  let words = ''
  for (let page = 0; page < 5; page++) {
    const body = rotate(page).join('')
    const cut = body.length - 11
    const number = String(37 + page)
    const folio = reversed ? [...number].reverse().join('') : number
    const head = page === 0 ? '' : page % 2 === 1 ? '2021.3' : printedTitle
    text += `${body.slice(0, cut)}${folio}${head}${printedNotes[page]?.join('') ?? ''}${body.slice(cut)}`
    words += body
  }
  const before = `${printedTitle}.pdf\n\n${printedTitle}.pdf_第1页\n第1页 / 共5页\n${printedTitle}.pdf_第2页\n第2页 / 共5页\n\n`
  return { page: before + segmented(printedTitle + text, 130), words, notes: printedNotes.flat() }
}

function rotate(by: number): string[] {
  return [...sentences.slice(by), ...sentences.slice(0, by)]
}
