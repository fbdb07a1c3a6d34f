import { council, market, village } from './paragraphs.ts'

/** Texts about language, in which readings, single letters and odd characters are the matter itself. */
export const teachingTexts: Readonly<Record<string, string>> = {
  readingExercise: `第三课　买菜

妈妈(mā ma)去菜场(cài chǎng)买菜(mǎi cài)。她买(mǎi)了白菜(bái cài)、豆腐(dòu fu)和一条(tiáo)鱼(yú)。

${market}

生词:摊(tān)、秤(chèng)、斤(jīn)、两(liǎng)、找(zhǎo)钱、零(líng)钱、便(pián)宜、贵(guì)、新(xīn)鲜(xiān)、熟(shú)、生(shēng)、甜(tián)、酸(suān)、苦(kǔ)、辣(là)、咸(xián)、淡(dàn)、香(xiāng)、臭(chòu)、软(ruǎn)、硬(yìng)、脆(cuì)。
`,
  traditionalReadings: `國小國語習作

請圈出正確的讀音：會計(kuài)、開會(huì)、重複(chóng)、重量(zhòng)、銀行(háng)、行走(xíng)、音樂(yuè)、快樂(lè)、長大(zhǎng)、長短(cháng)、種子(zhǒng)、種樹(zhòng)、還書(huán)、還有(hái)、轉彎(zhuǎn)、轉動(zhuàn)、處理(chǔ)、到處(chù)、應該(yīng)、答應(yìng)、傳說(chuán)、自傳(zhuàn)、數學(shù)、數一數(shǔ)、難過(nán)、災難(nàn)、彈琴(tán)、子彈(dàn)。

${village}
`,
  dialect: `上街(gāi)与下街

老辈人说“上街”读作“上街(gāi)”，“鞋子”读作“鞋(hái)子”，“去”读作“去(kè)”。外来的媳妇听不懂，常闹笑话。${market}

如今年轻人都说“街(jiē)”，只有卖凉粉的还喊“落街(gāi)咯”。
`,
  zhuyin: `注音符號複習

ㄅ爸爸(ㄅㄚˋ ㄅㄚ˙)買ㄅㄠ子(包子)。ㄆ婆婆爬山坡(ㄆㄛ)。「媽(ㄇㄚ)」、「馬(ㄇㄚˇ)」、「罵(ㄇㄚˋ)」三個字聲調不同。

${village}
`,
  essayOnPinyin: `拼音是不是文字

有人说拼音(pīnyīn)只是拐杖，走稳了就该丢开。也有人说，会写“zǒu”而不会写“走”的孩子，已经会思考了。${council}

我在作业本上见过这样的句子:我们(women)在jiē上wán。老师没有批评他，只在旁边写了三个字。
`,
  polyphones: `“行”字的三种读法

“银行”的“行”(háng)、“行走”的“行”(xíng)、“道行”的“行”(héng)。“行”字在甲骨文里画的是十字路口，读音却早已分家。${market}
`,
  homework: `看拼音写词语

1. chūn tiān（      ）  2. xiǎo hé（      ）  3. huā duǒ（      ）
4. rén mín（      ）  5. shān shuǐ（      ）  6. tián yě（      ）

按要求填空。“区”字用部首查字法，先查部首（匚），再查（2）画。
`,
  dictionaryEntries: `【摊】tān ①铺平:把凉席摊开。②设在路旁、广场上的售货点:菜摊。③分担:摊派。
【街】jiē ①两边有房屋的、比较宽阔的道路:大街小巷。②〈方〉集市:赶街。
【坊】fāng ①里巷(多用于街巷名)。②牌坊:节义坊。另见fáng。
`,
  rareCharacters: `地名用字考

“㙍”“𡐓”“𠮷”“䢺”四字今人多不识。㙍(duō)头在海边，𡐓(nǎo)塔在山里，“𠮷野家”的招牌上写的是“土”字头的“𠮷”。${market}

又有“龘(dá)、靐(bìng)、齉(nàng)、爨(cuàn)、麤(cū)、灪(yù)、鱻(xiān)、籲(yù)、虋(mén)、厵(yuán)”诸字，只见于字书。
`,
  ancientGloss: `《说文》札记

街，四通道也。從行圭聲。(古膎切)坊，邑里之名。從土方聲。古通用堃。(府良切)市，買賣所之也。市有垣，從冂從乁。(時止切)

段玉裁注曰：“垣所以介也。”又曰：“從⺆者，象其垣。”
`,
  ipa: `两种“ü”

普通话的“鱼”读作[y³⁵]，本地话读作[ȵy²³]。“街”普通话[tɕiɛ⁵⁵]，本地话[kɛ⁵⁵]。声调用五度标记法，55为高平，35为高升，214为降升，51为全降。

${market}
`,
  letterWords: `字母词漫谈

A股、B超、X光、T恤、K歌、卡拉OK、IT业、IP地址、PM2.5、4S店、e时代，这些词早已进了词典。有人说“Q一下”是“扣一下”，有人把“C位”念成“西位”。${council}

维生素C、方案A、甲乙丙丁的A先生，也都是字母。
`,
  lettersAsNames: `田野笔记里的化名

我们把A村、B村和C镇放在一起比较。A村的村民W说，他在Q市打过工；B村的老师L和他的学生Z都去过S县。${market}

受访者D是E小区的业主，F社区的书记称他为“老D”。
`,
  simplifiedForms: `繁简之辨

“后”与“後”本是两字:皇后之后，前後之後。“里”与“裏”也是两字:公里之里，裏外之裏。“干”字一身而兼乾、幹、干三职:干燥(乾)、干部(幹)、干涉(干)。${council}
`,
  traditionalWithOldForms: `皇后與公里

皇后住在城裡，離海邊八百公里。系主任說，中文系的系統裡沒有這門課；范先生姓范，不姓範；余小姐姓余，不姓餘。雲南的雲、云云的云，寫法不同。于右任的于，也不寫作於。

${village}

皇太后面前，皇后面無表情。干支紀年、若干部門、不相干的人，都是干。里長住在三里外的里仁巷。
`,
  errorsOnPurpose: `病句修改

1. “他的的确确来过。”没有毛病，“的的确确”是一个词。
2. “是是非非说不清”也没有毛病。
3. “和和气气”“实实在在”“了了几笔”都是叠词。
4. 小时了了，大未必佳。

${market}
`,
  typography: `中西文混排

标点:中文用“，”“。”“？”，英文用“,” “.” “?”。有人写“3,000元”，有人写“3 000元”；有人写“16:45”，有人写“16：45”。屏幕15"宽、7'高的说法来自英制。

${council}
`,
  quotationMarks: `引号的故事

他说：“她昨天告诉我：‘不来了。’”引号里再用引号，外双内单。

“第一段没有完，

“第二段接着说，

“第三段才收住。”

直角引号「」与『』亦然。一个单独的后引号写作：‘”’，前引号写作：‘“’。
`,
  chineseForForeigners: `Lesson 4 你去哪儿？

A: 你去(qù)哪儿(nǎr)？ Nǐ qù nǎr?
B: 我去夜市(yèshì)。 Wǒ qù yèshì. (I am going to the night market.)
A: 夜市远(yuǎn)吗？
B: 不远，走(zǒu)路十分钟。

Note: 去 (qù) "to go" is never followed by 到 (dào) in this dialogue.
`,
  translationNotes: `译后记

“governance”一词，有人译作“治理”(governance)，有人译作“治道”；“community”(社区)原为费孝通先生所译。书中人名从习惯译法:皮埃尔·布迪厄(Pierre Bourdieu)、理查德·斯科特(W. Richard Scott)。${council}
`,
}
