/** Family names of one character, the common four hundred in both scripts. */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余餘于於杜叶葉程' +
    '魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閻阎段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬' +
    '覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文庞龐樊兰蘭殷施洪翟安颜顏倪牛温溫芦蘆季俞章鲁魯葛伍申尤毕畢聂聶柴焦柳邢岳齐齊梅庄莊辛管祝左涂' +
    '耿骆駱詹关關费費纪紀欧歐裴祁甘单單盛童瞿靳苗成霍宁寧应應鲍鮑阮柯佟宫宮霍隋卞路华華房凌翁解屈穆丛叢晏尚冀桂蓝藍谷娄婁查司游遊卓蒙池阳陽' +
    '敖习習车車古时時米党黨冉巫仇戚边邊包代滕窦竇褚景项項苑邬鄔丘臧滑蒲简簡闵閔饶饒邝鄺荆荊桑麦麥计計商全明雍楚奚鞠茅扈燕印樂乐仲曲',
)
/** Family names of two characters. */
const doubleSurname =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|司徒|夏侯)/
const hanzi = /^[\u3400-\u9fff]+$/
/** What stands behind a family name as often as a given name does. */
const notGiven = /^.(?:家|先生|女士|老师|老師|教授|主任|某|编辑|編輯|记者|記者)$|[的是了在与與和及不]$/

/** Whether some hanzi are the name of a person, as far as family name and length tell. */
export function isPersonName(words: string): boolean {
  if (!hanzi.test(words) || words.length < 2 || words.length > 4 || notGiven.test(words)) return false
  if (doubleSurname.test(words)) return words.length > 2
  return surnames.has(words.charAt(0))
}
