import { foldUnits } from '../text/fold-unit.ts'

/**
 * What stands before a colon and names no speaker: fields of records, parts of papers, recipes, letters, logs. Folded as
 * `foldUnits` does (simplified, lower case, no blanks); a number behind is taken off before looking.
 */
const fields = new Set(
  `摘要 内容摘要 内容提要 提要 关键词 关键字 主题词 引言 前言 背景 目的 目标 方法 结果 结论 讨论 致谢 注意 注 注释 注解 备注
  附注 说明 附 附件 附录 附表 提示 温馨提示 警告 小贴士 贴士 来源 出处 作者 译者 编者 编辑 责任编辑 责编 主编 审核 校对 排版 记录 记录人
  记录者 整理 整理人 整理者 转录 转录人 转写 标题 题目 题名 篇名 主题 时间 日期 地点 地址 访谈时间 访谈日期 访谈地点 访谈对象 访谈主题 访谈方式
  访谈编号 访谈时长 采访时间 采访地点 采访对象 录音时间 录音时长 录音编号 录音文件 时长 会议时间 会议地点 会议主题 会议名称 出席 出席人员
  参会人员 与会人员 参加人员 列席 缺席 编号 姓名 性别 年龄 职业 学历 籍贯 民族 婚姻状况 收入 单位 作者单位 工作单位 电话 联系电话 手机 邮箱 电子邮箱
  邮编 传真 网址 网站 链接 基金 基金项目 资助项目 分类号 中图分类号 文献标识码 文章编号 收稿日期 修回日期 参考文献 引用格式 版本 价格 金额 数量 总计
  合计 例 例如 例句 例子 示例 举例 比如 譬如 如 如下 即 也就是说 换句话说 简言之 总之 答案 参考答案 解析 译文 原文 释义 拼音 词性 定义 定理 引理 推论 证明
  命题 性质 公式 材料 原料 配料 食材 用料 主料 辅料 调料 做法 步骤 方法步骤 制作 制作方法 准备 操作 输入 输出 返回 参数 功能 要求 条件 优点 缺点 优势
  劣势 机遇 挑战 问题 原因 现象 对策 建议 措施 效果 影响 意义 特点 特征 类型 种类 范围 对象 内容 形式 过程 阶段 情况 状态 进度 负责人 联系人 收件人
  发件人 抄送 主送 甲方 乙方 丙方 图 表 表格 图表 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六
  周日 上午 中午 下午 晚上 早餐 午餐 晚餐 上联 下联 横批 按 编者按 导语 小结 总结 案例 资料 数据 用法 规格 型号 品牌 产地 保质期 成分 适应症 禁忌
  abstract summary keywords keyword keyterms indexterms introduction background aim aims objective objectives purpose
  method methods methodology design setting participants measurements results findings conclusion conclusions discussion
  acknowledgements acknowledgments funding note notes nb ps warning caution tip tips hint important attention example examples eg ie
  source sources author authors editor editors translator transcriber transcribedby publisher title subtitle subject topic theme date time
  duration place location venue address phone telephone tel mobile fax email mail website web url link doi isbn issn
  from to cc bcc re sent attachment attachments enclosure dear name fullname age gender sex occupation education job id number no code
  price cost total amount quantity version status type category tags tag figure fig table chart chapter section article part
  appendix annex step steps ingredients directions instructions preparation serves servings yield preptime cooktime equipment
  definition theorem lemma corollary proof proposition remark claim input output returns return parameters params usage
  requires default else try finally catch error info debug warn trace fatal pros cons advantages disadvantages strengths weaknesses
  opportunities threats problem solution cause effect monday tuesday wednesday thursday friday saturday sunday morning afternoon
  evening breakfast lunch dinner solutionto key legend contents index references bibliography http https ftp mailto file interviewdate
  interviewtime interviewno interviewnumber recording recordingdate filename dateofinterview placeofinterview lengthofinterview
  zusammenfassung schlagworter hinweis anmerkung quelle beispiel datum ort thema abbildung tabelle resume motscles remarque exemple
  lieu sujet resumen palabrasclave nota ejemplo fecha lugar tema аннотация ключевыеслова примечание источник дата место тема
  תקציר מילותמפתח הערה הערות מקור תאריך מקום נושא דוגמה שם גיל כותרת מחבר ملخص الملخص الكلماتالمفتاحية كلماتمفتاحية ملاحظة
  المصدر التاريخ المكان الموضوع مثال الاسم العمر العنوان المؤلف 要旨 キーワード 注記 例文 日付 場所 요약 키워드 주 참고 출처 날짜 장소`
    .split(/\s+/)
    .map(foldUnits),
)

/** Roles people have in interviews, groups, courts and broadcasts; folded like the fields. */
const roles = new Set(
  `访谈员 访谈者 采访者 采访人 采访员 受访者 受访人 被访者 被访人 被采访者 访员 访问员 访问者 调查员 调查者 被调查者 调查对象 提问者 提问人 回答者 回答人 主持人 主持
  说话人 发言人 发言者 讲话人 演讲人 演讲者 报告人 研究者 研究员 观察员 观察者 参与者 参加者 讲述者 讲述人 对话者 与谈人 讲者 问 答 问者 答者 甲 乙 丙 丁 戊 我 他 她 男
  女 男声 女声 记者 嘉宾 观众 听众 网友 老师 教师 学生 同学 医生 护士 患者 病人 家长 母亲 父亲 妈妈 爸爸 爷爷 奶奶 孩子 村民 居民 业主 社工 社区工作者 干部
  书记 主任 村长 组长 审判长 审判员 法官 律师 原告 被告 被告人 证人 公诉人 辩护人 检察官 正方 反方 旁白 众 众人 全体 合 客服 客户 顾客 来访者 咨询师 治疗师 司仪
  未知 未知说话人 不明
  int res mod fac par iv spk interviewer interviewers interviewee interviewees respondent respondents participant participants informant
  speaker speakers unknownspeaker moderator moderators facilitator facilitators host hosts guest guests question answer researcher
  researchers student students teacher teachers doctor nurse patient patients client clients therapist counsellor counselor
  thecourt court judge thewitness witness counsel thedefendant defendant clerk male female man woman malespeaker femalespeaker unknown
  unidentified audience audiencemember all everyone chair chairman chairperson chairwoman thechair thepresident observer caller
  agent customer user assistant narrator mother father mum mom dad child boy girl operator
  interviewerin befragte befragter befragten frage antwort sprecher sprecherin moderatorin enquêteur enquêtrice enquêté enquêtée
  réponse locuteur locutrice entrevistador entrevistadora entrevistado entrevistada pregunta respuesta hablante moderador moderadora pergunta
  resposta интервьюер респондент вопрос ответ модератор участник ведущий
  מראיין מראיינת המראיין המראיינת מרואיין מרואיינת המרואיין המרואיינת דובר דוברת מנחה שאלה תשובה ש ת חוקר חוקרת משתתף משתתפת
  المحاور المحاورة الباحث الباحثة المبحوث المبحوثة المشارك المشاركة المتحدث المتحدثة المذيع الضيف سؤال جواب السؤال الجواب س ج
  司会 司会者 質問者 回答者 インタビュアー 話者 聞き手 語り手 調査者 질문 답변 면접자 면담자 피면접자 연구자 참가자 참여자 진행자 화자`
    .split(/\s+/)
    .map(foldUnits),
)

/** What tells several of one kind apart: `表 1`, `Speaker 2`, `受访者三号`; a letter behind a whole word, `Student B`. */
const numbers = [/(?:no)?\d{1,3}号?$/, /[一二三四五六七八九十甲乙丙丁戊]号?$/, /(?<=[a-z]{5}|[^a-z])[a-z]$/]

function isAmong(words: ReadonlySet<string>, key: string): boolean {
  return words.has(key) || numbers.some(number => words.has(key.replace(number, '')))
}

/** Endings of what leads to quoted words in a story or an argument: `老张说：`, `he said:`. */
const leadsToQuotation =
  /(?:说|[问说笑叹答喊骂想写叫]道|曰|[诗书人语]云|喊|叫|想|写|讲|指出|认为|表示|强调|提到|声明|回应|解释|said|says|say|asked|asks|replied|replies|wrote|writes|added|explained)$/

/** Particles and beginnings that make a phrase of what stands before a colon. */
const makesPhrase =
  /[的了是吗呢吧们]|^(?:这|那些|那么|因为|所以|以及|根据|关于|对于|由于|按照|首先|其次|最后|另外)/

/** A field, with or without a number: `表 1`, `Step 2`. */
export function isField(key: string): boolean {
  return isAmong(fields, key)
}

/** A role that people have in talk, with or without a number: `访谈员`, `Speaker 1`, `R2`. */
export function isRole(key: string): boolean {
  return /^[a-z]\d{0,3}$/.test(key) || isAmong(roles, key)
}

const titled =
  /^\p{Script=Han}{1,3}(?:某{1,2}|老师|先生|女士|小姐|主任|书记|教授|博士|医生|律师|经理|总|阿姨|大爷|大妈|叔叔|奶奶|爷爷|师傅|同学|校长|[局处科镇村站院所社]长|主席|委员)$|^(?:mr|mrs|ms|dr|prof|professor)\p{L}{2}/u

/** A name with a title, or one made unknown: `王老师`, `李某`, `Dr. Smith`. */
export function isTitled(key: string): boolean {
  return titled.test(key)
}

/** A letter or two with or without a number: `A`, `Q`, `R2`; marks answers to choose from, too. */
export function isShortCode(key: string): boolean {
  return /^[a-z]{1,2}\d{0,3}$/.test(key)
}

/** Whether a folded label can be a person's: no field, no heading's number, no part of a sentence. */
export function canSpeak(key: string): boolean {
  if (isRole(key)) return true
  if (isField(key) || leadsToQuotation.test(key) || makesPhrase.test(key)) return false
  return !/^第.*[章节条款回课讲集期分]/.test(key) && !/^(?:\d+|[一二三四五六七八九十]+)$/.test(key)
}
