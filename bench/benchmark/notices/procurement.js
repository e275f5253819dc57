import { heading, line, table } from "../blocks.js";
import { t } from "../parts.js";

const projectOf = (random) => random.pick(["博物馆物业服务", "档案数字化加工", "道路清扫保洁", "校园食堂设备"]);
const numberOf = ({ year, serial }) => `SLCG-${year}-${String(serial).padStart(4, "0")}`;

function procurement_tender(kit) {
  const { place, year, money, date, phone, name, random } = kit;
  const project = `${place}${projectOf(random)}项目`;
  return [
    heading(1, `${project}公开招标公告`),
    heading(2, "项目概况"),
    line(`${project}的潜在投标人应在示例市公共资源交易平台获取招标文件，并于${year}年12月20日9时30分前递交投标文件。`),
    heading(2, "一、项目基本情况"),
    line(`项目编号：${numberOf(kit)}`),
    line(`项目名称：${project}`),
    line(`预算金额：${money}000.00元`),
    line(`最高限价：${money}000.00元`),
    line("采购需求：详见招标文件。"),
    line("合同履行期限：自合同签订之日起一年"),
    line("本项目不接受联合体投标。"),
    heading(2, "二、申请人的资格要求"),
    line("满足《中华人民共和国政府采购法》第二十二条规定。"),
    heading(2, "三、获取招标文件"),
    line(`时间：${date()}至${date(5)}，方式：网上下载，售价0元`),
    heading(2, "四、提交投标文件截止时间、开标时间和地点"),
    line(`${year}年12月20日9时30分（北京时间），示例市公共资源交易中心`),
    heading(2, "五、公告期限"),
    line("自本公告发布之日起5个工作日。"),
    heading(2, "六、其他补充事宜"),
    line("无"),
    heading(2, "七、联系方式"),
    line(`采购人：${place}文化和旅游局　地址：示例市示例路00号　联系方式：${phone()}`),
    line(t`项目联系人：${name()}　电话：${phone()}`),
  ];
}

function procurement_result(kit) {
  const { place, money, phone, name, random } = kit;
  const project = `${place}${projectOf(random)}项目`;
  return [
    heading(1, `${project}中标结果公告`),
    line(`一、项目编号：${numberOf(kit)}`),
    line(`二、项目名称：${project}`),
    line("三、中标（成交）信息"),
    line("供应商名称：示例服务有限公司"),
    line("供应商地址：示例市示例路00号"),
    line(`中标（成交）金额：${money}000.00元`),
    line("四、主要标的信息"),
    table(
      ["名称", "服务范围", "服务要求", "服务时间", "服务标准"],
      ["服务", "全部", "按招标文件", "一年", "符合招标文件"],
    ),
    line(t`五、评审专家名单：${name()}、${name()}、${name()}（采购人代表）`),
    line("六、代理服务收费标准及金额：按委托协议约定，共计12000元"),
    line("七、公告期限：自本公告发布之日起1个工作日。"),
    line("八、其他补充事宜：无"),
    line("九、凡对本次公告内容提出询问，请按以下方式联系"),
    line(`采购人：${place}文化和旅游局　地址：示例市示例路00号　联系方式：${phone()}`),
    line(`采购代理机构：示例招标代理有限公司　联系方式：${phone()}`),
  ];
}

function procurement_contract(kit) {
  const { place, year, money, date, random } = kit;
  const project = `${place}${projectOf(random)}项目`;
  return [
    heading(1, `${project}采购合同公告`),
    line(`一、合同编号：HT-${year}-0001`),
    line(`二、合同名称：${project}合同`),
    line(`三、项目编号：${numberOf(kit)}`),
    line(`四、项目名称：${project}`),
    line("五、合同主体"),
    line(`采购人（甲方）：${place}文化和旅游局`),
    line("供应商（乙方）：示例服务有限公司"),
    line("六、合同主要信息"),
    line("主要标的名称：服务"),
    line(`合同金额：${money}000.00元`),
    line(`履约期限：${year}年1月1日至${year}年12月31日`),
    line(`七、合同签订日期：${date()}`),
    line(`八、合同公告日期：${date(1)}`),
  ];
}

function tender_notice({ place, year, date, phone, name, random }) {
  const project = `${place}${random.pick(["排水管网改造", "中小河流治理", "农村公路提升"])}工程`;
  return [
    heading(1, `${project}施工招标公告`),
    heading(2, "1.招标条件"),
    line(`本招标项目已批准建设，招标人为${place}水务局，资金来源为财政资金，已具备招标条件。`),
    heading(2, "2.项目概况与招标范围"),
    line(`建设地点：${place}。建设规模：${random.between(3, 30)}公里。计划工期：180日历天。`),
    heading(2, "3.投标人资格要求"),
    line("具备施工总承包三级及以上资质，本次招标不接受联合体投标。"),
    heading(2, "4.招标文件的获取"),
    line(`${date()}至${date(5)}，登录示例市公共资源交易平台下载。`),
    heading(2, "5.投标文件的递交"),
    line(`递交的截止时间为${year}年12月20日9时30分，通过电子交易平台递交。`),
    heading(2, "6.发布公告的媒介"),
    line("本公告在示例市公共资源交易平台（https://ggzy.example.gov.cn）发布。"),
    heading(2, "7.联系方式"),
    line(`招标人：${place}水务局　地址：示例市示例路00号`),
    line(t`联系人：${name()}　电话：${phone()}`),
  ];
}

function bid_candidates({ place, date, money, phone, name, random }) {
  const project = `${place}${random.pick(["排水管网改造", "中小河流治理", "农村公路提升"])}工程施工`;
  const bidder = (rank, company) => [
    String(rank),
    company,
    String(money * 1000 + rank * 50000),
    "合格",
    "180日历天",
    name(),
    `皖234000000000${rank}`,
    String(95 - rank * 2),
  ];
  return [
    heading(1, `${project}中标候选人公示`),
    line(`${project}于${date()}开标，经评标委员会评审，现将评标情况和中标候选人公示如下。`),
    table(
      ["排序", "中标候选人名称", "投标报价（元）", "质量目标", "工期", "项目负责人", "证书编号", "得分"],
      bidder(1, "示例建设有限公司"),
      bidder(2, "示例市政工程有限公司"),
      bidder(3, "示例水利工程有限公司"),
    ),
    line("各候选人均响应招标文件要求的资格能力条件。"),
    line(`公示期：${date(1)}至${date(4)}`),
    line("投标人或者其他利害关系人对评标结果有异议的，应当在公示期内以书面形式向招标人提出。"),
    line(`招标人：${place}水务局　电话：${phone()}`),
  ];
}

/** Procurement and tenders. */
export const PROCUREMENT = {
  procurement_tender,
  procurement_result,
  procurement_contract,
  tender_notice,
  bid_candidates,
};
