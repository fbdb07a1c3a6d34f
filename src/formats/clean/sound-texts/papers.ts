import { council, english, market, village } from './paragraphs.ts'

/** Papers, books and newspapers that nobody scraped: labels, notes, references, page talk. */
export const paperTexts: Readonly<Record<string, string>> = {
  englishPaper: `Rotation as Rule: A Night Market and Its Neighbours

Mary Hart and John A. Bell

Abstract

${english}

Keywords: markets; rotation; neighbourhood

1 Introduction

Earlier work has treated street trade as disorder (Zhang, 2019; Li & Wang, 2020a). Others disagree (Hart, 2015: 41-58), and one study (Bell) finds order everywhere. In Chinese, the word shi (市) means both "market" and "city"; jie (街) is the street. ${english}

2 Methods

We spent eight months in the field (see Table 1). "Why," asked one vendor, "do you write everything down?!" ${english}

References

Bell, J. A. (2015). Streets after dark. Urban Notes, 12(3), 41–58. https://doi.org/10.1234/un.2015.003
Zhang, W. (2019). Order without lines. Market Studies, 7(1), 1–20.
`,
  twoLanguages: `夜市摊位的轮换

王小雨

（街市大学 社会学系，南方 100000）

摘　要：${market}
关键词：夜市；轮换；议事会
中图分类号：C912.8　文献标识码：A　文章编号：1000-0000(2022)03-0001-09

Rotation of Stalls in a Night Market

WANG Xiaoyu

(Department of Sociology, Market University, Nanfang 100000)

Abstract: ${english}
Key words: night market; rotation; council

一、引言

${council}

责任编辑：李小满
`,
  referenceList: `${market}[1]后来的研究多从这里出发[2-3]，也有人不以为然[4]。

参考文献：

[1] 许望舒. 街市的时间[M]. 南方: 潮声出版社, 2012: 33-35.
[2] 白露, 柳岸. 雨天的经济[J]. 市井, 2018(6): 7-12.
[3] Bell, J. A. Streets after Dark[J]. Urban Notes, 2015, 12(3): 41-58.
[4] 街市年鉴编委会. 街市年鉴2020[EB/OL]. (2020-12-31)[2021-04-02]. https://example.org/nianjian.
`,
  referencesWrapped: `参考文献

许望舒 2012 《街市的时间》，南方：潮声出版社。
白露 2018 〈雨天的经济〉，《市井》第6期，
　　页7-12。
Bell, J. A. 2015 "Streets after Dark,"
　　Urban Notes 12(3): 41-58.
`,
  circledNotes: `夜市的规矩是磨出来的①。有人把它叫作“活的法”②，也有人叫它“街规”③。${market}

①许望舒：《街市的时间》，潮声出版社2012年版，第33页。
②白露：《雨天的经济》，载《市井》2018年第6期。
③同上，第9页。
`,
  inlineEnumeration: `轮换包括三件事：①登记；②抽签；③让签。其中①最简单，②最热闹，③最难。${council}

又有两种例外：⑴生病；⑵搬家。
`,
  circledList: `①先量街
②再登记
③后抽签

${market}

①登记的人要签名
②签名的人要守约
`,
  dashes: `“街道—社区”两级的说法由来已久，“街道—社区—楼门”三级是后来的事。统一社区的名称、单一被动的局面、同一街道的居民、任一社区，都是一字，不是横线。${council}

国家—社会的框架里，国家之外、社会之中的力量常被忽略——街坊便是其一。
`,
  numberedSections: `1 问题

${market}

1.1 街从哪里来

${council}

2 方法

2.1 量街

用一根二十米长的绳子，从街头量到街尾，来回各量一次，取平均数。误差不超过半米。

2.2 数人

每晚七点、九点、十一点各数一次。
`,
  chineseSections: `一、缘起：

一条街的难处

${market}

二、办法：

量街与轮换

${council}
`,
  newspaperPage: `街市晚报 | 2022年6月18日 | 星期六 | 第3版

木牌立起来了

本报记者 白露

${market}

（下转第5版）
`,
  newsStory: `夜市轮换一年 纠纷少了四分之三

2022-06-18 09:30 来源：街市晚报

${market}

“以前一个月吵十几次，现在一个月吵一次。”议事会的陈老师说。

${council}

（记者 白露 通讯员 小满）
`,
  bookParts: `第一篇 街

${market.repeat(3)}

第二篇 人

${council.repeat(3)}

第三篇 规矩

${market.repeat(3)}
`,
  bookChapters: `Chapter 1

${english.repeat(4)}

Chapter 2

${english.repeat(4)}

Chapter 3

${english.repeat(4)}
`,
  tableOfContents: `目　录

第一章 街 ………………………… 1
第二章 人 ………………………… 33
第三章 规矩 ……………………… 71
参考文献 ………………………… 120
后记 ……………………………… 131
`,
  pageTalk: `抄本说明

抄本第3页有虫蛀，第4页 / 共11页处有朱批。第5页至第7页缺，据刻本补。${market}

第3页

此页字迹漫漶，仅存“街”“市”“月”三字。

第4页

${council}
`,
  previewWords: `关于“试读”的一点意见

试读已结束，剩余内容请购买——读到这里，谁都会生气。${market}

可是站在作者的一边想：展开阅读全文要付三元钱，三元钱只是半碗凉粉。
`,
  editorsAsTopic: `编辑这一行

${market}

稿子排完，还要写上一行小字：责任编辑。这行小字是给自己看的，读者很少注意。我做了三十年，署名一千二百次，其中错了两次，一次把自己的名字写成了同事的，一次忘了写。

说到底，文责自负，编辑也自负

责任编辑
`,
  authorBiography: `作者简介的写法

作者简介:写作者的人常常不知道怎么写自己。有人只写姓名和单位，有人写满一页。${market}

本文系统地比较了三种写法，并给出建议。
`,
  fundingSentence: `本文系笔者在老街生活的第三年写成。彼时议事会已开过四十次，木牌换了两块。本文系统梳理这段经过。

${council}
`,
  missingFirst: `三是让签。让签可以，卖签不行，这条规矩至今没有人破过，因为卖过签的人下一轮自动排到最后，而排到最后的人往往要等上一个月。

其次是雨天。${council}
`,
  unfinished: `${market}

他后来又说了许多话，可是我都没有记下来，只记得他站在路灯底下，手里拿着半块桂花糕，说到一半，忽然
`,
  figuresPresent: `街面的宽度如图1所示，最窄处只有三米（见表2）。

图1 老街平面

${market}

表2 街面宽度（米）
`,
  bibliographyNotes: `推荐阅读

许望舒《街市的时间》
白露《雨天的经济》
柳岸《议事会的由来》

延伸阅读

街坊资料室有以上各书，可以借阅，每次两本，为期一个月；逾期的请买一包茶叶放在桌上。
`,
  relatedTopic: `猜你喜欢：推荐算法田野笔记

${market}

相关文章
在“相关文章”这个栏目下，机器列出了三篇：

街市杂志（2016年7期）上的《小镇温泉》
一个合作社的账本

受访者说：“我没有点开过。”
`,
  metaWords: `发布时间:2020-01-01 08:00:00 这一行，是全文最可疑的一行。

${market}

因为那天停电。
`,
  titleTwice: `老街

老街

${market}

老街

${council}
`,
  fileNames: `资料清单.docx

访谈01_阿桂_2022.docx
访谈02_老许_2022.docx
照片_木牌_第1页
照片_木牌_第2页

${market}
`,
  keywordsAgain: `关键词：夜市

${market}

摘要：以上是正文。

关键词：轮换
`,
  gamblingPaper: `博彩业|旅游|就业：一个小镇的三十年

彩票与赌场进入小镇之后，棋牌室也多了起来。成人教育中心的老师说，来上课的人少了一半。${council}
`,
  gamblingFileName: `博彩_彩票_赌场_棋牌_小镇研究

${market}
`,
  classificationTopic: `分类号的用处

中图分类号:C912.8代表社区研究，D669.3代表基层社会工作。查书的时候，先查号，再上架。

${market}
`,
  headlinesWithBars: `夜市|轮换|议事会|摊主|住户|街坊|雨天|抽签|让签|卫生|押金

${market}

夜市|轮换|议事会|摊主|住户|街坊|雨天|抽签|让签|卫生|押金
`,
  blogPost: `夜市的第一天
by 小满 | 2022-06-18 | 阅读(93) | 评论(6)

${market}

标签：夜市 轮换

上一篇：量街的那一天
`,
  speechTraditional: `溫泉小鎮訪談錄

受訪者：社員甲（女，六十七歲）

問：合作社是怎麼開始的？
答：就是大家坐下來，一個一個說，說到半夜。
問：後來呢？
答：後來就有了那本冊子，誰做了什麼，都寫在裡面。${village}
`,
  hongKongNews: `【本報訊】老街夜市輪換一年，糾紛大減七成半。

${village}

街坊會主席說：「以前十個人吵，而家一個人笑。」她又說：「嗰陣時冇人信。」

撰文：白露　攝影：柳岸
`,
  thesisAcknowledgement: `致谢

感谢我的导师，感谢街坊。${market}

参考文献

附录一 访谈提纲

1、您是哪一年来的？
2、您卖什么？
3、您满意吗？
`,
  questionsInRow: `何为夜市?何为轮换?何为议事?三个问题,一个答案:人。${council}

为什么?因为人在,街就在。真的吗?!真的。是不是?是。
`,
  lostLooking: `1948年的旧报

原报漫漶处以□代之：“老街夜市□□三日，摊主□桂等九人联名具□，请□□收回成命。”又云：“……（下缺）”

${market}
`,
  halfWidth: `老街的夜市,白天是菜场;傍晚换成小吃(炒粉、凉粉)和日用品!住户抱怨油烟,摊主抱怨收摊太早:双方各说各的理,谁也说服不了谁,于是有人提议坐下来商量,把每个晚上排成表。

街道的办法是驱赶,人走了摊子又回来?是的。1,000户里只有3户满意,时间是16:45,引自《市井》2019(2):43-52。
`,
  spacedDigits: `据统计，2002 年全街共有摊主 39 户，2012 年增加到 65 户，2022 年达到 93 户，年均增长 4.4 %。其中本街住户 47 户，外街住户 46 户。议事会 陈老师 说，这个数字还会增加。

关 键 词：夜市 轮换
`,
  oneSentenceEach: `${Array.from({ length: 24 }, (_, at) => `第${'一二三四五六七八九十'.charAt(at % 10)}天，街坊们坐在一起，把摊位排成一张表。`).join('\n\n')}
`,
  wrappedAtForty: `老街的夜市开了三十多年，白天是菜场，傍晚换成小吃和日用品。摊位没有划线，
谁先来谁先占，遇到下雨天便有人把棚子搭到住户的窗下，住户抱怨油烟，摊主
抱怨收摊太早，双方各说各的理，谁也说服不了谁。

第一次议事会来了六十多人，吵了三个小时，只定下一件事：先量街。量街的结果
出人意料，街面一共能放下五十八个摊位。
`,
}
