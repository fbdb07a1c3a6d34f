/**
 * Words of interviews and of the study of society that the platform's dictionary cuts in two. Simplified. Few short
 * ones: two characters may also be the end of one word and the beginning of the next.
 */
export const fieldWords: readonly string[] = `
访谈 问卷 志工 义工 微信 微博 抖音 受访者 受访人 访谈者 访谈员 被访者 田野调查 参与观察 扎根理论 备忘录
志愿者 居委会 村委会 业委会 街道办 派出所 网格员 网格化 党支部 社区工作者
外来工 农民工 打工者 务工者 年轻人 老年人 老人家 中年人 青少年 未成年人 残疾人
办公室 活动室 服务站 活动中心 老旧小区 城中村 棚户区 安置房 廉租房 公租房
微信群 二维码 健康码 朋友圈 新住民 原住民 留守儿童 流动人口 养老金 退休金
归属感 认同感 参与感 成就感 幸福感 安全感 获得感 话语权 知情权 公信力 执行力 凝聚力
弱势群体 主体性 能动性 合法性 正当性 有效性 可持续
`
  .trim()
  .split(/\s+/)
