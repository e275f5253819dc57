import { heading, line, table } from "../blocks.js";
import { t } from "../parts.js";

function penalty_market({ place, year, serial, date, name, code, random }) {
  return [
    heading(1, `${place}市场监督管理局行政处罚信息公示`),
    line(`行政处罚决定书文号：示市监处罚〔${year}〕${serial}号`),
    line("当事人名称：示例商贸有限公司"),
    line(`统一社会信用代码：${code()}`),
    line(t`法定代表人：${name()}`),
    line(`违法行为类型：${random.pick(["销售不合格商品", "未明码标价", "虚假宣传"])}`),
    line(`行政处罚内容：没收违法所得${random.between(1, 9)}00元，罚款${random.between(1, 9)}000元`),
    line(`作出决定机关名称：${place}市场监督管理局`),
    line(`作出日期：${date()}`),
    line(`附件：行政处罚决定书（示市监处罚〔${year}〕${serial}号）.pdf`),
  ];
}

function penalty_credit({ place, year, serial, date, name, code, random }) {
  const fine = random.between(1, 9);
  return [
    heading(1, `${place}水务局行政处罚“双公示”信息`),
    table(
      ["项目", "内容"],
      ["行政相对人名称", "示例建设有限公司"],
      ["行政相对人类别", "法人及非法人组织"],
      ["行政相对人代码（统一社会信用代码）", code()],
      ["法定代表人", name()],
      ["行政处罚决定书文号", `示水罚〔${year}〕${serial}号`],
      ["违法行为类型", "未经批准取水"],
      ["违法事实", "未经批准擅自取水"],
      ["处罚依据", "《中华人民共和国水法》第六十九条"],
      ["处罚类别", "罚款"],
      ["处罚内容", `罚款${fine}万元`],
      ["罚款金额（万元）", String(fine)],
      ["处罚决定日期", date()],
      ["处罚有效期", `${year + 1}年12月31日`],
      ["公示截止期", `${year + 1}年12月31日`],
      ["处罚机关", `${place}水务局`],
      ["数据来源单位", `${place}水务局`],
    ),
  ];
}

function license_credit({ place, year, serial, date, name, code }) {
  return [
    heading(1, `${place}水务局行政许可“双公示”信息`),
    line("行政相对人名称：示例建设有限公司"),
    line("行政相对人类别：法人及非法人组织"),
    line(`行政相对人代码（统一社会信用代码）：${code()}`),
    line(t`法定代表人：${name()}`),
    line("行政许可决定文书名称：准予水行政许可决定书"),
    line(`行政许可决定文书号：示水许可〔${year}〕${serial}号`),
    line("许可类别：普通"),
    line("许可证书名称：取水许可证"),
    line("许可内容：准予取水，年取水量1万立方米"),
    line(`许可决定日期：${date()}`),
    line(`有效期自：${date()}`),
    line(`有效期至：${year + 5}年12月31日`),
    line(`许可机关：${place}水务局`),
    line("当前状态：有效"),
    line(`数据来源单位：${place}水务局`),
  ];
}

function service_by_publication({ place, year, serial, date, phone, name }) {
  return [
    heading(1, `${place}市场监督管理局行政处罚决定书送达公告`),
    line(t`${name()}：`),
    line(
      `因你下落不明，采取其他方式无法送达，现依法向你公告送达《行政处罚决定书》（示市监罚〔${year}〕${serial}号）。`,
    ),
    line("请你自公告之日起30日内到我局领取（示例市示例路00号），逾期即视为送达。"),
    line("如不服本决定，可以自送达之日起60日内申请行政复议，或者6个月内提起行政诉讼。"),
    line(`联系电话：${phone()}`),
    line(`${place}市场监督管理局`),
    line(date()),
  ];
}

/** Penalties, licences and what is served by publication. */
export const PENALTIES = { penalty_market, penalty_credit, license_credit, service_by_publication };
