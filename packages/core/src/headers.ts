/** What a column (or a label before a colon) holds about a person. */
export type HeaderKind =
  | "name"
  | "guardian"
  | "id"
  | "phone"
  | "account"
  | "address"
  | "birth"
  | "health"
  | "household"
  | "school";

/** Headers of columns of persons' names; 姓名 may have something before it, 户主 and 申请人 the other one in brackets. */
export const NAME_HEADERS: readonly string[] =
  "姓名 户主 申请人 申报人 申办人 救助对象 保障对象 受助人 受助对象 补贴对象 享受对象 领取人 受益人 承租人 产权人 权利人 家庭成员 共同申请人 残疾人 持证人 参保人 患者 病人 死者 失踪人 考生 学生 幼儿 孤儿 儿童 对象 当事人 被执行人 被处罚人 经办人 联系人 负责人 法定代表人".split(
    " ",
  );
const NAME = new RegExp(`^(?:.{0,8}姓名|${NAME_HEADERS.join("|")}|户主\\(申请人\\)|申请人\\(户主\\))$`);

/** Order matters: the first pattern that fits names the column. */
const KINDS: readonly (readonly [HeaderKind, RegExp])[] = [
  ["guardian", /监护人|抚养人|法定代理人/],
  ["id", /身份证|公民身份|证件号|身份号码|残疾人?证号|残疾证|学籍号|护照号|社会保障号/],
  ["account", /账号|帐号|卡号|一卡通|存折|开户|银行卡/],
  ["phone", /电话|手机|联系方式|联系号码/],
  ["birth", /出生|生日/],
  [
    "address",
    /^(?!.*(?:单位|办公|注册|经营|公司|企业|项目|工程|机构|网点)).*(?:住址|地址|户籍地|户籍所在地|户口所在地|居住地|现住|住所|门牌)/,
  ],
  [
    "health",
    /病种|病情|诊断|疾病|病名|残疾(?:类别|类型|等级|级别|程度|种类)|残疾情况|致残|孕周|孕情|健康(?:状况|情况)|身体(?:状况|情况)|患病|病史|病案号|住院号/,
  ],
  [
    "household",
    /致贫|贫困原因|困难原因|家庭(?:年|月)?(?:人均)?(?:纯)?收入|人均(?:年|月)?(?:可支配|纯)?收入|收入(?:情况|来源)|婚姻|劳动能力|劳动力|家庭(?:成员|人口|情况|财产|困难)|与户主关系|与申请人关系|宗教信仰|财产(?:情况|状况)|负债|服刑|刑满|信访|生育(?:情况|状况)/,
  ],
  ["school", /学校|班级|年级|学籍|就读|幼儿园/],
];

/** The words of a header without spaces and brackets' full-width forms. */
function tidy(header: string): string {
  return header.replaceAll(/\s/g, "").replaceAll("（", "(").replaceAll("）", ")");
}

/** Kinds by header: every cell of a column asks for its own. */
const kinds = new Map<string, HeaderKind | null>();
const MOST_KEPT = 2000;

/** What a column of this header holds about a person, or null. Headers longer than 20 units are sentences, not headers. */
export function headerKind(header: string): HeaderKind | null {
  const known = kinds.get(header);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KEPT) kinds.clear();
  const kind = readKind(header);
  kinds.set(header, kind);
  return kind;
}

function readKind(header: string): HeaderKind | null {
  const text = tidy(header);
  if (text === "" || text.length > 20) return null;
  if (NAME.test(text)) return "name";
  for (const [kind, pattern] of KINDS) if (pattern.test(text)) return kind;
  return null;
}

/** Kinds of column that beside a name make a list of names sensitive. */
export const SENSITIVE_KINDS: ReadonlySet<HeaderKind> = new Set([
  "guardian",
  "id",
  "account",
  "address",
  "birth",
  "health",
  "household",
]);

/** A column whose values are children's names. */
export function namesChildren(header: string): boolean {
  return /^(?:学生|幼儿|孤儿|儿童|婴儿|新生儿|留守儿童|困境儿童|事实无人抚养儿童|未成年人)(?:姓名)?$/.test(
    tidy(header),
  );
}
