/**
 * Words that a converter writes wrongly when it goes character by character from simplified to traditional script,
 * each with its right form. Only words that traditional texts never write the first way.
 */
const pairs =
  '對于對於 關于關於 由于由於 位于位於 基于基於 屬于屬於 在于在於 處于處於 用于用於 至于至於 等于等於 終于終於 鑒于鑒於 便于便於 敢于敢於 善于善於 ' +
  '利于利於 限于限於 源于源於 出于出於 過于過於 致于致於 高于高於 低于低於 大于大於 小于小於 多于多於 少于少於 忠于忠於 勇于勇於 樂于樂於 易于易於 ' +
  '難于難於 急于急於 安于安於 甘于甘於 陷于陷於 介于介於 趨于趨於 置于置於 立于立於 歸于歸於 ' +
  '以后以後 之后之後 今后今後 然后然後 最后最後 背后背後 前后前後 先后先後 后來後來 后期後期 后果後果 落后落後 隨后隨後 事后事後 后者後者 戰后戰後 ' +
  '后續後續 后代後代 后面後面 此后此後 后勤後勤 滯后滯後 后退後退 幕后幕後 后備後備 后悔後悔 后世後世 后遺後遺 后盾後盾 善后善後 ' +
  '這里這裡 那里那裡 哪里哪裡 心里心裡 夜里夜裡 屋里屋裡 ' +
  '關系關係 聯系聯繫 維系維繫 干系干係 干部幹部 骨干骨幹 才干才幹 干勁幹勁 精干精幹 干凈乾淨 干燥乾燥 干旱乾旱 ' +
  '并且並且 并非並非 并不並不 并沒並沒 并未並未 并列並列 并存並存 合并合併 兼并兼併 吞并吞併 ' +
  '范圍範圍 規范規範 示范示範 模范模範 防范防範 典范典範 范疇範疇 范式範式 范例範例 師范師範 風范風範 ' +
  '志愿志願 自愿自願 意愿意願 愿意願意 愿望願望 愿景願景 情愿情願 ' +
  '其余其餘 剩余剩餘 業余業餘 多余多餘 余額餘額 余地餘地 富余富餘 結余結餘 盈余盈餘 ' +
  '特征特徵 征收徵收 征求徵求 象征象徵 征詢徵詢 征集徵集 征地徵地 表征表徵 征稅徵稅 ' +
  '云計雲計 云端雲端 云南雲南 云平雲平 采取採取 采用採用 采訪採訪 采納採納 采集採集 采購採購 開采開採 ' +
  '復雜複雜 重復重複 復制複製 制造製造 制作製作 研制研製 制品製品 ' +
  '癥狀症狀 病癥病症 頑癥頑症 重癥重症 炎癥炎症 癌癥癌症 遺癥遺症 臟亂髒亂 臟水髒水 骯臟骯髒 弄臟弄髒 ' +
  '準入准入 準許准許 批準批准 核準核准 獲準獲准 準予准予 ' +
  '放松放鬆 輕松輕鬆 寬松寬鬆 松懈鬆懈 松散鬆散 松動鬆動 松綁鬆綁 斗爭鬥爭 奮斗奮鬥 戰斗戰鬥 搏斗搏鬥 憂郁憂鬱 抑郁抑鬱 ' +
  '沖突衝突 沖擊衝擊 緩沖緩衝 沖動衝動 旅游旅遊 游客遊客 游覽遊覽 游戲遊戲 導游導遊 游行遊行 ' +
  '委托委託 依托依託 寄托寄託 信托信託 杰出傑出 丑陋醜陋 丑聞醜聞 谷物穀物 稻谷稻穀 憑借憑藉 咨詢諮詢 舍棄捨棄 取舍取捨 仆人僕人 ' +
  '呼吁呼籲 防御防禦 抵御抵禦 詞匯詞彙 收獲收穫 農歷農曆 盡管儘管 盡量儘量 盡可儘可 盡快儘快 '

/** Characters before or behind a word that make two other words of it: 若|干部|門, 相|關系|統. */
const notBehind: Readonly<Record<string, string>> = {
  干部: '若',
  復制: '恢修收光平康',
  制造: '體機控限管編法稅學強',
  制作: '體機控限管編法稅學強',
  制品: '體機控限管編法',
  準入: '標水精瞄對',
  準予: '標水精',
  游客: '上中下',
  游行: '上中下',
  游戲: '上中下',
  表征: '代外',
  象征: '對現氣',
  重復: '沉繁嚴',
  多余: '十百千',
}
const notBefore: Readonly<Record<string, string>> = {
  關系: '統列',
  聯系: '統列',
  維系: '統列',
  盡管: '理轄控',
  批準: '確備則時',
  核準: '確備則時',
  獲準: '確備則時',
  最后: '妃',
}

const rightOf = new Map<string, string>()
const rightForms = new Set<string>()
/** UTF-16 code units that words of the list start and end with. */
const starts = new Uint8Array(0x10000)
const ends = new Uint8Array(0x10000)
for (const pair of pairs.trim().split(' ')) {
  const [wrong, right] = [pair.slice(0, 2), pair.slice(2)]
  if (wrong === right) continue
  rightOf.set(wrong, right)
  rightForms.add(right)
  starts[wrong.charCodeAt(0)] = 1
  starts[right.charCodeAt(0)] = 1
  ends[wrong.charCodeAt(1)] = 1
  ends[right.charCodeAt(1)] = 1
}

/** A word of the list in a text, `right` null where it stands as it should. */
export interface ScriptWord {
  readonly at: number
  readonly words: string
  readonly right: string | null
}

/** Every word of the list in a text, wrong or right, in order; those that overlap another count once. */
export function scriptWords(text: string): ScriptWord[] {
  const found: ScriptWord[] = []
  for (let at = 0; at < text.length - 1; at++) {
    if (starts[text.charCodeAt(at)] !== 1 || ends[text.charCodeAt(at + 1)] !== 1) continue
    const words = text.slice(at, at + 2)
    const right = rightOf.get(words)
    if (right === undefined && !rightForms.has(words)) continue
    if (notBehind[words]?.includes(text[at - 1] ?? ' ')) continue
    if (notBefore[words]?.includes(text[at + 2] ?? ' ')) continue
    found.push({ at, words, right: right ?? null })
    at += 1
  }
  return found
}
