import { heading, line, table } from "../blocks.js";

function land_prenotice({ place, year, serial, area, date, phone }) {
  return [
    heading(1, `${place}人民政府征收土地预公告`),
    line(`示政征预告〔${year}〕${serial}号`),
    line("因公共利益需要，拟征收示例镇示例村集体土地，现将有关事项公告如下："),
    line(`一、征收范围：示例镇示例村，东至示例路，西至示例河，约${area}公顷。`),
    line("二、征收目的：用于示例小学建设。"),
    line("三、土地现状调查安排：自公告之日起由自然资源和规划局会同镇政府开展土地现状调查。"),
    line("四、自公告之日起，任何单位和个人不得在拟征收范围内抢栽抢建；违反规定抢栽抢建的，对抢栽抢建部分不予补偿。"),
    line("五、公告期限：自公告之日起10个工作日。"),
    line(`联系电话：${phone()}`),
    line(`${place}人民政府`),
    line(date()),
  ];
}

function land_compensation({ place, year, serial, area }) {
  return [
    heading(1, `${place}人民政府征地补偿安置公告`),
    line(`示政征补〔${year}〕${serial}号`),
    line("根据《土地管理法实施条例》，拟定征地补偿安置方案，现公告如下："),
    line("一、征收范围：示例镇示例村，东至示例路。"),
    line(`二、土地现状：集体土地${area}公顷。`),
    line("三、征收目的：用于示例小学建设。"),
    line("四、补偿方式和标准：按区片综合地价货币补偿，每亩4万元。"),
    line("五、安置对象：示例村被征地农民20人。"),
    line("六、安置方式：货币安置和社会保障安置。"),
    line("七、社会保障：按规定落实被征地农民养老保险。"),
    line("八、补偿登记：公告期内持不动产权属证明到示例镇政府办理补偿登记。"),
    line("九、异议反馈渠道：对方案有不同意见的，可在公告期内书面向示例镇政府提出，可以申请听证。"),
    line(`十、公告期：${year}年6月1日至${year}年6月30日。`),
    line(`${place}人民政府`),
    line(`${year}年6月1日`),
  ];
}

function land_decision({ place, year, serial, area }) {
  return [
    heading(1, `${place}人民政府征收土地公告`),
    line(`示政征〔${year}〕${serial}号`),
    line(`经省人民政府批准（某政地〔${year}〕100号），征收示例镇示例村集体土地，现公告如下：`),
    line(`一、征收范围：示例镇示例村，东至示例路，面积${area}公顷。`),
    line(`二、征收时间：自${year}年7月1日起实施，由示例镇政府办理土地交付手续。`),
    line("三、对征收决定不服的，可自公告期满之日起60日内申请行政复议，或者在6个月内向人民法院提起行政诉讼。"),
    line(`${place}人民政府`),
    line(`${year}年6月20日`),
  ];
}

function eia({ place, date, phone, random }) {
  const project = `示例${random.pick(["光学材料", "机械配件", "木制家具"])}生产项目`;
  return [
    heading(1, `${place}生态环境局关于拟批准${project}环境影响报告书的公示`),
    line(`经审查，我局拟对${project}环境影响报告书作出批准决定。申请人、利害关系人自公示之日起五日内可以要求听证。`),
    line(`公示期：${date()}至${date(6)}（5个工作日）`),
    line(`联系电话：${phone()}`),
    table(
      ["项目名称", "建设地点", "建设单位", "环评机构", "项目概况", "主要环境影响及对策措施", "公众参与情况"],
      [
        project,
        `${place}经济开发区`,
        "示例新材料有限公司",
        "示例环境科技有限公司",
        "年产1000吨",
        "废气经处理后排放",
        "未收到反对意见",
      ],
    ),
    line(`${place}生态环境局`),
    line(date()),
  ];
}

/** Land and the environment. */
export const LAND = { land_prenotice, land_compensation, land_decision, eia };
