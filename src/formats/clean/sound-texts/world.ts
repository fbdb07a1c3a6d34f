import { english } from './paragraphs.ts'

/** Texts in other languages and scripts, and with characters that are hard to carry. */
export const worldTexts: Readonly<Record<string, string>> = {
  japanese: `夜市(よいち)の輪番

古い通りの夜市は三十年以上続いている。昼は青果市場、夕方からは屋台と日用品に変わる。場所に線は引かれておらず、早い者勝ちだった。「今夜は雨だ」と阿桂(あけい)は言った。

第1回　通りを測る

最初の会合には六十人以上が集まり、三時間も言い争った末、一つだけ決まった。まず通りを測ること。
`,
  japaneseHalfWidth: `ﾖｲﾁ ﾉ ﾘﾝﾊﾞﾝ ハ ム/カ/シ/カ/ラ…… ｢今夜ハ雨ﾀﾞ｣ ｱｹｲ
※ 一、二、三 順番ヲ守ルコト。
`,
  korean: `야시장(夜市)의 순번제

오래된 거리의 야시장은 서른 해 넘게 이어졌다. 낮에는 채소 시장(市場), 저녁에는 먹거리와 일용품. 자리에 금이 없어서 먼저 오는 사람이 임자였다.

제1장 거리를 재다

첫 회의(會議)에는 예순 명이 넘게 왔다.
`,
  hebrew: `שוק הלילה

הרחוב הישן (老街) פתוח כבר שלושים שנה. ביום נמכרים ירקות, ובערב – אוכל וחפצים. "מי שבא ראשון, זכה," אמר אחד הרוכלים.

1. למדוד את הרחוב
2. להגריל
3. לסלוח
`,
  arabic: `سوق الليل

يفتح الشارع القديم (老街) أبوابه منذ ثلاثين عامًا. في النهار خضار، وفي المساء طعام وأدوات. «من سبق فله المكان»، هكذا قال أحد الباعة.

١، قياس الشارع
٢، القرعة
`,
  thai: `ตลาดกลางคืน

ถนนสายเก่าเปิดตลาดมานานกว่าสามสิบปี กลางวันขายผัก ตอนเย็นขายของกิน (夜市) ใครมาก่อนได้ก่อน
`,
  vietnamese: `Chợ đêm

Phố cũ đã mở chợ đêm hơn ba mươi năm. Ban ngày là chợ rau, ban đêm bán đồ ăn (夜市 dạ thị). Ai đến trước thì được chỗ trước. Mọi người cãi nhau suốt ba giờ rồi quyết định một việc: đo phố (đo), bốc thăm (bốc), nhường chỗ (nhường), xếp hàng (xếp), và ghi sổ (ghi).
`,
  german: `Der Nachtmarkt

Auf der Alten Straße wird seit dreißig Jahren gehandelt. „Wer zuerst kommt, mahlt zuerst“, sagte einer. „Und wer zuletzt kommt?“, fragte der andere.

Das Wort 市 (shì) heißt „Markt“ und „Stadt“.
`,
  french: `Le marché de nuit

La vieille rue (lǎojiē) ouvre depuis trente ans. « Premier arrivé, premier servi », disait-on ; mais quand il pleut ? On annule !
`,
  swedish: `Nattmarknaden

”Först till kvarn”, sade den ene. ”Och den siste?” frågade den andre. Gatan mättes på nytt.
`,
  russian: `Ночной рынок

Старая улица торгует уже тридцать лет. «Кто первый пришёл, того и место», — сказал один продавец.

1. Измерить улицу
2. Бросить жребий
`,
  tibetanAndMongol: `མཚན་མོའི་ཁྲོམ། ᠰᠥᠨᠢ ᠶᠢᠨ ᠵᠠᠬ᠎ᠠ 夜市 ياز بازار

三种文字写在同一块木牌上。
`,
  emoji: `👨‍👩‍👧‍👦 一家四口 🏮🏮🏮
1️⃣ 登记 2️⃣ 抽签 3️⃣ 让签
👍🏽👎🏿 各一票？⁉️
❤️‍🔥❓
`,
  kaomoji: `今晚出摊(^_^)v 人好多(＞﹏＜) 卖完了ヽ(✿ﾟ▽ﾟ)ノ 下雨了(╥﹏╥)
明天休息 (￣▽￣)~* zZZ
`,
  controlAndSpaces: `全角　空格\u3000和\u00a0不换行\u00a0空格，零宽\u200b空格，软\u00ad连字符，制表\t符。

行尾有空格   
　　首行缩进两格。
\ttab 开头。
`,
  extensionB: `𠀀𠀁𠀂𠀃𠀄，𪚥(zhé)字四龙，𠔻𠕇𠖥。𡃁仔𠝹票，𨋢壞咗；佢哋話「𠮶度冇𨋢」。
`,
  combining: `e\u0301cole, n\u0303, a\u030a — Zürich, Ångström; ǖǘǚǜ ńň, lü4, nü3.
`,
  hyphenated: `${english} The co-operative's twenty-three well-kept stall-holders re-
elected their long-serving secretary-treasurer, who said: “Mother-in-
law jokes are out.”
`,
  inchMarks: `The board is 5' 6" by 3' 2"; the lamp 12" wide. A 15" screen was "too small". Don't 'quote' me.
`,
  abbreviations: `${english} Cf. Bell et al. (2015), pp. 41–58; see also Fig. 2, Tab. 3, and no. 7. E.g. (i) stalls, (ii) lamps; i.e. 58 + 6. N = 93 (M = 4.1, SD = .9), p < .05.
`,
  urls: `See https://example.org/a_b|c?d=e&f=首页 and http://例子.测试/夜市_轮换_第2页 for the list. Mail: a_b_c@example.org

${english}
`,
}
