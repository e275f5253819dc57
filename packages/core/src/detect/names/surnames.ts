/** Single-character surnames, the most frequent first. */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝区郜海阚花权帅屠豆朴盖练廉禹井祖漆巴丰支卿狄平计索宣晋云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於呼居揭干尉冶斯元束檀衣展阴昝智幸奉植衡富尧闭邴桓凤汲松幕贲昌贡蓬双蔚越夔隗厍暨逄佴归墨言福付代候闫洪卻涵郗嘉经裔糜宓乜蒯历怀滑晃钮籍扬麴益巢弓牧山伯赖郦钭皇侍濮寿弘寻禚苻闾逢鄂郏邯佀肇纳勒矫";

/** Surnames of two characters. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 上官 司马 诸葛 皇甫 尉迟 令狐 慕容 司徒 夏侯 东方 公孙 轩辕 长孙 宇文 司空 鲜于 闾丘 亓官 仉督 子车 颛孙 端木 巫马 公西 " +
    "漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 公冶 宗政 濮阳 淳于 " +
    "单于 太叔 申屠 仲孙 钟离 澹台 公羊 赫连 独孤 完颜 纳兰 叶赫 富察 钮祜 爱新 贺兰 达奚 哥舒 屈突 斛律 万俟 闻人 即墨 太史 公治 侯莫 阿史 范姜 张简 欧冶"
  ).split(" "),
);

const RANK: ReadonlyMap<string, number> = new Map([...SINGLE].reverse().map((character, index) => [character, index]));
const COUNT = SINGLE.length;

/** By unit, 1 for a single surname, 2 for the first character of one of two. */
const OPENS: Uint8Array = new Uint8Array(0x10000);
for (const character of SINGLE) OPENS[character.charCodeAt(0)]! |= 1;
for (const surname of COMPOUND_SURNAMES) OPENS[surname.charCodeAt(0)]! |= 2;

/** How many units of `text` from `at` are a surname: 2, 1 or 0. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0;
  const opens = OPENS[text.charCodeAt(at)]!;
  if (opens === 0) return 0;
  if (opens > 1 && COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return 2;
  return opens === 2 ? 0 : 1;
}

/** 1 for the most frequent single surname, falling to 0 for the rarest; 0 for what is none. */
export function surnameRank(character: string): number {
  const rank = RANK.get(character);
  return rank === undefined ? 0 : (rank + 1) / COUNT;
}
