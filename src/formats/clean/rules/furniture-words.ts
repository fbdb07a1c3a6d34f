import { endsSentence } from '../characters.ts'
import { foldLine } from '../fold.ts'

const LONGEST_LINE = 300

/** What only a site's page holds, one line of it is enough. Lines are folded: simplified, half width, lower case. */
const unmistakable: readonly RegExp[] = [
  /icp[备证] ?\d{5,}/,
  /公网安备 ?\d{8,}/,
  /^(?:预览|试读|免费预览|免费试读)(?:已)?结束/,
  /^(?:(?:点击)?(?:展开|继续|查看|阅读|显示)(?:阅读)?(?:全文|全部|剩余|更多)(?:内容)?|阅读全文)[ >»↓]*$/,
  /^(?:您|你)?(?:的|现)?(?:当前|所在|在)的?位置(?::|是).*(?:[>»›→-]|首页)/,
  /页脚广告|^移动网页_/,
  /文档编号:? ?\d+.*(?:上传时间|格式|页数|大小):/,
  /^预览时标签不可点$|^继续滑动看下一个$|^轻触阅读原文$/,
]

/** The same for lines that may end as sentences do. */
const unmistakableSentences: readonly RegExp[] = [
  /文档(?:总|全文)?共 ?\d+ ?页.*(?:预览|下载|免费)/,
  /超出免费(?:预览|阅读)/,
  /由(?:会员|网友|用户).{0,12}分享.{0,12}(?:在线阅读|更多相关)/,
]

/** What sites write and documents hardly do. */
const likely: readonly RegExp[] = [
  /版权所有|©.*[\u4e00-\u9fff]|^copyright.*[\u4e00-\u9fff]/,
  /客服.{0,8}(?:电话|热线|邮箱|qq|微信):? ?[\d@a-z]/,
  /^[\u4e00-\u9fff :|]*(?:[\w-]+\.(?:png|jpe?g|gif|svg)[\u4e00-\u9fff :|]*)+$/,
  /上传(?:人|者|用户|时间|日期):/,
  /文档(?:大小|格式|编号|页数|星级):/,
  /增值电信业务经营许可证|信息网络传播视听|出版物经营许可/,
  /扫(?:一扫|码|描).{0,10}(?:关注|下载|二维码)|关注.{0,8}公众号|长按.{0,6}二维码/,
  /^[上下]一篇:/,
  /(?:点击|浏览|阅读|下载)(?:数|量|次数)?:? ?\d+ ?次?$/,
  /字(?:号|体)(?:大小)?: ?\[?(?:[大中小]|t ?\| ?t|a[- ])/,
  /^(?:责任编辑|编辑)?:? ?[【[]?打印(?:本页|此文|文章|本文)?.{0,6}关闭(?:窗口|本页)?[】\]]?$/,
  /^(?:网站|本站|返回)?首页 ?[>»›→]/,
  /^分享(?:到|至)(?:微信|微博|朋友圈|qq|空间)|^用line(?:传送|分享)|分享.*列印|^加入line好友/,
  /^(?:点击)?上方.{0,20}(?:关注|蓝字)|^点击上方|^收录于(?:合集|话题|专辑)|^微信扫一扫$|^关注该公众号$|^不看此公众号$/,
  /^vip(?:专享|免费|专属)文档|^剩余 ?\d+ ?页未读|^百度首页(?: |$)/,
  /未经授权,? ?(?:请勿|不得|禁止)转载|all rights reserved.*|网站标识码/,
]

/** What a site says of its own people; an office may say the same of itself below its notice. */
const hotline =
  /(?:投诉|举报|维权|服务|新闻|报料|订购|广告|咨询).{0,8}(?:电话|热线|邮箱|qq|微信):? ?\(?[\d@a-z]/
const contacts: readonly RegExp[] = [
  hotline,
  /^(?:主办|承办|协办|主管|技术支持|版权|维护)(?:单位)?:/,
  /^(?:联系|咨询|在线咨询|传真|电话|地址|邮编|邮箱|热线)(?:电话|热线|地址|方式|我们)?:/,
]

/** Words of buttons that a text may hold as a line of its own. */
const buttons: readonly RegExp[] = [
  /^(?:原格式|end|确定|取消|不喜欢|不看的原因|内容质量低|写留言|留言|精选留言|文档评论|暂无评论|阅读原文|手机.{0,4}app|app ?下载|赞好(?: ?专页)?)$/,
  /^(?:赞|在看|阅读|分享|收藏|评论)(?: ?\d+[w万+]*)?(?: ?(?:赞|在看|阅读|分享|收藏|评论)(?: ?\d+[w万+]*)?)*$/,
  /^.{0,12}(?:出版(?:服务)?|网络文化经营)许可证.{0,30}$/,
]

/** How sentences begin that sites write about themselves and their files; they may be long and end as sentences do. */
const siteTalk: readonly RegExp[] = [
  /^打开微信,.{0,60}朋友圈/,
  /^[【[(]?(?:免责|版权|特别|郑重|转载)?声明[】\]):]/,
  /^(?:亲|温馨提示)[,:]/,
  /^(?:本站|本网站|本网)(?:所有|仅|不|提供|内容|文章|资源|部分|转载)/,
  /^(?:以上|本文|本资料|本文档|文章|文档)?(?:内容|资料|资源|图片)?(?:均)?(?:来自|来源于)(?:网络|互联网|网友)/,
  /^(?:如有|如|若)侵(?:权|犯)|^侵权/,
  /^(?:如需|欢迎)?转载(?:请|需|时|本文)|^未经(?:授权|许可|允许|本站)/,
  /^.{0,60}(?:下面|以下|下边|这里)?(?:就?是)?(?:由)?小编(?:精心)?(?:为.{0,6})?(?:整理|收集|推荐|分享)/,
  /^(?:开篇|导语|前言)[:：].*小编/,
]

/** Words of menus and buttons; a line of nothing else is furniture where the page has more of it. */
const menu = new Set(
  (
    '资源标签 相关搜索 下载资源 点击查看更多 查看更多 点击下载 在线阅读 首页 主页 网站首页 返回首页 返回顶部 返回列表 返回 顶部 ' +
    '关于我们 联系我们 联系客服 网站地图 友情链接 帮助中心 帮助 客服 客服中心 在线客服 人工客服 便捷服务 服务条款 意见反馈 意见建议 ' +
    '用户协议 隐私政策 隐私保护 法律声明 免责声明 版权声明 加入我们 人才招聘 诚聘英才 广告服务 商务合作 合作伙伴 收藏 收藏本页 加入收藏 ' +
    '设为首页 下载 立即下载 免费下载 下载文档 下载此文档 举报 纠错 分享 分享到 点赞 打赏 分销 发表评论 打印 打印本页 关闭 关闭窗口 ' +
    '全屏 放大 缩小 登录 注册 登录注册 退出 搜索 搜索标签 热门搜索 热门标签 开通会员 开通vip vip 充值 购物车 我的文库 个人中心 上传 上传文档 ' +
    'qq空间 新浪微博 朋友圈 公众号 关注我们 更多 更多>> 导航 精品范文 范文大全 论文大全 文库首页 资源描述 文档简介 文档描述 文档介绍 ' +
    '联络我们 隐私权声明 隐私权政策 广告刊登 订阅电子报 存新闻 列印 a- a+ 手机打开 手机阅读 复制链接 期刊大全 文献检索 ' +
    'ai助手 ai导航 版权申诉 上一篇 下一篇 上一页 下一页 相似文档 相关文档 相关资源 最新文档 热门文档 展开 收起 语音朗读 手机版 电脑版 ' +
    '移动版 客户端 app下载'
  ).split(' '),
)
/** Words that count only in a line with others. */
const menuInCompany = new Set(
  '大 中 小 赞 赏 关于 投诉 评论 相关 标签 会员 微信 微博 qq 关注 目录 范文 论文 文库 新闻 资讯 论坛 问答 专题 视频 图片 app 联系方式'.split(
    ' ',
  ),
)

/** Sections of news sites; a line of four or more and nothing else is a menu. */
const channels = new Set(
  (
    '首页 即时 要闻 新闻 娱乐 运动 体育 全球 国际 国内 社会 产经 财经 股市 房产 汽车 科技 军事 健康 教育 旅游 时尚 游戏 视频 生活 地方 ' +
    '两岸 港闻 副刊 文化 评论 观点 专栏 图片 直播 理论 专题'
  ).split(' '),
)
const FEWEST_CHANNELS = 4

/**
 * How strongly a line looks like a part of a site instead of a text: 3 on its own, 2 likely, 1 where there is
 * more, 0 not at all.
 */
export function furnitureWeight(line: string): 0 | 1 | 2 | 3 {
  if (line.length > LONGEST_LINE || /^[|<[!#>`]/.test(line)) return 0
  const folded = foldLine(line)
  const sentence = endsSentence(folded)
  if (matches(unmistakableSentences, folded) || (!sentence && matches(unmistakable, folded))) return 3
  if (matches(siteTalk, folded)) return 2
  if (!sentence && matches(likely, folded)) return 2
  return !sentence && isMenu(folded) ? 1 : 0
}

/**
 * What a line may be where it stands among parts of a site: `contact` between two of them, `button` next to one;
 * null for other lines.
 */
export function furnitureHint(line: string): 'contact' | 'button' | null {
  if (line.length > 120 || endsSentence(line)) return null
  const folded = foldLine(line)
  if (matches(buttons, folded)) return 'button'
  return matches(contacts, folded) ? 'contact' : null
}

/** Whether a line gives a number to call, as sites do and offices too. */
export function isHotline(line: string): boolean {
  return line.length <= 120 && !endsSentence(line) && hotline.test(foldLine(line))
}

/** Whether a long line is what a site says about itself or its files instead of running text. */
export function isSiteTalk(line: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const folded = foldLine(line)
  return matches(unmistakableSentences, folded) || matches(siteTalk, folded)
}

function matches(patterns: readonly RegExp[], folded: string): boolean {
  return patterns.some(pattern => pattern.test(folded))
}

/** A line of menu words, or a trail that starts at the home page. */
function isMenu(folded: string): boolean {
  if (folded.length > 80 || /[。,;]/.test(folded)) return false
  const words = folded
    .replace(/[()[\]【】<>《》]/g, ' ')
    .split(/[ |/·•]+/)
    .map(word => word.replace(/:$/, ''))
    .filter(word => word !== '')
  const known = words.filter(word => menu.has(word) || (words.length > 1 && menuInCompany.has(word))).length
  if (words.length === 0) return false
  if (words.length >= FEWEST_CHANNELS && words.every(word => channels.has(word))) return true
  if (words.length <= 2) return known === words.length || (words[0] === '首页' && words.length === 2)
  return known * 2 >= words.length || (words[0] === '首页' && words.length <= 6)
}

/** Below these labels nothing of the text follows. */
const cut =
  /^(?:(?:点击)?展开(?:阅读)?全文|相似文档|相关文档|相关资源|资源标签|相关搜索|搜索标签|下载此文档|最新文档|热门文档)(?: .*)?$/

/** Whether everything below a line of the tail belongs to the site. */
export function isCutLine(line: string): boolean {
  return line.length <= 120 && cut.test(foldLine(line))
}
