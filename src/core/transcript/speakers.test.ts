import { describe, expect, it } from 'vitest'
import type { Mark } from '../text/index.ts'
import { findSpeakers } from './index.ts'

/** Name, turns and certainty of the speakers found. */
function found(text: string, marks: readonly Mark[] = []): [string, number, boolean][] {
  return findSpeakers(text, marks).map(({ name, turns, certain }) => [name, turns, certain])
}

const asked = [
  '您在这个小区住了多久？',
  '那时候的邻里关系怎么样？',
  '后来有什么变化吗？',
  '您参加过居委会的活动吗？',
]
const said = [
  '我是零三年搬来的，那会儿楼还没封顶。',
  '嗯，大家都认识，谁家包了饺子都会端一碗过来。',
  '𠮷祥楼拆了以后，老邻居就散了，群里也不怎么说话。',
  '去过两次，后来要带孙子👨‍👩‍👧，就没再去了。',
]
const askedEnglish = ['How long have you lived here?', 'What was it like then?', 'Did anything change?']
const saidEnglish = [
  'Since the estate was built, so I was eleven.',
  'Everybody knew everybody. My mum left the key outside.',
  'Well, after the school closed the young families went away.',
]

function talk(
  line: (speaker: 0 | 1, words: string, turn: number) => string,
  between = '\n\n',
  [questions, answers]: readonly [readonly string[], readonly string[]] = [asked, said],
): string {
  const lines = questions.flatMap((question, index) => [
    line(0, question, 2 * index),
    line(1, answers[index] ?? '', 2 * index + 1),
  ])
  return `${lines.join(between)}\n`
}

const english = [askedEnglish, saidEnglish] as const
const pick = (one: string, other: string) => (speaker: 0 | 1) => (speaker === 0 ? one : other)
const clock = (turn: number) => `00:0${turn}:1${turn}`

describe('finds the speakers of', () => {
  it.each<[string, string, [string, string]]>([
    ['`姓名：`', talk((s, w) => `${pick('访谈员', '王秀英')(s)}：${w}`), ['访谈员', '王秀英']],
    ['names alone', talk((s, w) => `${pick('陈立', '王秀英')(s)}：${w}`), ['陈立', '王秀英']],
    ['`问：` and `答：`', talk((s, w) => `${pick('问', '答')(s)}：${w}`), ['问', '答']],
    ['traditional labels', talk((s, w) => `${pick('訪談者', '受訪者')(s)}：${w}`), ['訪談者', '受訪者']],
    ['`Q:` and `A:`', talk((s, w) => `${pick('Q', 'A')(s)}: ${w}`, '\n\n', english), ['Q', 'A']],
    ['codes', talk((s, w) => `${pick('I1', 'R2')(s)}: ${w}`, '\n', english), ['I1', 'R2']],
    ['codes without a blank', talk((s, w) => `${pick('I', 'R')(s)}:${w}`, '\n', english), ['I', 'R']],
    [
      'full names',
      talk((s, w) => `${pick('Dr. Mary-Ann O’Hara', 'José Núñez')(s)}: ${w}`, '\n', english),
      ['Dr. Mary-Ann O’Hara', 'José Núñez'],
    ],
    [
      'names in capitals',
      talk((s, w) => `${pick('THE COURT', 'MR. BAKER')(s)}: ${w}`, '\n', english),
      ['THE COURT', 'MR. BAKER'],
    ],
    [
      'bold names',
      talk((s, w) => `**${pick('Interviewer', 'Mei')(s)}:** ${w}`, '\n\n', english),
      ['Interviewer', 'Mei'],
    ],
    [
      'bold names, colon behind',
      talk((s, w) => `**${pick('Interviewer', 'Mei')(s)}**: ${w}`, '\n\n', english),
      ['Interviewer', 'Mei'],
    ],
    [
      'a time before the name',
      talk((s, w, t) => `[${clock(t)}] ${pick('Ann', 'Mei')(s)}: ${w}`, '\n', english),
      ['Ann', 'Mei'],
    ],
    [
      'a bare time before the name',
      talk((s, w, t) => `${clock(t)} ${pick('张三', '李四')(s)}：${w}`),
      ['张三', '李四'],
    ],
    [
      'a time behind the name',
      talk((s, w, t) => `${pick('Ann', 'Mei')(s)} [${clock(t)}]: ${w}`, '\n', english),
      ['Ann', 'Mei'],
    ],
    [
      'a time in round brackets',
      talk((s, w, t) => `${pick('张三', '李四')(s)}（${clock(t)}）：${w}`),
      ['张三', '李四'],
    ],
    [
      'name and time above the words',
      talk((s, w, t) => `${pick('张三', '李四')(s)} ${clock(t)}\n${w}`),
      ['张三', '李四'],
    ],
    [
      'time and name above the words',
      talk((s, w, t) => `[${clock(t)}] ${pick('张三', '李四')(s)}\n${w}`, '\n'),
      ['张三', '李四'],
    ],
    [
      'Otter',
      talk((s, w, t) => `${pick('Speaker 1', 'Speaker 2')(s)}  ${t}:0${t}\n${w}`, '\n\n', english),
      ['Speaker 1', 'Speaker 2'],
    ],
    [
      '讯飞听见',
      talk((s, w, t) => `${pick('说话人1', '说话人2')(s)} 0${t}:1${t}\n${w}`),
      ['说话人1', '说话人2'],
    ],
    ['腾讯会议', talk((s, w, t) => `${pick('张三', '李四')(s)}(${clock(t)}):\n${w}`), ['张三', '李四']],
    [
      'Teams, time above the name',
      talk((s, w, t) => `0:${t}:3.450 --> 0:${t}:9.100\n${pick('Ann', 'Mei')(s)}\n${w}`, '\n\n', english),
      ['Ann', 'Mei'],
    ],
    [
      'a chat with days',
      talk((s, w, t) => `[12/05/2023, 14:0${t}:11] ${pick('Ann', 'Mei')(s)}: ${w}`, '\n', english),
      ['Ann', 'Mei'],
    ],
    [
      'a chat, day behind the name',
      talk((s, w, t) => `${pick('张三', '李四')(s)} 2023-05-12 14:0${t}:11\n${w}`),
      ['张三', '李四'],
    ],
    [
      'names alone on their line, of roles',
      talk((s, w) => `${pick('Interviewer', 'Respondent')(s)}\n${w}`, '\n\n', english),
      ['Interviewer', 'Respondent'],
    ],
    [
      'whisper',
      talk((s, w) => `[${pick('SPEAKER_00', 'SPEAKER_01')(s)}]: ${w}`, '\n', english),
      ['SPEAKER_00', 'SPEAKER_01'],
    ],
    ['names in brackets', talk((s, w) => `【${pick('主持人', '张局长')(s)}】${w}`), ['主持人', '张局长']],
    [
      'a table',
      talk((s, w) => `${pick('Interviewer', 'Mei')(s)}\t${w}`, '\n', english),
      ['Interviewer', 'Mei'],
    ],
    [
      'a table with times',
      talk((s, w, t) => `${clock(t)}\t${pick('张三', '李四')(s)}\t${w}`, '\n'),
      ['张三', '李四'],
    ],
    [
      'Hebrew',
      talk((s, w) => `${pick('מראיינת', 'דנה')(s)}: ${w}`, '\n', [
        ['איפה את גרה?', 'ממתי?', 'למה עברת?'],
        ['אני גרה בחיפה.', 'מאז הצבא.', 'כי לא היה לי שם כלום.'],
      ]),
      ['מראיינת', 'דנה'],
    ],
    [
      'Arabic',
      talk((s, w) => `${pick('الباحثة', 'أم خالد')(s)}: ${w}`, '\n', [
        ['أين تسكنين؟', 'منذ متى؟', 'لماذا؟'],
        ['أنا من هنا.', 'منذ عشر سنوات.', 'نعم، بسبب العمل.'],
      ]),
      ['الباحثة', 'أم خالد'],
    ],
    [
      'Japanese',
      talk((s, w) => `${pick('聞き手', '佐藤')(s)}：${w}`, '\n', [
        ['いつからですか。', 'どうでしたか。'],
        ['十年前からです。', 'よかったですよ。'],
      ]),
      ['聞き手', '佐藤'],
    ],
  ])('%s', (_, text, names) => {
    const speakers = findSpeakers(text)
    expect(speakers.map(({ name, certain }) => [name, certain])).toEqual(names.map(name => [name, true]))
    const turns = speakers.map(speaker => speaker.turns)
    expect(turns[0]).toBe(turns[1])
    expect(turns[0]).toBeGreaterThan(1)
  })

  it('a long interview whose answers go on over many paragraphs', () => {
    const answer = `${said.join('\n\n')}\n\n${said.join('')}\n\n${said.join('\n\n')}`
    const text = asked.map(question => `访谈员：${question}\n\n李女士：${answer}`).join('\n\n')
    expect(found(text)).toEqual([
      ['访谈员', 4, true],
      ['李女士', 4, true],
    ])
  })

  it('a monologue under one name with times', () => {
    const text = said.map((words, index) => `发言人 1 0${3 * index}:1${index}\n${words}`).join('\n\n')
    expect(found(text)).toEqual([['发言人 1', 4, true]])
  })

  it('a meeting of people with titles who do not ask each other', () => {
    const said = [
      '方案可行。',
      '经费要先落实。',
      '楼道灯下周修好，各位放心。',
      '同意，大家定吧。',
      '垃圾房的位置再议。',
      '那么请社区先摸底。',
      '好。',
      '散会。',
    ]
    const text = said
      .map((words, index) => `${['陈主任', '李书记', '王老师'][(index * index) % 3]}：${words}`)
      .join('\n')
    expect(found(text).map(([name]) => name)).toEqual(['陈主任', '李书记'])
  })

  it('a group of four', () => {
    const names = ['Ann', 'Bo', 'Cem', 'Ann', 'Dia', 'Bo', 'Ann', 'Cem', 'Bo', 'Dia']
    const text = names.map((name, index) => `${name}: ${saidEnglish[index % 3]} You see?`).join('\n')
    expect(found(text).map(([name]) => name)).toEqual(['Ann', 'Bo', 'Cem', 'Dia'])
  })
})

describe('one speaker under several spellings', () => {
  it('folds colon, width, blanks, case and script', () => {
    const labels = ['受訪者：', '受访者:', '受 访 者：', '受訪者： ']
    const text = asked.map((question, index) => `問：${question}\n${labels[index]}${said[index]}`).join('\n')
    expect(findSpeakers(text).map(({ name, labels, turns }) => ({ name, labels, turns }))).toEqual([
      { name: '問', labels: ['問'], turns: 4 },
      { name: '受訪者', labels: ['受訪者', '受访者', '受 访 者'], turns: 4 },
    ])
    const latin = ['Speaker 1:', 'SPEAKER 1：', 'speaker1:', 'Ｓｐｅａｋｅｒ １：']
    const english = latin.map((label, index) => `${label} ${saidEnglish[index % 3]}\nQ: And you?`).join('\n')
    expect(findSpeakers(english)[0]?.labels).toEqual([
      'Speaker 1',
      'SPEAKER 1',
      'speaker1',
      'Ｓｐｅａｋｅｒ １',
    ])
  })

  it('takes what is said of a person in brackets as no other name', () => {
    const text = asked
      .map(
        (question, index) =>
          `采访者：${question}\n${index === 0 ? '王某（男，45岁）' : '王某'}：${said[index]}`,
      )
      .join('\n')
    expect(findSpeakers(text)[1]).toMatchObject({
      name: '王某',
      labels: ['王某', '王某（男，45岁）'],
      turns: 4,
    })
  })

  it('tells people apart whom only the brackets tell apart', () => {
    const text = talk((speaker, words) => `受访者（${speaker === 0 ? '甲' : '乙'}）：${words}`)
    expect(found(text).map(([name]) => name)).toEqual(['受访者（甲）', '受访者（乙）'])
  })
})

describe('what is told of a speaker', () => {
  it('counts the characters of the words, and shows how the first turns begin', () => {
    const text = '问：在吗？\n答：在。\n\n  𠮷祥楼。\n问：好。\n答：嗯！\n'
    expect(findSpeakers(text)).toEqual([
      { name: '问', labels: ['问'], turns: 2, characters: 5, examples: ['在吗？', '好。'], certain: true },
      {
        name: '答',
        labels: ['答'],
        turns: 2,
        characters: 8,
        examples: ['在。 𠮷祥楼。', '嗯！'],
        certain: true,
      },
    ])
  })

  it.each([
    ['blanks', `在${' \n'.repeat(400)}吗`, '在 吗'],
    ['rare characters', '𠮷'.repeat(300), `${'𠮷'.repeat(60)}…`],
    ['just as many characters as are shown', '𠮷'.repeat(60), '𠮷'.repeat(60)],
    ['blanks before the last of them', `${'𠮷'.repeat(60)}${' '.repeat(300)}好`, `${'𠮷'.repeat(60)}…`],
  ])('shows the beginning of a turn of many %s', (_, words, example) => {
    const [first] = findSpeakers(`问：${words}\n答：嗯，是的。\n问：好吗？\n答：好的。\n`)
    expect(first?.examples[0]).toBe(example)
  })

  it('counts neither blanks of any kind nor a rare character twice', () => {
    const words = 'a b\u00a0c\u3000d\u2003e\u2028f\ufeffg\th𠮷é！\u200b'
    const [first] = findSpeakers(`问：${words}\n答：嗯，是的。\n问：好吗？\n答：好的。\n`)
    expect(first?.characters).toBe(words.replaceAll(/\s|[\udc00-\udfff]/g, '').length + 3)
  })

  it('leaves out the head, even where it names those who speak', () => {
    const head =
      '社区访谈记录\n\n访谈时间：2023年5月12日\n访谈地点：居委会\n受访者：李秀兰，女，45岁\n访谈员：陈立\n\n'
    const text = head + talk((s, w) => `${pick('访谈员', '受访者')(s)}：${w}`)
    expect(found(text)).toEqual([
      ['访谈员', 4, true],
      ['受访者', 4, true],
    ])
  })

  it('takes a label that occurs once as uncertain, and no field at all', () => {
    const text = `${talk((s, w) => `${pick('访谈员', '王秀英')(s)}：${w}`)}\n小孙子：奶奶，我饿了！\n\n备注：录音到此结束。\n`
    expect(found(text)).toEqual([
      ['访谈员', 4, true],
      ['王秀英', 4, true],
      ['小孙子', 1, false],
    ])
  })

  it('takes speakers that the file marks as they are', () => {
    const text = '大家好。\n欢迎。\nHello: all\n'
    const marks: Mark[] = [
      { kind: 'turn', from: 0, to: 4, speaker: '陈立' },
      { kind: 'turn', from: 5, to: 8, speaker: '陳立' },
      { kind: 'turn', from: 9, to: 19, speaker: 'Mei' },
    ]
    expect(findSpeakers(text, marks).map(({ name, labels, turns }) => [name, labels, turns])).toEqual([
      ['陈立', ['陈立', '陳立'], 2],
      ['Mei', ['Mei'], 1],
    ])
  })

  it('finds everybody anew where the marks were made from labels', () => {
    const text = talk((s, w) => `${pick('访谈员', '王秀英')(s)}：${w}`)
    const marks: Mark[] = [{ kind: 'turn', from: 0, to: 15, speaker: '采访' }]
    expect(found(text, marks)).toHaveLength(2)
  })
})
