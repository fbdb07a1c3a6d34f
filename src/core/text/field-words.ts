/**
 * Words of interviews and of the study of society that the platform's dictionary cuts in two. Simplified. Few short
 * ones: two characters may also be the end of one word and the beginning of the next. The last line has the words
 * whose end would be taken for such a beginning: 公共|建设, 领导|向, 结构|建设, 政党|建设.
 */
export const fieldWords: readonly string[] = `
访谈 问卷 志工 义工 微信 微博 抖音 受访者 受访人 访谈者 访谈员 被访者 田野调查 参与观察 扎根理论 备忘录
志愿者 居委会 村委会 业委会 街道办 街道办事处 办事处 派出所 党支部 社区工作者
委员会 议事会 议事会议 议事厅 联席会议 三社联动 接诉即办
网格 网格员 网格长 网格化 党建 党组织 微治理 共建 共治 共同体 条块 街乡 邻里 场域 科层 科层制 联动 导向 赋能 吸纳 管控 监控
信息化 现代化 数字化 智能化 城镇化 行政化 制度化 规范化 专业化 精细化 精准化 碎片化 常态化 标准化 扁平化 一体化 多元化 多元化解
构建 重构 优化 积极性 覆盖面
外来工 农民工 打工者 务工者 年轻人 老年人 老人家 中年人 青少年 未成年人 残疾人
办公室 活动室 服务站 活动中心 老旧小区 城中村 棚户区 安置房 廉租房 公租房
微信群 二维码 健康码 朋友圈 新住民 原住民 留守儿童 流动人口 养老金 退休金
归属感 认同感 参与感 成就感 幸福感 安全感 获得感 话语权 知情权 公信力 执行力 凝聚力
弱势群体 主体性 能动性 合法性 正当性 有效性 可持续
公共 中共 政党 领导 引导 指导 主导 督导 结构 机构 架构
`
  .trim()
  .split(/\s+/)
