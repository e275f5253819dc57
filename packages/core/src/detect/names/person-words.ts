/*
 * Words that tell of a person beside a name. Written by hand; what each list weighs is fitted (bench/names/fit.js).
 */

/** Last characters of nouns for persons: 领导人, 副委员长, 店主, 老汉, 准将. */
const PERSON_LAST: ReadonlySet<string> = new Set(
  "长员人者家师手主兵将帅生婆嫂妈爷奶叔伯哥弟姐妹子女父母夫妻友星匠农民官警相王君侯士翁妇医工佬汉娘童皇后妃尉校督使卿傅授记席统理",
);

/** Such a noun, not one of the many short words that end alike. */
export function isPersonNoun(word: string, tag: string): boolean {
  return word.length > 1 && /^(?:n|x|b|j|l|vn)/.test(tag) && endsLikePerson(word);
}

export function endsLikePerson(word: string): boolean {
  return PERSON_LAST.has(word.slice(-1));
}

/** What is done with a person, right before the name. */
const DONE_TO: ReadonlySet<string> = new Set(
  (
    "会见 接见 拜会 访 访问 采访 专访 看望 慰问 陪同 邀请 选举 任命 免去 提名 批准 祝贺 感谢 推荐 选 纪念 怀念 缅怀 悼念 告别 战胜 击败 负于 不敌 对阵 迎战 叫 名叫 名为 称 人称 " +
    "编剧 主演 饰演 扮演 执导 摄影 摄 作者 特约 通讯员 记者 编辑 撰文 文 图 绘 词曲 演唱 以及 即 由 经 听 据 请 派 让 替 帮 找 给 向 对 跟 同 与 和 及 为 是 像 比 把 被 遭 受 随 逮捕 控告 起诉 审判 处决 嫁给 娶 认识 爱上 遇见 见到 送 扶 抱 救 " +
    "学习 贯彻 高举 坚持 运用 用 按照 根据 追随 拥护 批评 表扬 授予 奖励 资助 收养 照顾 告诉 问 说服 通知 提醒 责怪"
  ).split(" "),
);

export function takesPerson(word: string): boolean {
  return DONE_TO.has(word);
}

/** What a person does or is, right behind the name. */
const DOES: ReadonlySet<string> = new Set(
  (
    "说 说道 讲 谈 表示 指出 强调 介绍 认为 告诉 回答 回忆 透露 宣布 宣读 报道 摄 摄影 著 编 编著 译 撰写 写 主编 主讲 绘 作 饰 饰演 扮演 主演 执导 演唱 主持 出席 参加 会见 访问 考察 视察 率 率领 带领 " +
    "当选 就任 出任 担任 任 兼任 任命 辞去 获 荣获 夺得 夺 赢得 战胜 击败 胜 负 不敌 攻入 射门 进球 走 来 来到 去 到 赶到 赴 回到 站 坐 跪 拿 拿出 看 看到 看着 听 听到 听说 想 想到 觉得 感到 知道 发现 决定 希望 坚持 开始 继续 " +
    "笑 哭 喊 叫 问 答 点头 摇头 出生 生于 毕业 逝世 去世 病逝 牺牲 遇难 结婚 离婚 今年 今天 昨天 当时 先后 一直 从小 自小 曾 已 将 便 就 才 却 都 也 又 还 则 再 是 为 在 于 从 对 向 把 被 让 给 跟 和 与 及 等 同 两 二人 三人 四人 等人 们 " +
    "一家 一行 夫妇 夫妻 父子 母子 母女 兄弟 姐妹 全家 本人 自己 他 她 的 之 老人 大爷 大娘 大妈 大叔 大婶 大嫂 大姐 大哥 老汉 大夫 烈士 准将 少将 中将 上将 大将 元帅 上校 中校 少校 上尉 少尉 亲王 王子 公主 天皇 皇帝 皇后 女王 国王 教主 法师 大师 师傅 校长 " +
    "因 由于 被捕 被控 涉嫌 主动 介绍 认真 亲自 亲切 高兴 激动 严肃 深情 理论 思想 主义 精神 同志 先生 女士 小姐 夫人 教授 博士 医生 老师 院士 记者"
  ).split(" "),
);

export function actsAsPerson(word: string): boolean {
  return DOES.has(word);
}
