import { heading, line, table } from "../blocks.js";

function annual_report({ place, year, random }) {
  const [rules, documents, asked] = [random.between(1, 9), random.between(10, 90), random.between(3, 40)];
  return [
    heading(1, `${place}农业农村局${year}年政府信息公开工作年度报告`),
    line(
      `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    ),
    heading(2, "一、总体情况"),
    line(
      `全年主动公开政府信息${documents + 100}条，受理依申请公开${asked}件，均按期答复。加强政府信息管理和平台建设，做好监督保障。`,
    ),
    heading(2, "二、主动公开政府信息情况"),
    table(
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "0", "0", "0"],
      ["行政规范性文件", String(rules), "0", String(rules)],
    ),
    heading(2, "三、收到和处理政府信息公开申请情况"),
    table(
      ["办理情况", "自然人", "法人或其他组织", "总计"],
      ["本年新收", String(asked), "0", String(asked)],
      ["予以公开", String(asked), "0", String(asked)],
    ),
    heading(2, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
    line("全年未发生行政复议和行政诉讼。"),
    heading(2, "五、存在的主要问题及改进情况"),
    line("公开的及时性有待提高，下一步加强培训。"),
    heading(2, "六、其他需要报告的事项"),
    line("全年未收取信息处理费。"),
    line(`${place}农业农村局`),
    line(`${year + 1}年1月${random.between(10, 28)}日`),
  ];
}

function annual_report_pre2019({ place, random }) {
  const year = random.between(2014, 2017);
  return [
    heading(1, `${place}水务局${year}年政府信息公开年度报告`),
    line(`索引号：000000000/${year + 1}01-00001`),
    line(`发布机构：${place}水务局`),
    line(`生成日期：${year + 1}-01-13`),
    line(`本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`),
    heading(2, "一、概述"),
    line("加强组织领导，完善各项制度。"),
    heading(2, "二、主动公开政府信息的情况"),
    line(`主动公开政府信息${random.between(80, 400)}条。`),
    heading(2, "三、依申请公开政府信息的情况"),
    line("受理申请0件。"),
    heading(2, "四、政府信息公开的收费及减免情况"),
    line("未收取费用。"),
    heading(2, "五、因政府信息公开申请行政复议、提起行政诉讼的情况"),
    line("未发生。"),
    heading(2, "六、存在的主要问题及改进情况"),
    line("公开的及时性有待提高。"),
  ];
}

function inspection_bulletin({ place, year, date, random }) {
  return [
    heading(1, `${place}${year}年第三季度政府网站与政务新媒体检查情况的通报`),
    line("各乡镇人民政府，各有关部门："),
    line(`${year}年9月，政府办公室组织对政府网站和政务新媒体开展检查，现将有关情况通报如下。`),
    heading(2, "一、总体情况"),
    line(`共检查政府网站${random.between(8, 30)}家、政务新媒体${random.between(30, 90)}个，总体运行平稳。`),
    heading(2, "二、存在的问题"),
    line("部分网站信息发布审核不严，个别新媒体更新不及时。"),
    heading(2, "三、整改要求"),
    line("有关单位限期完成整改，并报送整改情况。"),
    line(`${place}人民政府办公室`),
    line(date()),
  ];
}

/** Reports and bulletins. */
export const REPORTS = { annual_report, annual_report_pre2019, inspection_bulletin };
