// Sentences of good notices that look like something: none of them is to be reported.
import { line } from "./blocks.js";
import { decoy, t } from "./parts.js";
import { creditCode, officeLine } from "./values.js";

// Numbers of years before any draft is signed: a later one would contradict the draft, and be rightly told.
const SENTENCES = [
  () => t`办件流水号：${decoy("serial_number", "202311090009600001")}。`,
  () => t`订单编号 ${decoy("serial_number", "202405060000012345")} 已办结。`,
  (random) => t`项目总投资${decoy("amount", `${random.pick(["138", "150", "186"])}00138000.00元`)}。`,
  () => t`全年实现增加值${decoy("amount", "118.7589亿元")}。`,
  (random) => t`系统升级至 ${decoy("version", `${random.between(1, 9)}.2.3.${random.between(1, 9)}`)} 版本。`,
  (random) => t`咨询电话：${decoy("office_line", officeLine(random))}。`,
  (random) => t`监督举报电话：${decoy("hotline", random.pick(["12345", "0563-12380", "12315", "400-000-0000"]))}。`,
  (random) => t`统一社会信用代码：${decoy("credit_code", creditCode(random))}。`,
  () => t`统一社会信用代码：${decoy("credit_code", "121201190001010397")}。`,
  (random) => t`注册号：${decoy("registration_number", random.pick(["341802000000015", "341700000101004"]))}。`,
  (random) =>
    t`依据${decoy("document_number", `示政〔20${random.between(16, 24)}〕${random.between(1, 60)}号`)}文件执行。`,
  (random) =>
    t`相关案号为${decoy("case_number", `（20${random.between(10, 14)}）皖1802民初${random.between(1, 900)}号`)}。`,
  () => t`索引号：${decoy("index_number", "11341730003260721J/201311-00096")}`,
  (random) => t`项目编号：${decoy("project_code", `SLCG-20${random.between(20, 24)}-000${random.between(1, 9)}`)}`,
  () => t`设备应符合${decoy("standard", "GB/T 28181—2016")}的要求。`,
  () => t`合同编号 ${decoy("project_code", "C20240001")} 已备案。`,
  () => t`${decoy("secrecy_mention", "本公示内容不涉及国家秘密")}。`,
  () => t`${decoy("secrecy_mention", "除涉及国家秘密外一律公开")}。`,
  () => t`开展${decoy("secrecy_mention", "保密宣传教育月活动")}，落实${decoy("secrecy_mention", "保密审查制度")}。`,
  () => t`采购${decoy("secrecy_mention", "加密机密钥管理系统")}一套，${decoy("secrecy_mention", "主机密集部署")}。`,
  () => t`${decoy("secrecy_mention", "防止泄露工作秘密")}，${decoy("secrecy_mention", "加强内部审计")}。`,
  () => t`辖区现有${decoy("star", "五星级★景区")}一处。`,
  () => t`${decoy("policy_word", "居民身份证办理须知")}见服务指南。`,
  () => t`落实${decoy("policy_word", "未成年人保护工作方案")}和${decoy("policy_word", "尿毒症透析医保报销政策")}。`,
  (random) => t`地址：${decoy("office_address", `示例市示例路00号（${random.pick(["局办公室", "政务服务中心"])}）`)}。`,
  () => t`监督邮箱：${decoy("office_mailbox", "gzzdcxtl@example.gov.cn")}。`,
  () => t`保证金账户 账号：${decoy("organ_account", "1317000000000000001")}。`,
  (random) => t`该公司成立日期 ${decoy("date", `200${random.between(0, 9)}-05-12`)}。`,
  () => t`资料截止 ${decoy("date", "20240101")}。`,
  () => t`身份证号 ${decoy("strong_mask", "34*************173")}。`,
  () =>
    t`详见 ${decoy("address_on_the_web", "https://www.example.gov.cn/art/2024/1/23/art_1229134035_4130999.html")} 。`,
];

/** Some of them, each a paragraph. */
export function decoyBlocks({ random }, count) {
  return random.some(SENTENCES, count).map((sentence) => line(sentence(random)));
}
