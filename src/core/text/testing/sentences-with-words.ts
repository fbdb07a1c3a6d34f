/** Sentences of our own; the word a double click on any of its characters must take stands in ⟨⟩. */
export const simplified = `
⟨社区⟩里的事，要大家一起商量。
我们小区的⟨居民⟩都很热心。
他在居委会⟨工作⟩了十五年。
老人最担心的是⟨看病⟩的问题。
⟨政府⟩出钱，街坊出力。
网格员每天都要⟨走访⟩三栋楼。
大家对物业公司有很多⟨意见⟩。
她说：“我⟨不知道⟩找谁。”
这条路修了⟨三年⟩还没修好。
孩子们⟨放学⟩以后没有地方去。
楼道里的灯坏了，没人⟨负责⟩。
去年夏天，我们⟨成立⟩了志愿服务队。
⟨志愿者⟩大多是退休的老师。
他不⟨相信⟩那些数字。
⟨信任⟩是慢慢建立起来的。
村里的⟨年轻人⟩都到城里打工去了。
这笔钱怎么花，要⟨公开⟩。
开会的时候，没有人愿意⟨发言⟩。
我⟨觉得⟩这样不公平。
⟨虽然⟩麻烦，但是值得。
北京的⟨冬天⟩很冷。
从⟨上海⟩来的专家讲了一个上午。
⟨广州⟩的老街正在改造。
2023年⟨春天⟩，工程终于完工了。
共有35％的住户⟨参加⟩了投票。
一共来了⟨128⟩个人。
每户要交⟨3.5⟩元。
张阿姨⟨认为⟩应该先修电梯。
王主任的⟨办公室⟩在二楼。
⟨电梯⟩加装的费用谁来出？
垃圾分类以后，院子⟨干净⟩多了。
你们为什么⟨反对⟩呢？
邻居之间的⟨关系⟩变了。
⟨业主⟩委员会去年换届了。
改选以后，⟨情况⟩好了一些。
他们⟨希望⟩有一个活动中心。
⟨文化⟩活动越来越多。
“这是我们自己的⟨家园⟩。”她说。
这本书的⟨作者⟩是一位社会学家。
⟨访谈⟩在茶馆里进行。
我们一边喝茶，一边⟨聊天⟩。
很多⟨问题⟩其实是历史造成的。
⟨土地⟩是集体的。
没有钱，什么⟨事情⟩也办不了。
外来人口的⟨孩子⟩怎么上学？
⟨学校⟩门口总是堵车。
他⟨已经⟩搬走了。
⟨医院⟩离这儿太远。
我每个月的⟨收入⟩只有两千块。
手机对老人来说太⟨复杂⟩了。
⟨微信群⟩里天天有人吵架。
领导来⟨检查⟩的时候才打扫。
⟨制度⟩写在墙上，没人看。
我们⟨需要⟩时间，也需要耐心。
居民的⟨参与⟩程度不高。
楼下的⟨花园⟩是大家种的。
⟨如果⟩下雨，就改到室内。
他慢慢地⟨明白⟩了其中的道理。
公共⟨空间⟩太少了。
⟨谢谢⟩您接受我们的访问。
`

export const traditional = `
⟨社區⟩裡的事，要大家一起商量。
我們這裡的⟨鄰居⟩都很熱心。
里長⟨說明⟩了整個經過。
⟨議員⟩答應會再來一次。
老人家最擔心的是⟨看病⟩的問題。
⟨政府⟩出錢，街坊出力。
志工每天都要⟨走訪⟩三棟樓。
大家對物業公司有很多⟨意見⟩。
她說：「我⟨沒有⟩辦法。」
這條路修了⟨三年⟩還沒修好。
⟨孩子⟩放學以後沒有地方去。
樓梯間的燈壞了，沒人⟨負責⟩。
去年夏天，我們⟨成立⟩了巡守隊。
⟨臺北⟩的冬天又濕又冷。
他不⟨相信⟩那些數字。
⟨信任⟩是慢慢建立起來的。
鄉下的⟨年輕人⟩都到城裡工作去了。
這筆錢怎麼花，要⟨公開⟩。
開會的時候，沒有人願意⟨發言⟩。
我⟨覺得⟩這樣不公平。
⟨雖然⟩麻煩，但是值得。
從⟨香港⟩來的學者講了一個上午。
⟨高雄⟩的老街正在改造。
民國112年⟨春天⟩，工程終於完工了。
共有35％的住戶⟨參加⟩了投票。
一共來了⟨128⟩個人。
每戶要繳⟨3.5⟩元。
張阿姨⟨認為⟩應該先修電梯。
陳主任的⟨辦公室⟩在二樓。
⟨電梯⟩的費用誰來出？
垃圾分類以後，院子⟨乾淨⟩多了。
你們為什麼⟨反對⟩呢？
鄰里之間的⟨關係⟩變了。
改選以後，⟨情況⟩好了一些。
他們⟨希望⟩有一個活動中心。
⟨文化⟩活動越來越多。
「這是我們自己的⟨家園⟩。」她說。
這本書的⟨作者⟩是一位社會學家。
⟨訪談⟩在茶館裡進行。
我們一邊喝茶，一邊⟨聊天⟩。
很多⟨問題⟩其實是歷史造成的。
⟨土地⟩是祖先留下來的。
新住民的⟨語言⟩課在晚上。
⟨學校⟩門口總是塞車。
他⟨已經⟩搬走了。
⟨醫院⟩離這兒太遠。
我每個月的⟨收入⟩只有兩萬塊。
手機對長輩來說太⟨複雜⟩了。
長官來⟨檢查⟩的時候才打掃。
⟨制度⟩寫在牆上，沒人看。
我們⟨需要⟩時間，也需要耐心。
居民的⟨參與⟩程度不高。
樓下的⟨花園⟩是大家種的。
⟨如果⟩下雨，就改到室內。
他慢慢地⟨明白⟩了其中的道理。
公共⟨空間⟩太少了。
⟨謝謝⟩您接受我們的訪問。
這個⟨組織⟩只有五個人。
⟨經濟⟩不好，店都關了。
⟨環境⟩變好了，人也變多了。
`

export const english = `
The ⟨residents⟩ met every Tuesday.
They don’t ⟨trust⟩ each other any more.
I ⟨didn't⟩ know whom to ask.
It rose by ⟨3.5⟩ percent.
We counted ⟨1,250⟩ votes that night.
“Who ⟨decides⟩ that?” she asked.
Dr. ⟨Okafor⟩ came twice.
The council's answer was a ⟨letter⟩.
He said (and I ⟨believe⟩ him) that nothing was signed.
Nobody ⟨speaks⟩ at these meetings.
My neighbour ⟨Zoë⟩ painted the bench.
A naïve ⟨question⟩, perhaps.
The ⟨café⟩ closed in March.
Volunteers ⟨clean⟩ the river twice a year.
We pay 40€ a month for ⟨heating⟩.
That was in ⟨1998⟩, before the flood.
The ⟨landlord⟩ never answers.
Rent doubled; ⟨wages⟩ did not.
Some of us – the ⟨older⟩ ones – remember.
Is ⟨participation⟩ enough?
She works nights, so she ⟨sleeps⟩ at noon.
They call it “⟨progress⟩”.
Our ⟨street⟩ has eleven trees.
The new rules ⟨apply⟩ to everyone.
I would not ⟨call⟩ it democracy.
We were ⟨counted⟩ but not heard.
The minutes are on ⟨page⟩ 12.
All ⟨decisions⟩ are taken upstairs.
Belonging is a slow ⟨thing⟩.
You ⟨can't⟩ eat promises.
The bus comes once an ⟨hour⟩.
Her ⟨grandmother⟩ spoke no English.
It is ⟨ours⟩, she said.
The ⟨playground⟩ was fenced in.
They ⟨wrote⟩ to the mayor, e.g. in May.
Nothing ⟨changed⟩ after that.
The funding ended on 31 ⟨December⟩.
He ⟨repaired⟩ the fence himself.
What does ⟨community⟩ mean to you?
⟨Everybody⟩ knows everybody here.
`

export const mixed = `
我们用⟨WeChat⟩通知大家。
她在⟨NGO⟩工作了十年。
这叫做⟨co⟩-production，很难翻译。
所谓“⟨participation⟩”，就是大家一起做。
参加的人有⟨42⟩个，比去年多。
他是⟨IT⟩公司的工程师。
⟨Excel⟩表格里有三百行。
第3次⟨会议⟩在5月12日召开。
用⟨App⟩报修，两天就有人来。
⟨ＡＢＣ⟩三家公司都来投标。
他叫⟨𠮷⟩野，住在三号楼。
全家⟨👨‍👩‍👧⟩一起来了。
太好了⟨🎉⟩，终于通过了。
這份⟨PDF⟩是去年的。
他在LINE上⟨回答⟩了我。
⟨KTV⟩开到半夜，楼上睡不着。
GDP增长了，⟨收入⟩没有增长。
我的邮箱是test，⟨密码⟩忘了。
A座和B座之间有一个⟨花园⟩。
第⟨12⟩页写得很清楚。
教授（Prof. ⟨Lin⟩）也来了。
他说OK，⟨我们⟩就开始了。
⟨Belonging⟩，也就是歸屬感，很難量化。
這個⟨model⟩不適合鄉下。
約有35％的⟨住戶⟩支持。
在⟨Facebook⟩上有人罵他。
他把會議⟨記錄⟩放在Google上。
מה שלומך，她⟨問⟩。
她說⟨שלום⟩，然後坐下。
他用أهلا⟨打招呼⟩。
我们的⟨口号⟩是Work together。
⟨社区⟩governance的研究很多。
這是一個case，不是一個⟨故事⟩。
⟨３５⟩个家庭搬走了。
先做survey，⟨然后⟩再做访谈。
他的⟨名字⟩是John，大家叫他小江。
每月⟨12,000⟩元，不算多。
⟨电话⟩是010-1234。
老师⟨说⟩：“Read it again！”
從A到B要走⟨二十⟩分鐘。
`
