import { type Selector, selector } from '../tree/select.ts'

/** Where the articles of a kind of site stand. */
export interface SiteRule {
  readonly article: Selector
  /** What stands inside the article and is none of it. */
  readonly without: Selector | null
}

/**
 * Where sites put their articles. Each line names a publishing system or a site with a markup of its own; class names
 * that anybody uses (`article`, `content`) are left to Readability.
 */
const rules: readonly (readonly [article: string, without: string | null])[] = [
  // WeChat official accounts; hidden until a script shows it, so that Readability finds nothing.
  ['#js_content', '.reward_area, #js_tags'],
  // The platform of gov.cn and of most local governments (UCAP).
  ['#UCAP-CONTENT', null],
  // TRS WCM, the editor of many governments and newspapers; older and newer versions.
  ['.TRS_Editor, .trs_editor_view, .TRS_UEDITOR', null],
  // Visual SiteBuilder and WebPlus, the two systems of Chinese universities.
  ['.v_news_content, [id^=vsb_content]', null],
  ['.wp_articlecontent', null],
  // Older government sites: the box whose letters one can enlarge.
  ['#zoom', null],
  // Sina, NetEase, Sohu, Tencent, ifeng.
  ['#artibody', '.show_author, .article-notice, .article-editor'],
  ['#endText, .post_body', '.ep-source, .gg200x300'],
  ['#mp-editor', '.backword, #backsohucom'],
  ['#ArticleContent, .content-article', null],
  ['#main_content', null],
  // People's Daily (site and printed paper), Xinhua, China News, Guangming, CCTV.
  ['#rwb_zw, .rm_txt_con', '.edit, .paper_num, .bza'],
  ['#ozoom', null],
  ['#detailContent, #p-detail', null],
  ['.left_zw', '.adEditor'],
  ['#articleContent, .u-mainText', null],
  ['#content_area', null],
  // Newspapers of Taiwan with markup of their own: UDN, CNA.
  ['.article-content__editor', '.article-content__ad'],
  ['.centralContent .paragraph', '.paragraph .moreArticle'],
  // Blogs and encyclopedias of Chinese readers: cnblogs, CSDN, Zhihu columns, Baidu Baike.
  ['#cnblogs_post_body', null],
  ['#content_views', null],
  ['.Post-RichText', null],
  ['.J-lemma-content, .lemma-main-content', '.edit-icon, .lemma-picture'],
  // MediaWiki: Wikipedia and its likes. What it adds around the text has classes of its own.
  [
    '#mw-content-text .mw-parser-output, #mw-content-text',
    '.mw-editsection, .navbox, .toc, #toc, .noprint, .mw-jump-link, .metadata, .catlinks, .printfooter, ' +
      '.mw-empty-elt, .sistersitebox, .authority-control',
  ],
  // schema.org, by which any site may say where its article is.
  ['[itemprop=articleBody]', null],
]

export const siteRules: readonly SiteRule[] = rules.map(([article, without]) => ({
  article: selector(article),
  without: without === null ? null : selector(without),
}))
