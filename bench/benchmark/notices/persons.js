import { heading, line, table } from "../blocks.js";
import { t } from "../parts.js";

const rowsOf = (random, row) => Array.from({ length: random.between(2, 5) }, (_, at) => row(at + 1));

function hire_civil_servant({ place, year, date, phone, name, random }) {
  const row = (at) => [`${place}水务局`, "综合管理", name(), random.pick(["男", "女"]), `0000000000${at}`, "示例大学"];
  return [
    heading(1, `${place}${year}年度考试录用公务员拟录用人员公示（第一批）`),
    line("根据《公务员录用规定》，经笔试、面试、体检和考察，现将拟录用人员公示如下。"),
    table(["招录机关", "职位", "姓名", "性别", "准考证号", "毕业院校/工作单位"], ...rowsOf(random, row)),
    line(`公示时间：${date()}至${date(7)}`),
    line(`监督电话：${phone()}`),
    line(`中共${place}委组织部`),
    line(date()),
  ];
}

function hire_institution({ place, year, date, phone, name, random }) {
  const row = () => [
    `${place}第一中学`,
    random.pick(["语文教师", "校医", "会计"]),
    name(),
    "本科",
    `${random.between(70, 89)}.5`,
  ];
  return [
    heading(1, `${place}${year}年事业单位公开招聘拟聘用人员公示`),
    line(`根据《${place}${year}年事业单位公开招聘工作人员公告》，现将拟聘用人员公示如下：`),
    table(["招聘单位", "岗位名称", "姓名", "学历", "总成绩"], ...rowsOf(random, row)),
    line(`公示期：${date()}至${date(9)}（7个工作日）`),
    line(`监督电话：${phone()}`),
    line(`${place}人力资源和社会保障局`),
    line(date()),
  ];
}

function pre_appointment({ place, date, name, random }) {
  const person = () =>
    line(
      t`${name()}，${random.pick(["男", "女"])}，汉族，190${random.between(0, 9)}年${random.between(1, 12)}月生，大学学历，中共党员，现任示例镇镇长，拟任${place}示例局局长。`,
    );
  return [
    heading(1, `${place}领导干部任前公示`),
    line("根据《党政领导干部选拔任用工作条例》有关规定，现将拟任职干部有关情况公示如下："),
    ...rowsOf(random, person),
    line(
      `公示时间：${date()}至${date(7)}。公示期间如有异议，请向组织部干部监督科反映，举报电话：0563-12380，通讯地址：示例市示例路00号，邮编000000。`,
    ),
    line(`中共${place}委组织部`),
    line(date()),
  ];
}

function commendation({ place, date, phone, name, random }) {
  const row = () => [
    name(),
    `${place}${random.pick(["水务局", "民政局", "示例镇"])}`,
    random.pick(["科长", "站长", "科员"]),
  ];
  return [
    heading(1, `${place}农田水利建设先进个人推荐对象公示`),
    line(`根据《${place}评选农田水利建设先进个人的通知》，现将推荐对象公示如下：`),
    table(["姓名", "单位", "职务"], ...rowsOf(random, row)),
    line(`公示时间：${date()}至${date(7)}`),
    line(`受理单位：${place}水务局人事科`),
    line(`联系电话：${phone()}`),
    line("反映问题请署真实姓名并提供联系方式。"),
    line(`${place}水务局`),
    line(date()),
  ];
}

function responsible_persons({ place, year, date, phone, name, random }) {
  const row = (at) => [
    `示例${at}号水库`,
    "示例镇",
    random.pick(["行政责任人", "巡查责任人", "技术责任人"]),
    name(),
    "副镇长",
  ];
  return [
    heading(1, `${place}${year}年小型水库大坝安全责任人名单公告`),
    line("根据水库大坝安全管理有关规定，现将责任人公布如下。"),
    table(["水库名称", "所在乡镇", "责任类型", "姓名", "职务"], ...rowsOf(random, row)),
    line(`监督电话：${phone()}`),
    line(`${place}水务局`),
    line(date()),
  ];
}

/** Persons who are named because of their office. */
export const PERSONS = { hire_civil_servant, hire_institution, pre_appointment, commendation, responsible_persons };
