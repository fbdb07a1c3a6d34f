import { describe, expect, it } from 'vitest'
import { cleanText, proposeDetails } from '../index.ts'
import { council, market, village } from '../sound-texts/paragraphs.ts'

const title = '夜市的轮换办法'
const body = `${market}\n\n一、问题从哪里来\n\n${council}\n\n二、结语\n\n${market}`
const traditionalTitle = '小鎮合作社 老人互助送餐'
const traditionalBody = `${village}\n\n合作社是在這樣的處境裡開辦的。${village}`

interface ScrapedPage {
  readonly head: string
  readonly tail: string
  readonly wanted: string
  readonly details: Readonly<Record<string, string>>
}

/** Pages of the kinds that people copy texts from, with the parts that such sites put around a text. */
const pages: Readonly<Record<string, ScrapedPage>> = {
  'an office’s notice': {
    head: `首页 | 政务公开 | 办事服务 | 互动交流\n当前位置：首页 > 政务公开 > 通知公告\n${title}\n发布时间：2022-06-18 09:30    来源：老街街道办事处    浏览次数：328 次    字体：[大 中 小]\n分享到：`,
    tail: '监督电话：见公告栏\n\n【打印本页】【关闭窗口】\n上一篇：关于停电的通知\n下一篇：关于修桥的通知\n主办单位：老街街道办事处  承办单位：信息中心\n网站标识码：3300000001  浙ICP备12345678号-1\n联系电话：0571-12345678  网站地图',
    wanted: `${title}\n\n${body}\n\n监督电话：见公告栏\n`,
    details: { title, year: '2022', date: '2022-06-18', source: '老街街道办事处' },
  },
  'a public account': {
    head: `${title}\n原创 小满 街坊议事 2022-06-18 09:30 发表于浙江\n点击上方“街坊议事”关注我们\n收录于合集 #夜市 12个`,
    tail: 'END\n长按二维码关注我们\n预览时标签不可点\n微信扫一扫\n关注该公众号\n阅读原文\n阅读 1024\n赞 12 在看 6\n写留言\n喜欢此内容的人还喜欢\n小镇温泉的早晨\n街坊议事\n不喜欢\n不看此公众号',
    wanted: `${title}\n\n${body}\n`,
    details: { title, year: '2022', date: '2022-06-18' },
  },
  'a library of documents': {
    head: `百度首页 登录 VIP福利\n文库首页\n${title}.docx\nVIP专享文档  2022-06-18  6页  4.5分  93次下载\n${title}`,
    tail: '下载文档\n原格式\n立即下载\n剩余3页未读，继续阅读\n文档评论\n暂无评论\n相关推荐\n夜市管理制度范本\n6页 免费\n©2022 使用前必读 文库协议 京ICP证030173号',
    wanted: `${title}\n\n${body}\n`,
    details: { title },
  },
  'a database of journals': {
    head: `首页 期刊大全 文献检索\n手机知网App\n《街市研究》2022年03期\n收藏 | 手机打开\n${title}\n沈雨荷 陶一舟\n街市大学社会学系`,
    tail: '【相似文献】\n中国期刊全文数据库 前10条\n1 许望舒;街市的时间[J];街市研究;2012年04期\n京ICP证040431号 网络出版服务许可证\n订购电话：400-819-0000\n传真：010-62790000',
    wanted: `${title}\n沈雨荷 陶一舟\n街市大学社会学系\n\n${body}\n`,
    details: { title, author: '沈雨荷; 陶一舟', year: '2022', source: '街市研究', issue: '3' },
  },
  'a news site': {
    head: `网站首页 > 新闻中心 > 社会\n${title}\n2022-06-18 09:30:12 来源：街市晚报 作者：白露 责任编辑：柳岸\n字号：T|T\n分享到微信朋友圈\n打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。`,
    tail: '(责任编辑：柳岸)\n相关新闻\n小镇温泉的早晨\n合作社的账本\n声明：转载此文是出于传递更多信息之目的。若有来源标注错误，请作者与本网联系，我们将及时更正、删除，谢谢。\n关于我们 | 广告服务 | 联系我们 | 版权声明\nCopyright © 2000-2022 All Rights Reserved 街市网 版权所有\n新闻热线：0571-12345678',
    wanted: `${title}\n\n${body}\n`,
    details: { title, author: '白露', year: '2022', date: '2022-06-18', source: '街市晚报', editor: '柳岸' },
  },
  'a mill of essays': {
    head: `范文大全 > 论文 > 社会学论文\n${title}\n发布时间：2022-06-18 热度：93\n下面是小编为大家整理的夜市的轮换办法论文，供大家参考借鉴，希望可以帮助到有需要的朋友。\n${title}`,
    tail: '【夜市的轮换办法论文】相关文章：\n夜市管理制度06-18\n摊位租赁合同06-17\n上一篇：小镇温泉\nCopyright©2022 范文网 版权所有',
    wanted: `${title}\n\n${body}\n`,
    details: { title, year: '2022', date: '2022-06-18' },
  },
  'an old site of papers': {
    head: `网站首页 > 论文中心 > 社会学论文\n${title}\n作者：白露    来源：街市研究    点击数：1023    更新时间：2022-06-18`,
    tail: '上一篇：小镇温泉的早晨\n下一篇：合作社的账本\n版权声明：本站内容由网友上传，如有侵权请联系我们删除。\n浙ICP备12345678号-2',
    wanted: `${title}\n\n${body}\n`,
    details: { title, author: '白露', year: '2022', date: '2022-06-18', source: '街市研究' },
  },
  'a paper of Taiwan': {
    head: `即時 要聞 娛樂 運動 全球 社會 產經\n首頁 / 生活 / 地方\n${traditionalTitle}\n2022-06-18 09:30 街市報／ 記者 林書禾／小鎮即時報導\n用LINE傳送 分享 列印 存新聞 A- A+`,
    tail: '延伸閱讀\n山城夜市輪換一年\n加入LINE好友 訂閱電子報\n留言\n街市報 版權所有 未經授權 不得轉載 © All Rights Reserved.\n服務條款 隱私權聲明 關於我們 聯絡我們 廣告刊登',
    wanted: `${traditionalTitle}\n\n${traditionalBody}\n`,
    details: { title: traditionalTitle, year: '2022', date: '2022-06-18' },
  },
  'a paper of Hong Kong': {
    head: `港聞 國際 財經 娛樂 副刊\n${traditionalTitle}\n發佈時間: 2022/06/18 09:30\n更新時間: 2022/06/18 12:01`,
    tail: '【編輯推介】\n山城夜市輪換一年\nApp 下載\n電郵至本報報料 WhatsApp 報料熱線：(852) 1234 0000\n© 2022 街市日報有限公司 版權所有 不得轉載',
    wanted: `${traditionalTitle}\n\n${traditionalBody}\n`,
    details: { title: traditionalTitle, year: '2022', date: '2022-06-18' },
  },
}

describe.each(Object.entries(pages))('%s', (_, { head, tail, wanted, details }) => {
  const words = wanted.includes(body) ? body : traditionalBody
  const page = `${head}\n\n${words}\n\n${tail}\n`
  const { documents } = cleanText(page)

  it('gives its text and nothing around it', () => {
    expect(documents.map(document => document.text)).toEqual([wanted])
  })

  it('stays as it is once it is clean', () => {
    expect(cleanText(wanted).documents.map(document => document.text)).toEqual([wanted])
  })

  it('says what the site printed about it', () => {
    expect(documents.map(proposeDetails)).toEqual([details])
  })
})
