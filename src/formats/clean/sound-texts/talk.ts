import { council, english, market } from './paragraphs.ts'

/** Talk of all kinds: transcripts, chats, letters by mail, minutes, subtitles. */
export const talkTexts: Readonly<Record<string, string>> = {
  interview: `访谈编号:YS-12
访谈日期:2022-06-20
受访者:男，52岁，炒粉摊主

问:您一个晚上能卖多少份？
答:好的时候一百来份，不好的时候三四十份
问:轮换以后呢？
答:轮换以后，一个礼拜出四天，反倒比以前卖得多，
因为歇的那三天可以去进货，也可以帮老婆看店，人也不那么累
问:您觉得公平吗？
答:公平。${market}
`,
  interviewNoEnds: `访问者：那第一次开会你去了吗
受访者：去了去了，吵得一塌糊涂
访问者：吵什么
受访者：吵谁先谁后嘛，还有棚子的事情，住楼上的人说油烟，我们说你们半夜打麻将我们也没说什么，
受访者：后来那个老师就说，不如先量街
访问者：他是退休的？
受访者：退休了，教数学的
受访者：他量得很仔细，一米一米地量，还画了图，贴在街口，大家才服气
`,
  focusGroup: `焦点小组第三场(文字整理稿)

主持人:大家先说说自己是做什么的。
A:我卖水果。
B:我住三楼。
C:我是学生，周末来帮我妈。
主持人:A，你先来？
A:好。我来得早，九八年就在了，那时候还没有灯，都是点蜡烛。
B:对，油烟也没这么大。
(笑声)
C:我妈说那时候一天才挣八块钱!
主持人:B，你有什么要补充的？
B:没有了，他说得差不多。
`,
  timestamps: `[00:00:05] 主持人 好，我们开始。
[00:00:12] 阿桂 先说量街的事。
[00:01:47] 老许 我不同意。街是大家的，量了就变成一段一段的，你说这一米归谁？
[00:02:30] 主持人 小满呢？
[00:02:33] 小满 我听老师的。
[00:03:01] 老师 先量，量完再说。
`,
  timestampsAbove: `说话人1 00:00
我们先从你怎么来到这条街说起吧。

说话人2 00:07
嗯，我是跟着我舅舅来的，那年我十七岁，刚从学校出来，什么也不会，就在他的摊上洗碗，洗了整整两年，手上全是口子。

说话人1 00:31
后来怎么有了自己的摊位？

说话人2 00:35
舅舅回老家盖房子去了，摊子就留给我了。
`,
  subtitles: `1
00:00:01,000 --> 00:00:03,500
老街的夜市

2
00:00:03,600 --> 00:00:06,200
开了三十多年

3
00:00:06,300 --> 00:00:09,000
白天是菜场，傍晚换成小吃

4
00:00:09,100 --> 00:00:11,000
谁先来谁先占
`,
  vtt: `WEBVTT

00:00:01.000 --> 00:00:04.000
<v 阿桂>今晚怕是要下雨。

00:00:04.500 --> 00:00:07.000
<v 老许>下不下，都得摆。
`,
  englishInterview: `INTERVIEWER: When did you start here?

RESPONDENT: In ninety-eight, I think. My son had just started school.

INTERVIEWER: And what did you sell at first?

RESPONDENT: Socks. Then jelly. Then fried noodles, because noodles need little money, and one person can manage, although the summers are terrible and you stand over the fire for six hours without sitting down once;

RESPONDENT: (laughs) You cannot imagine that heat.

INTERVIEWER: Is it fair now?

RESPONDENT: Fair? It's fairer than it was. ${english}
`,
  englishTurns: `[00:12:03] Interviewer: So who decided?
[00:12:07] P4: Nobody, really [laughs].
[00:12:15] Interviewer: But somebody wrote the list?
[00:12:19] P4: The teacher (retired) wrote it. She's good at that, you know, with numbers and so on,
[00:12:31] P4: and nobody else wanted to.
`,
  chatWithEmoji: `阿桂 20:11
今晚下雨🌧️ 前十位商量一下👇

老许 20:12
作废吧:( 我这边棚子都湿了

小满 20:13
同意+1 👨‍👩‍👧 我带娃先回了

阿桂 20:15
那就作废，明天照旧😂😂😂 [抱拳][抱拳]

老许 20:16
收到!!!
`,
  messenger: `2023-05-02 20:11:05 阿桂(138****0000)
今晚下雨 前十位商量一下

2023-05-02 20:12:40 老许
[图片]

2023-05-02 20:13:02 系统消息
小满撤回了一条消息

2023-05-02 20:15:33 阿桂
@所有人 那就作废，明天照旧。我再说一句，昨天收摊以后街口那一段没有扫干净，早上菜场的人来的时候意见很大，大家轮到的时候务必把自己摊位前后三米扫好。
`,
  email: `From: 议事会 <yishi@example.org>
To: 各位摊主
Date: 2022-06-18 09:30:00
Subject: Re: 下周轮换表

各位好：

下周的轮换表见附件。${council}

> 2022-06-17 老许 写道：
>> 雨天怎么算？
> 雨天由前十位商量。

--
老街议事会
地址：老街12号 | 电话：12345678 | 邮箱：yishi@example.org
`,
  englishMail: `Hi all,

Thanks for coming on Tuesday. As agreed:

1. The list goes up every Sunday.
2. Rain is decided by the first ten.
3. No selling of places!

${english}

Best,
M.

> On 12 June, R. wrote:
> > Who sweeps the corner?
> The last two.

--
Sent from my phone
`,
  minutes: `老街议事会第十九次会议纪要

时间:2022年6月18日19:30
地点:菜场二楼
出席:摊主41人，住户26人
主持:陈老师  记录:小满

一、上次决议落实情况
木牌已做好，费用从押金结余支出。

二、讨论事项
(一)雨天作废的认定
(二)街口清扫
1、分段包干
2、轮到谁谁扫
3、不扫的下一轮排最后

三、表决结果
同意58票，反对3票，弃权6票。通过。

会议于21:15结束。
`,
  faq: `常见问题

问:怎样登记？
答:本人到议事会填一张表，不收费用。

问:可以让给别人吗？
答:可以让，不可以卖。

问:下载表格在哪里？
答:首页右上角，点“下载”。

问:客服电话是多少？
答:没有客服，有事打给值班的人，号码贴在木牌背面，每个月换一次，换的时候会在街口念三遍。
`,
  courtRecord: `笔录

问:你的姓名、年龄、职业？
答:(略)
问:今天叫你来，是了解六月十七日晚上的情况，你要如实回答。
答:好的。
问:当晚你在什么位置？
答:我在第六个摊位，靠近路灯，离他大概三米。
以上笔录我看过，和我说的一样。
`,
  speech: `在木牌揭幕那天的讲话

各位街坊：

今天是个好日子。${market}

（掌声）

我只讲三句话。第一句，谢谢大家。第二句，木牌是大家的。第三句，开饭!

（笑声、掌声）
`,
  voiceNotes: `语音1（32秒）：那个，嗯，我是想说啊，就是，就是那个棚子的事，呃，我们我们家那个棚子吧，是是是，是上个月搭的
语音2（8秒）：没有没有，不是不是不是
语音3（1分05秒）：你听我讲啊，当时是这样子的，他先来的没错，但是但是那个位子不是他的呀
`,
  logs: `2021-04-02 03:41:01 INFO 开始备份
2021-04-02 03:41:05 INFO 街坊.db 1024 KB
2021-04-02 03:41:09 WARN 木牌.jpg 不存在
2021-04-02 03:42:00 INFO 完成
`,
  onlineComments: `1楼 阿桂
顶!说得好

2楼 老许
回复1楼：好什么好，油烟你闻啊？

3楼 匿名
吃瓜……

4楼 小满
楼上的别吵，周末来吃粉，报我名字打八折？!哈哈哈
`,
}
