/** Sentences for columns that must be filled; no two are alike. */
const english = [
  'The residents of the older blocks met twice a month in the reading room.',
  'Nobody kept minutes at first, and nobody missed them.',
  'Later a retired teacher began to write down what had been promised.',
  'Her notes were short, dated, and pinned to the door for a week.',
  'Some neighbours read them aloud while they waited for the lift.',
  'Others corrected the spelling with a pencil tied to a string.',
  'The committee learned to speak more slowly.',
  'Promises became smaller and were kept more often.',
  'When the pipes froze, the list of names was ready before midnight.',
  'A younger tenant asked whether the list could be kept on a telephone.',
  'The teacher said that paper does not run out of power.',
  'They agreed to do both, and for some time they did.',
]

const chinese = [
  '楼长每个星期三晚上把钥匙交给值班的人。',
  '值班的人先看水表，再看走廊尽头的窗户。',
  '谁家要装修，就在白板上写清楚日期和时辰。',
  '白板擦过很多遍，旧字的痕迹还看得见。',
  '老人们说，从前没有白板，事情全靠喊。',
  '喊得响的人家总是先修好，安静的人家要等。',
  '后来大家同意按门牌号轮流，谁也不许插队。',
  '这条规矩没有写进任何文件，却一直有人守。',
  '新搬来的租户起初不信，过了一个冬天才信。',
  '冬天的夜里，走廊的灯是轮流交的电费。',
]

/** Sentences `from` to `to`, counted over and over. */
export function englishWords(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => english[(from + at) % english.length]).join(' ')
}

export function chineseWords(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => chinese[(from + at) % chinese.length]).join('')
}
