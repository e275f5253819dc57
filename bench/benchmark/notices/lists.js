import { heading, line, table } from "../blocks.js";

function power_list({ place, phone }) {
  return [
    heading(1, `${place}水利局权力清单和责任清单`),
    table(
      ["序号", "权力类型", "项目编码", "权力名称", "实施依据", "实施主体", "责任事项", "追责情形"],
      [
        "1",
        "行政许可",
        "0100000",
        "取水许可",
        "《中华人民共和国水法》第四十八条",
        `${place}水利局`,
        "受理、审查、决定、送达",
        "对符合条件的申请不予受理的",
      ],
      [
        "2",
        "行政处罚",
        "0200000",
        "对擅自取水的处罚",
        "《中华人民共和国水法》第六十九条",
        `${place}水利局`,
        "立案、调查、决定、执行",
        "违反法定程序实施处罚的",
      ],
    ),
    line(`监督电话：${phone()}`),
  ];
}

function food_sampling({ place, year, serial, date, random }) {
  const sample = (at) => [
    String(at),
    "示例食品厂",
    "示例县工业园区",
    "示例超市",
    random.pick(["绿豆糕", "挂面", "食用油"]),
    "200克/袋",
    `${year}-01-0${at}`,
    "菌落总数‖超标‖见标准",
    "示例市食品检验所",
  ];
  return [
    heading(1, `${place}市场监督管理局关于2批次食品不合格情况的通告`),
    line(`${year}年第${serial}号`),
    line("近期，我局组织食品安全监督抽检，检出2批次不合格。对不合格食品，已责令企业下架、召回，并依法立案查处。"),
    table(
      [
        "序号",
        "标称生产企业名称",
        "标称生产企业地址",
        "被抽样单位名称",
        "样品名称",
        "规格型号",
        "生产日期/批号",
        "不合格项目‖检验结果‖标准值",
        "检验机构",
      ],
      sample(1),
      sample(2),
    ),
    line(`${place}市场监督管理局`),
    line(date()),
  ];
}

/** Lists of powers and of samples. */
export const LISTS = { power_list, food_sampling };
