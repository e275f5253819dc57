/**
 * Traditional or variant character, then the simplified one, in pairs: a closed list of what labels, marks, places and
 * common surnames are written with, so that 身份證號碼 reads as 身份证号码. Characters that are words of their own in
 * simplified text (乾, 著, 帳, 宓) are left out.
 */
const HAN: string = [
  "萬万與与專专業业東东兩两嚴严喪丧個个豐丰臨临為为爲为舉举義义烏乌喬乔習习鄉乡書书於于雲云產产産产親亲億亿僅仅從从儀仪價价眾众衆众優优會会傳传傷伤體体餘余償偿兒儿黨党蘭兰關关興兴養养內内冊册寫写軍军農农馮冯衝冲",
  "決决況况淨净準准減减幾几擊击劉刘則则別别製制劇剧辦办務务動动勵励區区醫医華华協协單单盧卢鹵卤衛卫卽即廳厅曆历歷历縣县叄叁參参雙双發发變变臺台葉叶號号弔吊後后呂吕聽听啟启啓启吳吴員员週周諮咨響响園园圍围國国囯国",
  "圖图場场墊垫聲声處处備备復复複复頭头奬奖獎奖婦妇嬰婴孫孙學学寧宁寶宝實实審审傢家宻密對对導导將将爾尔層层屆届屬属歲岁嶺岭峯峰幣币佈布師师帶带廣广莊庄慶庆庫库應应龐庞廢废開开異异張张強强歸归當当錄录録录徵征懷怀",
  "態态總总戀恋惡恶懲惩願愿戰战戶户戸户執执揚扬撫抚搶抢護护報报擔担擬拟撥拨擇择掛挂揮挥換换據据攝摄敵敌敎教數数鬥斗斷断無无舊旧時时顯显晉晋暫暂機机殺杀雜杂權权條条來来楊杨極极構构査查標标棟栋欄栏樣样覈核檔档檢检",
  "樓楼殘残殯殡畢毕氣气匯汇彙汇滙汇漢汉湯汤瀋沈沒没滬沪洩泄註注測测濟济潤润溫温遊游灣湾滿满滅灭靈灵點点熱热愛爱狀状獄狱環环現现瓊琼電电療疗鹽盐監监盤盘眞真碼码確确礙碍離离種种祕秘積积稱称稅税穩稳簽签籤签類类粵粤",
  "係系繫系緊紧糾纠約约級级紀纪緯纬納纳紙纸綫线線线組组細细織织終终經经結结繪绘給给絡络絕绝絶绝統统繼继績绩續续維维緝缉緩缓編编網网羅罗罰罚羣群聶聂職职聯联腎肾腫肿腦脑脫脱騰腾緻致節节蘇苏範范薦荐藥药獲获穫获營营",
  "蕭萧蔣蒋蘄蕲虛虚補补襲袭裝装見见規规視视覽览觸触計计訂订認认討讨訓训議议訊讯記记許许論论訟讼設设訪访証证證证評评識识詐诈訴诉診诊詞词試试誠诚話话詮诠詢询語语誤误說说説说請请諾诺讀读調调謝谢譚谭穀谷貝贝負负財财",
  "責责賬账貨货質质貪贪貧贫購购貫贯貳贰貼贴貴贵貸贷費费賀贺賈贾賄贿資资賠赔賴赖贈赠贛赣趙赵蹤踪車车軌轨轉转輕轻載载輔辅輛辆輸输轄辖遼辽達达遷迁過过運运這这進进違违連连跡迹適适選选遞递遺遗鄧邓鄔邬郵邮鄒邹鄰邻鄭郑",
  "採采釋释鈔钞鍾钟鐘钟鈅钥鑰钥錢钱鐵铁銅铜銀银鏈链銷销錯错錫锡鍵键鎭镇鎮镇長长門门閉闭問问間间聞闻閩闽閱阅閲阅閻阎隊队陽阳陰阴際际陸陆陳陈陝陕險险隨随隱隐難难韋韦韓韩頁页頂顶項项順顺須须顧顾頒颁預预領领題题顏颜",
  "額额風风飛飞舘馆館馆饋馈馬马駛驶駐驻駕驾驗验騙骗魚鱼魯鲁鳥鸟麥麦黃黄黽黾齊齐齒齿齡龄龍龙龔龚龜龟",
].join("");

/** Radicals that text taken out of a PDF holds in place of characters, where NFKC knows no plain form. */
const RADICALS =
  "⺁厂⺇几⺈刀⺎兀⺒巳⺓幺⺗心⺝月⺞歹⺠民⺢水⺧牛⺩王⺫目⺬示⺮竹⺳网⺶羊⺷羊⺸羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟";

const STARS = "☆✩✪✫✬✭✮✯✰⭐🌟⋆✦✧✶✷✸✹⭑⭒";
const ASTERISKS = "∗⁎✱";
const DASHES = "‐‑‒–—―−﹘﹣－";

/** Characters that fold to another one where Unicode's compatibility forms do not say so. */
export const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...pairs(HAN),
  ...pairs(RADICALS),
  ...Array.from(STARS, (star): [string, string] => [star, "★"]),
  ...Array.from(ASTERISKS, (asterisk): [string, string] => [asterisk, "*"]),
  ...Array.from(DASHES, (dash): [string, string] => [dash, "-"]),
]);

function pairs(text: string): [string, string][] {
  const characters = Array.from(text);
  return characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1]!]] : []));
}
