import { givenWeight } from "./given-characters.ts";
import { maskedNames } from "./masked-names.ts";
import { surnameLength } from "./surnames.ts";

/** Phrases, places, fonts and job words that begin with a surname's character. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "安全 安全生 安排 安置 安装 方正 方正楷 方案 方法 方便 方式 方面 方向 文明 文件 文化 文字 文物 文书 文艺 文体 文旅 马上 马上就 马路 高明 高明区 高度 高等 高级 高新 高校 高速 高效 " +
    "银行 银行卡 成立 成果 成员 成本 成功 成人 成绩 时间 时候 时期 公开 和平 和谐 平安 平等 平方 平均 平台 平时 金额 金融 金属 资金 江苏 江西 江南 江北 江河 海南 海洋 海外 " +
    "水利 水平 水质 水源 水库 石油 石材 石化 云南 云端 项目 项目部 管理 管理员 管辖 单位 单元 单独 单价 单据 全国 全市 全省 全面 全部 全县 全区 全体 全年 全镇 全文 全程 " +
    "常务 常住 常年 常见 常德 常州 经费 经济 经营 经理 经办 经过 经验 包括 包装 包含 应急 应当 应用 应收 应该 应对 应付 计划 计算 计生 计量 时任 史料 司法 司机 司令 农业 农民 农村 农户 农药 " +
    "路口 路段 路灯 路线 路面 车辆 车间 车站 车牌 车主 房屋 房产 房子 房价 房地 严格 严重 严肃 严禁 严厉 严密 连续 连接 连云 强化 强制 强调 强烈 明确 明细 明显 明年 明天 明星 武装 武汉 武术 武警 " +
    "温度 温州 温泉 温馨 钱款 毛利 童年 党员 党委 党组 党支 党建 党中 党政 和其 和有 和相 向上 向前 向社 向有 向我 向市 解决 解释 解放 解除 解读 解答 解散 " +
    "任职 任务 任何 任命 任免 任期 任用 白天 白色 白云 白银 白酒 黄金 黄色 黄河 黄山 黄牛 许可 许可证 许多 许昌 何时 何种 何人 何地 于是 于今 余额 余人 余万 余名 余家 余项 余条 " +
    "尚未 尚无 干部 干净 干旱 干涉 干预 乐器 乐园 关于 关键 关系 关注 关心 关闭 关联 关怀 关爱 关停 申请 申请人 申报 申报人 申诉 申领 申办 申述 申购 通知 通过 通信 通讯 通报 " +
    "部门 部分 部署 部长 田地 田间 林业 林场 林地 林木 林权 程序 程度 曾经 曾任 曾用 曾获 宁静 宁波 宁夏 席位 时代 时限 梁山 古代 古城 古镇 古树 古建 童装 祝贺 祝福 " +
    "周边 周年 周期 周末 周围 周岁 周一 周二 周三 周四 周五 周六 周日 周转 周知 阳光 阳历 阳性 阴性 阎王 双方 双重 双向 双公 双语 双随 向导 花园 花卉 花费 花生 苗木 苗圃 苗族 " +
    "贾汪 章程 章节 陆地 陆续 陆军 国家 郑重 郑州 徐州 徐汇 沈阳 秦皇 秦岭 宋代 宋朝 唐代 唐山 唐朝 元旦 元素 支持 支付 支出 支部 支队 支行 支撑 支援 支局 谷物 谷雨 符合 符号 " +
    "查询 查处 查看 查阅 查验 查封 查明 查获 商务 商业 商品 商场 商店 商标 商户 商家 商贸 商城 隋代 夏季 夏天 夏粮 冬季 季节 季度 季后 万元 万人 万户 万吨 万亩 万名 万家 从事 从业 从而 " +
    "区域 区县 区间 区划 区级 曲线 别墅 丁类 丁香 能够 能力 能源 能级 燕窝 柴油 柴火 油漆 艾滋 艾滋病 艾灸 柏油 汤药 汤圆 康复 康养 康乐 康定 鲁能 鲁南 倪虹 盛世 盛大 盛会 盛夏 " +
    "牛奶 牛羊 牛肉 牛场 羊肉 左右 左侧 左边 左转 翁婿 凌晨 凌空 游客 游泳 游戏 游览 游行 危险 危房 危害 危机 危重 井冈 冷链 冷冻 冷藏 冷水 荣誉 荣获 荣成 巩固 巩义 权利 权益 权力 权限 权责 权属 权威 " +
    "储备 储蓄 储存 查找 楚雄 甘肃 甘蔗 满意 满足 满族 满分 满洲 普通 普法 普查 普及 普惠 普洱 广播 广场 广告 广西 廉洁 廉政 廉租 练习 桂林 桂花 巴黎 巴西 巴南 " +
    "都市 都江 都有 都会 都是 沙发 沙漠 沙石 沙滩 帅气 鹿泉 鹿茸 景区 景点 景观 景气 伏羲 印发 印刷 印章 印度 年龄 年度 来自 来源 来信 来访 来电 来说 来到 仪器 仪式 初步 初审 初中 初期 初始 初级 " +
    "法人 法定 法院 法律 法规 法治 平凡 步骤 尤其 钟表 钟点 时效 汪洋 石家 饶平 冉冉 宫颈 宫殿 桑树 桑拿 茅台 茅草 利用 利率 利益 利润 谢谢 谢意 谢绝 谢幕 贺信 贺卡 贺电 贺岁 龙头 龙岩 龙舟 " +
    "孔子 孟子 庄子 庄园 庄稼 庄严 雷达 雷电 雷雨 雷锋 雷同 段落 侯爵 白血 白血病 白癜 毕业 毕业生 毕竟 毕节 范围 范本 范畴 范例 姜黄 戴上 童话 阮咸 柯桥 纪念 纪委 纪检 纪要 纪律 纪录 纪实 裘皮 " +
    "强度 强迫 强奸 贵州 贵阳 贵重 贵宾 贵港 贵单 居住 居民 居家 居委 居间 揭牌 揭示 揭阳 揭晓 揭露 揭发 揭榜 束缚 信息 信用 信访 信函 信箱 信贷 信任 信号 信封 衣服 衣物 展览 展示 展会 展开 展现 展板 展品 " +
    "边界 边境 边坡 边远 边防 边缘 相关 相应 相对 相互 相当 相比 相继 屈服 宗教 宗旨 宗地 卓越 卓有 吉林 吉他 吉利 吉祥 吉安 古田 古巴 司局 封面 封闭 封存 封控 官方 官网 官员 匡算 冼星 佛教 言论 言语 福利 福建 福州 代表 代理 代码 代办 代为 代替 候选"
  ).split(" "),
);

/** Last characters that make a short word a place, a body, a thing or a state instead of a name. */
const NOT_LAST =
  /[区县市镇乡村路街局厅处科部委院所站队厂店司行会社党省州府校系组员长者费额率度量化性案法率证书表册单号类型项款期限局策]/;
export const HAN_ONLY: RegExp = /^[一-龥]+$/;

/** Whether `text` begins like a known word that is no name. */
export function isCommonPhrase(text: string): boolean {
  return NOT_NAMES.has(text) || NOT_NAMES.has(text.slice(0, 2)) || NOT_NAMES.has(text.slice(0, 3));
}

/** Whether the whole of `text` may be a Chinese name: a surname, then one or two characters (with a compound surname up to two). */
export function isFullName(text: string): boolean {
  const surname = surnameLength(text, 0);
  const given = text.length - surname;
  if (surname === 0 || given < 1 || given > 2 || !HAN_ONLY.test(text)) return false;
  return !isCommonPhrase(text) && !(NOT_LAST.test(text.slice(-1)) && givenFit(text) < 2);
}

/** Sum of the weights of the given name's characters of a name-shaped text. */
function givenFit(text: string): number {
  let sum = 0;
  for (const character of text.slice(surnameLength(text, 0))) sum += givenWeight(character);
  return sum;
}

/** A name with a middle dot: 阿卜杜拉·买买提, 卡洛斯·阿马特. */
export function isDottedName(text: string): boolean {
  return /^[一-龥]{1,8}(?:[·•・‧][一-龥]{1,8}){1,3}$/.test(text);
}

/** Whether the whole of `text` is a masked name; 某某 and 某某某 alone stand for a person too. */
export function isMaskedName(text: string): boolean {
  if (/^某{2,3}$/.test(text)) return true;
  const [first] = maskedNames(text);
  return first !== undefined && first.start === 0 && first.end === text.length;
}
