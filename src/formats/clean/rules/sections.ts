const apparatus =
  /^[【[]?(?:参考文[献獻]|參考文[献獻]|参考资料|參考資料|引用文[献獻]|注[释釋]|註[释釋]|尾注|脚注|腳註|附[录錄]|致[谢謝]|references|bibliography|notes)[】\]]?\s*[:：]?$/i
const reference = /^(?:\[\d{1,3}\]|［\d{1,3}］)/

/** Whether a line is the label of a section behind the text, such as the references. */
export function isApparatusLabel(line: string): boolean {
  return line.length <= 20 && apparatus.test(line)
}

/** Whether a line belongs to the text although it stands below the running text. */
export function keepsText(line: string): boolean {
  return isApparatusLabel(line) || reference.test(line)
}

export function isReference(line: string): boolean {
  return reference.test(line)
}
