import { describe, expect, it } from "vitest";
import { numberHits, reported, textViews } from "./number-harness.ts";

/** Type, draft; the value stands between ⟦ and ⟧. Births 1900–1909, area codes ending 00, or placeholders. */
const VALID: readonly (readonly [type: string, draft: string])[] = [
  ["resident_id_18", "⟦110101190001010014⟧"],
  ["resident_id_18", "⟦341802190305120173⟧"],
  ["resident_id_18", "⟦34180219030512019X⟧"],
  ["resident_id_18", "⟦34180219030512019x⟧"],
  ["resident_id_18", "⟦342501190506230246⟧"],
  ["resident_id_18", "⟦340000201806010013⟧"],
  ["resident_id_18", "⟦440524188001010014⟧"],
  ["resident_id_15", "⟦341802030512017⟧"],
  ["resident_id_15", "⟦110101050623024⟧"],
  ["resident_id_15", "身份证：⟦341700000101004⟧"],
  ["hmt_residence_permit", "⟦81000019010203115X⟧"],
  ["hmt_residence_permit", "⟦820000190203042263⟧"],
  ["hmt_residence_permit", "⟦830000190304053377⟧"],
  ["foreign_pr_2023", "⟦999840190405060012⟧"],
  ["foreign_pr_2017", "⟦USA110004050600⟧"],
  ["disability_cert", "⟦34180219030512017343⟧"],
  ["disability_cert", "⟦11010119000101001461⟧"],
  ["disability_cert", "⟦34250119050623024623⟧"],
  ["disability_cert", "残疾人证号：⟦34180219030512019X43B1⟧"],
  ["student_no", "⟦G340000201806010013⟧"],
  ["student_no", "⟦J341802190305120173⟧"],
  ["student_no", "⟦L341802190305121234⟧"],
  ["passport_cn", "护照号：⟦E00000001⟧"],
  ["passport_cn", "护照号码 ⟦EA0000001⟧"],
  ["passport_cn", "护照 ⟦G00000001⟧"],
  ["passport_cn", "公务护照⟦SE0000001⟧"],
  ["passport_cn", "⟦PE0000001⟧(护照)"],
  ["hk_macao_permit", "通行证 ⟦C00000001⟧"],
  ["hk_macao_permit", "通行证 ⟦CA0000001⟧"],
  ["taiwan_permit_mainland", "往来台湾通行证 ⟦L00000001⟧"],
  ["home_return_permit", "⟦H0000000100⟧"],
  ["home_return_permit", "⟦M0000000101⟧"],
  ["home_return_permit", "回乡证 ⟦H00000001⟧"],
  ["taiwan_compatriot_permit", "台胞证号 ⟦00000001⟧"],
  ["taiwan_compatriot_permit", "台胞证 ⟦0000000101(B)⟧"],
  ["hk_id", "⟦A123456(3)⟧"],
  ["hk_id", "⟦C000000（9）⟧"],
  ["tw_id", "⟦A123456789⟧"],
  ["driving_licence", "驾驶证号：⟦341802190305120173⟧"],
  ["driving_licence", "档案编号 ⟦341800000001⟧"],
  ["social_security", "社会保障卡号 ⟦A00000001⟧"],
  ["social_security", "社会保障号：⟦341802190305120173⟧"],
  ["social_security", "个人编号：⟦0000000001⟧"],
  ["mobile", "⟦13000000000⟧"],
  ["mobile", "⟦19300000000⟧"],
  ["mobile", "⟦16200000000⟧"],
  ["mobile", "联系人李某，⟦14400000000⟧"],
  ["mobile", "张某(⟦16400000000⟧)负责"],
  ["mobile", "王小明的 contact info: ⟦14400000000⟧"],
  ["mobile", "⟦19200000000⟧"],
  ["mobile", "⟦17400000000⟧"],
  ["mobile", "⟦170-0000-0000⟧"],
  ["mobile", "⟦+86 155 0000 0000⟧"],
  ["mobile", "⟦1380000 0000⟧"],
  ["mobile", "电话⟦008613000000000⟧"],
  ["landline", "⟦0563-3000000⟧"],
  ["landline", "⟦010-60000000⟧"],
  ["landline", "⟦(0563)3000000转8001⟧"],
  ["landline", "⟦05633000000⟧"],
  ["bank_card", "⟦6222020000000000018⟧"],
  ["bank_card", "⟦6217000000000000004⟧"],
  ["bank_card", "⟦6228480000000000000⟧"],
  ["bank_card", "⟦6225800000000009⟧"],
  ["bank_card", "⟦4367420000000000001⟧"],
  ["bank_account_personal", "一卡通账号 ⟦10000000000000001⟧"],
  ["bank_account_personal", "卡号⟦6222020000000000019⟧"],
  ["vin", "⟦1M8GDM9AXKP042788⟧"],
  ["vin", "⟦LSVAA000X0A000001⟧"],
  ["uscc", "⟦91341802MA0000007K⟧"],
  ["uscc", "⟦92341802MA0000007G⟧"],
  ["uscc", "⟦11341802MA0000007U⟧"],
  ["uscc", "⟦52341802MA0000007L⟧"],
  ["uscc", "⟦11341730003260721J⟧"],
  ["uscc", "⟦115002315567672071⟧"],
  ["org_code", "⟦00326072-1⟧"],
  ["business_reg_no", "⟦341802000000015⟧"],
  ["over_mask", "统一社会信用代码：⟦91430681XXXXXXXXXX⟧"],
  ["over_mask", "统一社会信用代码（⟦91341802********7K⟧）"],
];

describe("valid values", () => {
  it.each(VALID)("%s in %s", (type, draft) => {
    const value = /⟦(.*)⟧/.exec(draft)![1]!;
    const views = textViews(draft.replace(/[⟦⟧]/g, ""));
    const exact = value.normalize("NFKC");
    expect(reported(views)).toEqual([`${type}@${exact}`]);
  });
});

const NEAR_MISSES: readonly (readonly [type: string, draft: string])[] = [
  ["resident_id_18", "341802190305120170"],
  ["resident_id_18", "341802190313120170"],
  ["resident_id_18", "121201190001010397"],
  ["resident_id_18", "113101200001014348"],
  ["resident_id_18", "115002315567672071"],
  ["resident_id_18", "202311090009600001"],
  ["resident_id_18", "341802********0173"],
  ["resident_id_18", "34180219030512017343"],
  ["resident_id_15", "341700000101004"],
  ["resident_id_15", "341802031312017"],
  ["resident_id_15", "861234567890123"],
  ["hmt_residence_permit", "810000190102031150"],
  ["hmt_residence_permit", "840000190102031150"],
  ["foreign_pr_2023", "913101197101062640"],
  ["foreign_pr_2023", "91341802MA0000007K"],
  ["foreign_pr_2017", "ISO270012022001"],
  ["foreign_pr_2017", "ABC12345678901"],
  ["disability_cert", "34180219030512017385"],
  ["disability_cert", "6222020000000000018"],
  ["student_no", "G12345678"],
  ["passport_cn", "EI0000001"],
  ["passport_cn", "G20240001号文"],
  ["passport_cn", "E12345678型"],
  ["passport_cn", "S1234567 高速"],
  ["hk_macao_permit", "CO0000001"],
  ["hk_macao_permit", "C20240001"],
  ["taiwan_permit_mainland", "T20240101"],
  ["home_return_permit", "H20240101"],
  ["home_return_permit", "M1000"],
  ["taiwan_compatriot_permit", "20240101"],
  ["hk_id", "A123456(7)"],
  ["hk_id", "G206000(1)"],
  ["tw_id", "A123456780"],
  ["driving_licence", "341800000001"],
  ["social_security", "A00000001"],
  ["mobile", "15400000000"],
  ["mobile", "王小明，学号15400000000"],
  ["mobile", "王小明负责，编码15400000000"],
  ["mobile", "12345678901"],
  ["mobile", "113000000000"],
  ["mobile", "202313000000000"],
  ["mobile", "13000000.00元"],
  ["mobile", "13800138000.00元"],
  ["mobile", "投资13000000000元"],
  ["mobile", "面积13000000000㎡"],
  ["mobile", "138****1234"],
  ["mobile", "m.13522001275.com"],
  ["mobile", "订单号13000000000"],
  ["mobile", "宣商〔2023〕13000000000号"],
  ["landline", "2023-0000001"],
  ["landline", "0563-300000"],
  ["landline", "0531-12380"],
  ["landline", "400-000-0000"],
  ["bank_card", "6222020000000000019"],
  ["bank_card", "6220231109000960000"],
  ["bank_card", "3418021903051201734"],
  ["bank_card", "编号A4111111111111111"],
  ["bank_account_personal", "保证金账户 账号：1317000000000000001"],
  ["bank_account_personal", "罚没款专户 账号 12000000000000"],
  ["vin", "LSVAA00010A000001"],
  ["uscc", "91341802MA0000007J"],
  ["uscc", "91341802MI0000007K"],
  ["uscc", "91430681XXXXXXXXXX"],
  ["org_code", "00326072-2"],
  ["business_reg_no", "341802000000016"],
];

describe("near misses", () => {
  it.each(NEAR_MISSES)("not %s: %s", (type, draft) => {
    expect(reported(textViews(draft)).filter((hit) => hit.startsWith(`${type}@`))).toEqual([]);
  });
});

it.each(["12345", "0531-12380", "400-000-0000", "电话110"])(
  "a public hotline is looked at and cleared: %s",
  (draft) => {
    const hits = numberHits(textViews(draft));
    expect(hits.map(({ type, confidence }) => [type, confidence])).toEqual([["public_hotline", 0.3]]);
  },
);

it.each([
  ["王某(13800000000)和李某(14400000000)负责", ["mobile@13800000000", "mobile@14400000000"]],
  ["王某14400000000、李某13800000000", ["mobile@13800000000", "mobile@14400000000"]],
  ["王某13800000000。编码14400000000", ["mobile@13800000000"]],
  ["工号:13800000000", ["mobile@13800000000"]],
  ["王某13800000000,学号16400000000", ["mobile@13800000000"]],
  ["| 姓名 | 编码 |\n|---|---|\n| 王某13800000000 | 14400000000 |", ["mobile@13800000000"]],
])("a number of no known network beside a mobile number: %s", (draft, numbers) => {
  expect([...reported(textViews(draft))].sort()).toEqual(numbers);
});

it("of many numbers of no known network only the neighbours are looked at", () => {
  // Compared each with each other, these would take hours.
  expect(reported(textViews("编码14400000000、".repeat(100_000)))).toEqual([]);
});

it("a licence number is also an identity number, said once", () => {
  const [hit, ...others] = numberHits(textViews("驾驶证号341802190305120173"));
  expect(others).toEqual([]);
  expect(hit?.data).toEqual({ alsoId: 1 });
});

it("says what it saw by code, never by value", () => {
  const [hit] = numberHits(textViews("身份证号：341802190305120173"));
  expect(hit?.steps).toEqual([{ code: "checksum-passes" }, { code: "label", data: { label: "身份证" } }]);
});
