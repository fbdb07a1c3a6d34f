/**
 * Pages built as sites build theirs, for tests; the sentences are made up. Each has furniture around its article:
 * navigation, lists of links, a foot.
 */

const sentences = [
  '夜市的摊位每晚轮换，抽到的人先挑位置，没抽到的人第二天优先，这是街坊们商量了三次才定下的规矩。',
  '管理员老周说，刚开始谁也不服气，后来大家轮流记账，谁家少了一天，账本上写得清清楚楚，争吵就少了。',
  '到了冬天，摊位少了一半，剩下的人把热水和雨棚合在一处，省下的钱用来修巷口的灯，𠮷野家的门前也亮了。',
  '溫泉小鎮的合作社每個月開兩次會，記下誰幫了誰多少個鐘頭，年底按照鐘頭分配節餘，誰也沒有話說。',
  '孩子们放学后在棚子下面写作业，收摊的大人顺路送他们回家👨‍👩‍👧，这件事没有人安排，也没有人计较。',
]

/** The paragraphs that every sample article consists of. */
export const articleParagraphs: readonly string[] = sentences

const paragraphs = sentences.map(sentence => `<p>${sentence}</p>`).join('\n')
const links = (words: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/list/${at}.html">${words}第${at + 1}条</a></li>`,
  ).join('')

/** A page of a newspaper's site without any markup of its own; Readability has to find the article. */
export const newsPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>夜市轮换的规矩_街坊新闻网</title>
<meta property="og:title" content="夜市轮换的规矩"><meta property="og:site_name" content="街坊新闻网">
<meta property="article:published_time" content="2023-05-01T08:00:00+08:00"><meta name="viewport" content="width=device-width">
<script>var tracking = "<p>never</p>"; document.write("no")</script><style>.hidden { display: none }</style></head>
<body><div class="topbar"><ul>${links('频道', 12)}</ul></div>
<div class="wrap"><div class="breadcrumb"><a href="/">首页</a> &gt; <a href="/c">社会</a></div>
<div class="main"><h1>夜市轮换的规矩</h1><div class="info">来源：街坊新闻网 2023-05-01</div>
<div class="body-text">${paragraphs}<h2>小标题</h2>${paragraphs}<p>记者 张三</p></div>
<div class="share">分享到 <a href="#">微博</a> <a href="#">微信</a></div></div>
<div class="sidebar"><h3>热门文章</h3><ul>${links('热门', 10)}</ul></div></div>
<div class="footer"><p>版权所有 街坊新闻网 <a href="/about">关于我们</a> <a href="/map">网站地图</a></p></div></body></html>`

/** As WeChat saves: the article is invisible until a script has run. */
export const wechatPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="夜市轮换的规矩"><meta name="author" content="老周"></head>
<body><div id="js_article"><h1 class="rich_media_title" id="activity-name">
  夜市轮换的规矩
</h1><span id="js_name"> 街坊议事 </span><em id="publish_time">2023-05-01 08:00</em>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section style="display:block"><p><span>${sentences[0]}</span></p></section><p><br></p>
<section><section><p>${sentences[1]}</p></section></section>${paragraphs}</div>
<div class="tips"><p>微信扫一扫</p><p>关注该公众号，继续滑动看下一个，轻触阅读原文，向上滑动看下一个</p></div></div></body></html>`

/** A government site on UCAP, with the metadata that the standard for such sites asks for. */
export const governmentPage = `<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="SiteName" content="某市人民政府"/>
<meta name="ArticleTitle" content="关于夜市管理的通知"/><meta name="PubDate" content="2022-11-03 09:10"/>
<meta name="ContentSource" content="市商务局"/><meta name="Keywords" content="夜市;管理"/><title>关于夜市管理的通知</title></head>
<body><table width="1000"><tr><td><a href="/">首页</a></td><td><a href="/zw">政务</a></td></tr></table>
<table><tr><td><table><tr><td><div id="UCAP-CONTENT" class="Custom_UnionStyle">
<p style="text-indent: 2em;">&nbsp;&nbsp;&nbsp;&nbsp;${sentences[0]}</p><p>　　${sentences[1]}</p>${paragraphs}
<p style="text-align: right">二〇二二年十一月三日</p></div></td></tr></table></td></tr></table>
<div class="foot">主办单位：某市人民政府 <a href="/about">联系我们</a></div></body></html>`

/** An old page laid out by tables, without any class. */
export const tablePage = `<HTML><HEAD><TITLE>夜市</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=760><TR><TD WIDTH=150><A HREF=a.htm>首页</A><BR><A HREF=b.htm>新闻</A></TD>
<TD><FONT SIZE=5><B>夜市轮换的规矩</B></FONT><BR><BR>
${sentences.map(sentence => `&nbsp;&nbsp;&nbsp; ${sentence}<BR>`).join('\n')}</TD></TR></TABLE></BODY></HTML>`

/** MediaWiki: notes, a table, links for editing, boxes of links. */
export const encyclopediaPage = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>夜市 - 某百科</title>
<meta name="generator" content="MediaWiki 1.41"></head><body class="mediawiki"><div id="mw-navigation"><ul>${links('导航', 5)}</ul></div>
<div id="content"><h1 id="firstHeading">夜市</h1><div id="bodyContent"><div id="siteSub">出自某百科</div>
<div id="mw-content-text"><div class="mw-content-ltr mw-parser-output">${paragraphs.slice(0, -4)}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<div id="toc" class="toc"><h2>目录</h2><ul><li><a href="#历史">1 历史</a></li></ul></div>
<div class="mw-heading mw-heading2"><h2 id="历史">历史</h2><span class="mw-editsection">[<a href="/edit">编辑</a>]</span></div>
<table class="wikitable"><tbody><tr><th>年份</th><th>摊位</th></tr><tr><td>1998</td><td>12</td></tr></tbody></table>
${paragraphs}<h2>参考文献<span class="mw-editsection">[<a href="/edit">编辑</a>]</span></h2>
<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">某人：《夜市》，第 3 页。</span></li></ol></div>
<div class="navbox"><ul>${links('模板', 8)}</ul></div></div></div></div><div id="footer"><ul>${links('页脚', 4)}</ul></div></div></body></html>`

/** A document as LibreOffice saves it: heads and feet of its pages, lines broken at blanks. */
export const documentPage = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><title>甲</title></head>
<body lang="zh-CN"><div title="header"><p>书名</p></div><p>甲</p><p>乙
<a href="http://example.org/">丙</a></p><div title="footer"><p>12</p></div></body></html>`
