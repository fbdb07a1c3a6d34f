/** Running text that the sound texts share, so that they have a head and a tail as real texts do. */
export const market =
  '老街的夜市开了三十多年，白天是菜场，傍晚换成小吃和日用品。摊位没有划线，谁先来谁先占，遇到下雨天便有人把棚子搭到住户的窗下，住户抱怨油烟，摊主抱怨收摊太早，双方各说各的理，谁也说服不了谁。'

export const council =
  '第一次议事会来了六十多人，吵了三个小时，只定下一件事：先量街。量街的结果出人意料，街面一共能放下五十八个摊位，而登记的摊主有九十三户。于是轮换成了唯一的出路，问题变成按什么顺序轮换。'

export const village =
  '這個村子靠山吃山，年輕人多半到城裡做工，留下來的人平均年紀超過六十歲。旅館關了一半，診所只剩一間，公車從一天八班減到兩班，對老人來說，看病、買菜、修屋頂都成了難事。'

export const english =
  'The market opens at six, when the school across the street has closed and the buses run every half hour. Nobody keeps a list of who stands where; the stalls change hands every evening, and disputes are settled over tea before the lamps are lit.'
