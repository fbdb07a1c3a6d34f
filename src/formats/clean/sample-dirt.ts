/** Dirt for the tests of cleaning, of the kinds that real pages have. */

const readings: Readonly<Record<string, string>> = {
  區: 'qū',
  會: 'huì',
  個: 'gè',
  開: 'kāi',
  們: 'men',
  說: 'shuō',
  來: 'lái',
  時: 'shí',
  戶: 'hù',
  過: 'guò',
  當: 'dāng',
  實: 'shí',
  際: 'jì',
  變: 'biàn',
  關: 'guān',
  鎮: 'zhèn',
  對: 'duì',
  這: 'zhè',
  發: 'fā',
  裡: 'lǐ',
  幾: 'jǐ',
  條: 'tiáo',
  計: 'jì',
  問: 'wèn',
  題: 'tí',
  總: 'zǒng',
  覺: 'jué',
  別: 'bié',
  設: 'shè',
  後: 'hòu',
  種: 'zhǒng',
  給: 'gěi',
  辦: 'bàn',
  鄰: 'lín',
  護: 'hù',
  與: 'yǔ',
  鐘: 'zhōng',
  頭: 'tóu',
}

/** Each character that a converter glosses, with its reading behind it. */
export function glossed(text: string): string {
  return [...text]
    .map(character => (readings[character] ? `${character}(${readings[character]})` : character))
    .join('')
}

export const spamLine = '国产精品视频一区_成人在线观看免费_久久久日韩av_欧美少妇熟女'
export const farmLine =
  '青石县| 白沙市| 柳河县\\| 客服\\| 南江区| 北屯镇| 石门县| 双桥区| 云岭县| 金沙市| 麦田乡| 长坡县|'

export const headFurniture = `收藏 下载 举报

上传人:街****友 文档编号:7788990 上传时间:2022-05-01 格式:PDF 页数:6 大小:1.02MB
资源描述

`

export const tailFurniture = `
展开阅读全文
相似文档                 会员中心会员中心
搜索标签

当前位置:首页 > 社科论文 > 街区研究

关于我们      帮助中心      会员

©2011-2023 街市信息技术有限公司  版权所有

gongan.png沪公网安备31010102000000号

icp.png沪ICP备12345678号-1

关注我们 :gzh.png    weibo.png

客服
`

export const relatedList = `
猜你喜歡
小鎮溫泉的早晨
鄉土雜誌(2016年7期)2016-07-15 08:20:11
一個合作社的帳本
山城月刊(2015年3期)2015-04-01 21:02:37
`

/** A text cut every `length` characters and numbered, as previews do; all breaks inside are lost. */
export function segmented(text: string, length = 120): string {
  const characters = [...text.replace(/\n+/g, '')]
  const pieces: string[] = []
  for (let at = 0; at < characters.length; at += length)
    pieces.push(characters.slice(at, at + length).join(''))
  return pieces.map((piece, at) => `${at + 1}、${piece}`).join('\n\n')
}
