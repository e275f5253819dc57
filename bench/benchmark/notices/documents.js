import { heading, line } from "../blocks.js";
import { t } from "../parts.js";

const TOPICS = ["防汛", "森林防火", "秋粮收购", "道路养护", "政务公开", "节约用水"];

function official_document({ place, serial, year, date, random }) {
  const topic = random.pick(TOPICS);
  return [
    heading(1, `${place}人民政府办公室关于做好${year}年${topic}工作的通知`),
    line(`示政办〔${year}〕${serial}号`),
    line("各乡镇人民政府，各有关部门："),
    line(`为做好今年${topic}工作，经研究同意，现将有关事项通知如下，请结合实际抓好落实。`),
    heading(2, "一、压实责任"),
    line(`各单位明确${topic}工作责任，完善值守制度，及时报送情况。`),
    heading(2, "二、强化保障"),
    line("落实经费和物资，确保各项措施到位。"),
    line(`${place}人民政府办公室`),
    line(date()),
    line("（此件公开发布）"),
  ];
}

function catalog_record({ place, year, serial, isoDate, date, random }) {
  const topic = random.pick(TOPICS);
  return [
    line(`索引号：000000000/${isoDate().slice(0, 7).replace("-", "")}-000${serial + 10}`),
    line(`信息名称：${place}${topic}工作要点`),
    line("组配分类：工作计划"),
    line(`发布机构：${place}水务局`),
    line(`发布文号：示水〔${year}〕${serial}号`),
    line(`生成日期：${isoDate()}`),
    line(`发布日期：${isoDate()}`),
    line("有效性：有效"),
    line(`${date()}印发的${topic}工作要点，现予公布。`),
  ];
}

function emergency_plan({ place, year, serial, random }) {
  const matter = random.pick(["森林火灾", "防汛抗旱", "突发地质灾害", "低温雨雪冰冻灾害"]);
  return [
    heading(1, `${place}${matter}应急预案`),
    line(`发文字号：示政〔${year}〕${serial}号`),
    line("公开方式：主动公开"),
    heading(2, "1 总则"),
    line(`为有序有效应对${matter}，制定本预案。本预案适用于${place}行政区域。`),
    heading(2, "2 组织指挥体系"),
    line("指挥部统一领导和协调应急工作，办公室设在应急管理局。"),
    heading(2, "3 监测预警"),
    line("加强监测，及时发布预警。"),
    heading(2, "4 应急响应"),
    line("应急响应分为四级。"),
    heading(2, "5 应急保障"),
    line("做好队伍、物资和资金保障。"),
    heading(2, "6 附则"),
    line("本预案由应急管理局负责解释，自印发之日起施行。"),
  ];
}

function policy_interpretation({ place, name, phone, random }) {
  const topic = random.pick(["城市供水管理办法", "电动自行车管理规定", "公共租赁住房管理办法"]);
  return [
    heading(1, `《${place}${topic}》政策解读`),
    heading(2, "一、起草背景"),
    line("为规范管理、方便群众，根据有关法律法规，起草了本文件。"),
    heading(2, "二、主要内容"),
    line("文件共六章三十条，明确了管理职责、服务标准和监督措施。"),
    heading(2, "三、关键词诠释"),
    line("本文件所称主管部门，是指负责相关管理工作的行政机关。"),
    line(`解读机关：${place}水务局`),
    line(t`解读人：${name()}　联系电话：${phone()}`),
  ];
}

function open_rules({ place, phone }) {
  return [
    heading(1, `${place}交通运输局政府信息公开指南`),
    line(`机构名称：${place}交通运输局`),
    line("办公地址：示例市示例路00号"),
    line("办公时间：工作日8:00—12:00，14:30—17:30"),
    line(`联系电话：${phone()}`),
    line(`传真号码：${phone()}`),
    line("电子邮箱：jtj@example.gov.cn"),
    heading(2, "一、信息分类和编排体系"),
    line("本机关主动公开的政府信息分为机构概况、政策文件、规划计划等类。"),
    heading(2, "二、获取方式"),
    line("公众可以通过政府网站查阅，也可以依法提出公开申请；涉及国家秘密、商业秘密、个人隐私的信息依法不予公开。"),
  ];
}

function solicitation({ place, date, phone, random }) {
  const topic = random.pick(["节约用水管理规定", "户外广告管理办法", "历史建筑保护办法"]);
  return [
    heading(1, `${place}司法局关于公开征求《${place}${topic}（征求意见稿）》意见的公告`),
    line(`现将《${place}${topic}（征求意见稿）》及起草说明全文公布，公开征求社会各界意见。`),
    line("征求意见时间：2024年3月1日至2024年3月31日。"),
    line("反馈方式：信函寄至示例市示例路00号法规科，邮编000000。"),
    line("电子邮箱：fgk@example.gov.cn。"),
    line(`联系电话：${phone()}。`),
    line("附件：1.征求意见稿 2.起草说明"),
    line(`${place}司法局`),
    line(date()),
  ];
}

/** Documents, rules and what explains them. */
export const DOCUMENTS = {
  official_document,
  catalog_record,
  emergency_plan,
  policy_interpretation,
  open_rules,
  solicitation,
};
