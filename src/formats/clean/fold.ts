/** Traditional characters of the words that cleaning looks for, each before its simplified form. */
const pairs =
  '頁页資资載载傳传檔档編编號号時时間间屬属關关鍵键於于們们聯联係系繫系網网權权聲声責责轉转註注預预覽览範范圍围' +
  '歡欢讀读閱阅點点擊击開开標标籤签簽签檢检導导當当優优電电話话訴诉維维業业經经營营許许證证備备類类詞词題题圖图' +
  '書书學学術术論论評评發发佈布錄录冊册會会員员戶户條条碼码掃扫辦办賬账帳账務务舉举報报薦荐熱热門门幫帮饋馈簡简' +
  '體体價价購购買买贈赠幣币級级別别鏈链續续總总數数過过問问顯显詳详細细尋寻專专劃划廣广絡络錯错誤误刪删請请' +
  '紹绍釋释獻献識识誌志啟启動动態态這这個个國国來来對对說说產产種种後后進进現现實实機机應应與与無无並并設设長长' +
  '將将組组見见計计區区費费試试戲戏彩彩熟熟視视碼码線线歐欧韓韩無无髮发內内簡简項项雜杂稱称單单職职稿稿審审' +
  '執执筆笔劉刘記记遊游載载擴扩閉闭窗窗複复製制縣县鎮镇鄉乡盟盟館馆節节張张訊讯欄栏隨随機机緊紧態态貨货訪访' +
  '隱隐訂订餘余確确讚赞郵邮運运娛娱聞闻觀观財财際际兩两車车絡络歷历環环島岛獎奖剩剩儲储碼码購购輸输證证織织樂乐輯辑優优'

/** By UTF-16 code unit: the simplified one of the list, 0 for none. */
const simplifiedOf = new Uint16Array(0x10000)
const TRADITIONAL = 1
const SIMPLIFIED = -1
/** The script of each UTF-16 code unit, as far as the list tells; 0 for all others. */
const scripts = new Int8Array(0x10000)
for (let at = 0; at < pairs.length; at += 2) {
  const traditional = pairs.charAt(at)
  const simplified = pairs.charAt(at + 1)
  if (traditional === simplified) continue
  simplifiedOf[traditional.charCodeAt(0)] = simplified.charCodeAt(0)
  scripts[traditional.charCodeAt(0)] = TRADITIONAL
  scripts[simplified.charCodeAt(0)] = SIMPLIFIED
}

/**
 * A line as the word lists of the rules have it: the list's characters simplified, full width as half width,
 * lower case, blanks collapsed. For looking only; offsets do not fit the line.
 */
export function foldLine(line: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < line.length; at++) {
    const simplified = simplifiedOf[line.charCodeAt(at)] ?? 0
    if (simplified === 0) continue
    folded += line.slice(from, at) + String.fromCharCode(simplified)
    from = at + 1
  }
  folded += line.slice(from)
  return folded.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether a character is one of the common traditional ones whose simplified form differs. */
export function isCommonTraditional(character: string): boolean {
  return scripts[character.charCodeAt(0)] === TRADITIONAL
}

/** Whether a text is in traditional script, by the common characters of its first 20,000. */
export function isTraditional(text: string): boolean {
  let surplus = 0
  for (let at = Math.min(text.length, 20_000) - 1; at >= 0; at--) surplus += scripts[text.charCodeAt(at)] ?? 0
  return surplus > 0
}
