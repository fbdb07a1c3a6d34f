import { expect, it } from 'vitest'
import { findSpeakers, timesOf } from './index.ts'

const prose =
  '社区是人们日常生活的场所。我们在三个街区做了一年的观察，看到邻里之间的往来正在改变。\n\n老楼的楼道里还堆着花盆和自行车，新楼的门禁却把人隔在外面。\n\n'

const recipe = (dish: string) =>
  `${dish}\n材料：面粉两百克，鸡蛋一个，盐少许。\n做法：和面，醒半小时，你可以先去烧水。\n提示：水要多放一点。\n\n`

const card = (name: string) => `姓名：${name}\n年龄：45\n职业：农民\n备注：愿意再访\n\n`

const texts: readonly [string, string][] = [
  ['prose', prose.repeat(6)],
  [
    'a paper',
    `摘要：本文讨论居民参与。\n关键词：社区；参与；信任\n\n一、引言\n\n${prose}注意：样本不大。\n\n二、方法\n\n${prose}注：数据来自调查。\n\n作者简介：某大学教师。\n`,
  ],
  [
    'an English paper',
    `Abstract: We study trust.\nKeywords: trust, place\n\n1. Introduction: why trust\n\nTrust is what neighbours need. We asked them.\n\nNote: the sample is small.\n\n2. Method: what we did\n\nWe talked to people in two streets.\n\nNote: names are changed.\n\nNote: so are places.\n`,
  ],
  ['recipes', ['葱油饼', '手擀面', '饺子皮', '馒头', '花卷'].map(recipe).join('')],
  ['English recipes', 'Ingredients: flour, an egg\nMethod: mix well, you will need time\n\n'.repeat(5)],
  ['steps', Array.from({ length: 8 }, (_, i) => `Step ${i + 1}: Do you see the screw? Turn it.`).join('\n')],
  ['cards', ['张三', '李四', '王五', '赵六'].map(card).join('')],
  [
    'cards of unknown fields',
    ['一', '二', '三', '四', '五'].map(n => `楼栋：${n}号\n朝向：南\n住户：我家\n`).join('\n'),
  ],
  [
    'definitions',
    '社区：人们共同生活的地方。\n信任：我们愿意依靠别人。\n参与：你也来做。\n治理：大家的事大家管。\n网格：一块地方。\n',
  ],
  [
    'an English glossary',
    'Code: a name for what a passage is about.\nMemo: what you think of it.\nCase: what we compare.\nSpan: where it is.\n',
  ],
  [
    'law',
    Array.from(
      { length: 12 },
      (_, i) => `第${'一二三四五六七八九十甲乙'[i]}条：居民有权知道我们的公共事务。`,
    ).join('\n'),
  ],
  ['a contract', `甲方：某公司\n乙方：某居民\n\n${prose}${prose}甲方：（盖章）\n乙方：（签字）\n`],
  [
    'references',
    '费孝通：《乡土中国》，1985年。\n费孝通：《江村经济》，1986年。\n林耀华：《金翼》，1989年。\n林耀华：《凉山夷家》，1947年。\n费孝通：《生育制度》，1981年。\n林耀华：《义序的宗族研究》，2000年。\n',
  ],
  [
    'references without marks',
    '费孝通：乡土中国，三联书店，1985年。\n费孝通：江村经济，江苏人民出版社，1986年。\n林耀华：金翼，三联书店，1989年。\n林耀华：凉山夷家，商务印书馆，1947年。\n费孝通：生育制度，天津人民出版社，1981年。\n',
  ],
  [
    'English references',
    '[1] Smith, J. (2001). Trust: a study. Boston: Press.\n[2] Smith, J. (2003). Trust: again. Boston: Press.\n[3] Lee, A. (2004). Place: what is it? London: Press.\n',
  ],
  [
    'a novel with a scene of talk',
    `${prose.repeat(8)}老张：“你来了？”\n\n小李：“我来了。”\n\n老张：“坐吧。”\n\n小李：“你吃了吗？”\n\n${prose.repeat(8)}`,
  ],
  [
    'a novel with a play in it',
    `${prose.repeat(12)}皇帝：你来了？\n\n大臣：我来了。\n\n皇帝：坐吧。\n\n大臣：你吃了吗？\n\n皇帝：我吃了。\n\n${prose.repeat(12)}`,
  ],
  [
    'an English novel',
    `${'It was late, and we walked home along the canal. Nobody said a word.\n\n'.repeat(20)}TOM: Where are you?\n\nANN: I am here.\n\nTOM: Oh, you are!\n\nANN: Yes.\n\n${'The lamps were lit. I thought of my brother.\n\n'.repeat(20)}`,
  ],
  [
    'a story that names who says what',
    '老张说：“你来了？”\n\n小李说：“我来了。”\n\n老张说：“坐。”\n\n小李说：“你吃了吗？”\n\n老张说：“吃了。”\n',
  ],
  [
    'sayings of the masters',
    Array.from({ length: 8 }, (_, i) => `${i % 2 ? '孟子' : '子'}曰：“你我皆当自省，其${i}也。”`).join(
      '\n\n',
    ),
  ],
  [
    'a page of quotations',
    `${prose}${prose}${prose}受访者A：我觉得门禁没用。\n\n${prose}${prose}${prose}受访者B：你说呢？\n\n${prose}${prose}${prose}受访者A：我没去过。\n\n${prose}${prose}${prose}${prose}`,
  ],
  [
    'addresses of pages',
    'http://a.example/1\nhttp://a.example/2\nhttps://b.example\nftp://c.example\nhttp://a.example/1\n',
  ],
  ['times', '16:45 我到了车站\n17:20 你打来电话\n18:05 我们吃饭\n19:30 回家\n'],
  ['a programme', '09:00 签到\n09:30 开幕\n10:30 茶歇\n11:00 讨论\n12:00 午餐\n'],
  [
    'an English programme',
    'Registration 09:00\nOpening 09:30\nCoffee 10:30\nPanel 11:00\nCoffee 15:30\nPanel 16:00\n',
  ],
  [
    'a log',
    'INFO: started\nWARN: you have no disk\nINFO: ok\nERROR: no file, my friend\nINFO: ok\nERROR: no\n',
  ],
  [
    'letters',
    'From: Ann\nTo: Mei\nSubject: are you there?\n\nI am here.\n\nFrom: Mei\nTo: Ann\nSubject: yes\n\nYes I am.\n\nFrom: Ann\nTo: Mei\nSubject: ok\n\nGood for you.\n',
  ],
  [
    'settings',
    'name: one\npath: C:\\x\nmode: a\n\nname: two\npath: D:\\y\nmode: b\n\nname: three\npath: E:\\z\nmode: c\n',
  ],
  [
    'a program',
    'def run(x):\n    if x:\n        return 1\n    else:\n        return 2\n\ndef walk(y):\n    try:\n        run(y)\n    except KeyError:\n        pass\n    else:\n        return you\n',
  ],
  [
    'for and against',
    '优点：我们觉得近。\n缺点：我们觉得贵。\n\n优点：你能走路去。\n缺点：你要排队。\n\n优点：便宜吗？还行。\n缺点：我不知道。\n',
  ],
  [
    'pros and cons',
    'Pros: you can walk\nCons: you will queue\n\nPros: I like it\nCons: I do not\n\nPros: yes\nCons: no\n',
  ],
  [
    'questions with answers to choose from',
    Array.from(
      { length: 5 },
      (_, i) => `${i + 1}. 你家有几口人？\nA：一口\nB：两口\nC：三口\nD：我不说\n`,
    ).join('\n'),
  ],
  [
    'answers of a test',
    Array.from({ length: 5 }, (_, i) => `答案：${'ABCDA'[i]}\n解析：我们看第${i}段，你会发现什么？`).join(
      '\n',
    ),
  ],
  ['a table', '地区\t说明\n东街\t我们去过\n西街\t没有去\n东街\t人多\n西街\t人少\n'],
  ['a table of figures', '组\t一\t二\n甲\t1\t2\n乙\t3\t4\n甲\t5\t6\n乙\t7\t8\n'],
  ['the weather', '北京：晴，二十五度。\n上海：雨，二十度。\n广州：阴，三十度。\n\n'.repeat(4)],
  ['horoscopes', '白羊座：你今天会遇到老朋友。\n金牛座：你要小心花钱。\n双子座：你会收到信。\n\n'.repeat(4)],
  ['two labels that come once', '结论：我们还要再看。\n\n例如：你家门口。\n'],
  [
    'Hebrew prose',
    'הערה: השמות שונו.\n\nהשכונה נבנתה בשנות החמישים. אני זוכר אותה היטב.\n\nמקור: הארכיון.\n\nהערה: גם המקומות.\n',
  ],
  [
    'Arabic prose',
    'ملخص: ندرس الثقة بين الجيران.\n\nالحي قديم والناس يعرفون بعضهم.\n\nملاحظة: الأسماء مستعارة.\n\nملاحظة: الأماكن أيضا.\n',
  ],
  [
    'markdown notes',
    '**Note:** you need a key.\n\n**Warning:** do not lose it.\n\n**Note:** ask me.\n\n**Tip:** you can copy it.\n\n**Note:** yes.\n',
  ],
  ['a calendar', '周一：我们开会\n周二：你值班\n周三：走访\n周一：我们开会\n周二：你值班\n周三：走访\n'],
  [
    'verses',
    '(1:12) In the morning I went out.\n(1:13) And you were there.\n(2:1) It was day.\n(2:25) I said no.\n(3:75) Yes.\n',
  ],
  ['scores', '3:2 我们赢了\n4:75 不可能\n1:0 你们输了\n'],
  ['sayings of famous people', '鲁迅：“我们总要走路。”\n老舍：“你看这茶馆。”\n'.repeat(4)],
  ['talk told with who says it', '老张说：你来了？\n\n小李答道：我来了。\n\n'.repeat(4)],
  [
    'what one says, then what the other says',
    `${'张三：我去过。\n'.repeat(6)}${'李四：你没去。\n'.repeat(6)}`,
  ],
  ['what one person says', '张三：我去过，你呢？\n'.repeat(8)],
  [
    'a novel with lines of a play all through it',
    `${prose.repeat(4)}皇帝：你来了？\n\n${prose.repeat(4)}大臣：我来了。\n\n`.repeat(4),
  ],
  ['chapters', '第一节：我们在哪里？\n第二节：你要去哪里？\n\n'.repeat(4)],
  ['sentences that end in a colon', 'what we did: we asked you\n\nwhat you can do: ask me\n\n'.repeat(4)],
  ['labels without words', '张三：\n李四：\n张三：\n李四：\n张三：\n'],
  ['CRLF and a BOM', `\ufeff${prose}注意：样本不大。\n注意：地点改过。\n`.replaceAll('\n', '\r\n')],
  ['nothing', ''],
]

it.each(texts)('finds nobody in %s', (_, text) => {
  expect(findSpeakers(text)).toEqual([])
})

it.each(texts)('finds no times in %s', (_, text) => {
  expect(timesOf(text)).toEqual([])
})

it('finds nobody in a long text that begins with some lines of talk', () => {
  const talk =
    '张三 00:00:03\n你好吗？\n\n李四 00:00:09\n我好。\n\n张三 00:00:12\n嗯。\n\n李四 00:00:15\n走吧。\n\n'
  expect(findSpeakers(talk)).toHaveLength(2)
  expect(findSpeakers(talk + prose.repeat(12))).toEqual([])
})
