// Synthetic values by the convention of fixtures/README.md: nobody's numbers, with right check digits.
import { creditCheck, luhnCheck, residentCheck } from "./checksums.js";

const AREAS = ["341802", "110101", "342501", "440524", "320102", "510104", "330106", "420106", "610113", "370202"];
const UNISSUED = ["340000", "320000", "510100", "330100", "440000"];
const PREFIXES =
  "130 131 132 133 135 136 137 138 139 150 151 152 155 156 157 158 159 166 170 176 177 178 180 181 185 186 188 189 191 193 198 199";
const CARDS = ["622202/19", "621700/19", "622848/19", "436742/19", "622580/16", "621226/19", "622588/16", "621661/19"];
const LINES = ["0563", "0551", "010", "025", "0571", "028", "0755"];
const SURNAMES = "张王李赵陈杨黄周吴徐孙马朱胡郭何高林郑谢罗梁宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶杜苏魏程吕丁";
const pad = (number, width) => String(number).padStart(width, "0");

function birth(random, from, to) {
  return `${random.between(from, to)}${pad(random.between(1, 12), 2)}${pad(random.between(1, 28), 2)}`;
}

/** Either born 1900–1909 in a real area, or of an area code that was never issued. */
function residentId(random) {
  const old = random.chance(0.7);
  const head = old ? random.pick(AREAS) + birth(random, 1900, 1909) : random.pick(UNISSUED) + birth(random, 1955, 1999);
  const digits = head + pad(random.between(1, 999), 3);
  return digits + residentCheck(digits);
}

function pupilId(random) {
  const digits = random.pick(UNISSUED) + birth(random, 2012, 2015) + pad(random.between(1, 99), 3);
  return digits + residentCheck(digits);
}

function bankCard(random) {
  const [bin, length] = random.pick(CARDS).split("/");
  const digits = bin + "0".repeat(Number(length) - bin.length - 3) + pad(random.between(1, 99), 2);
  return digits + luhnCheck(digits);
}

/** Type to a function that draws a value of it. */
export const VALUES = {
  resident_id_18: residentId,
  resident_id_15: (random) => random.pick(AREAS) + birth(random, 1900, 1909).slice(2) + pad(random.between(1, 99), 3),
  disability_cert: (random) => `${residentId(random)}${random.between(1, 7)}${random.between(1, 4)}`,
  student_no: (random) => `G${pupilId(random)}`,
  mobile: (random) => `${random.pick(PREFIXES.split(" "))}00000000`,
  bank_card: bankCard,
  bank_account_personal: (random) => `1000000000000${pad(random.between(1, 99), 4)}`,
  passport_cn: (random) => random.pick(["E0000000", "G0000000", "EA000000"]) + random.between(1, 9),
  hk_macao_permit: (random) => random.pick(["C0000000", "CA000000"]) + random.between(1, 9),
  home_return_permit: (random) => `H0000000${random.between(1, 9)}00`,
  social_security: (random) => `A0000000${random.between(1, 9)}`,
  military_id: (random) => `${random.pick("军士武")}字第000000${random.between(1, 9)}号`,
  plate: (random) => random.pick(["皖P0000", "皖PD0000", "苏A0000"]) + random.between(1, 9),
  email: (random) => `${random.pick(["zhangsan", "lisi", "wangwu"])}000${random.between(0, 9)}@example.com`,
  qq_wechat: (random) => `1000${random.between(0, 9)}`,
  address_home: (random) =>
    `${random.pick(["某某省某某市", "某某市"])}某某${random.pick(["区某某路", "县某某街"])}00号0幢0单元00${random.between(1, 9)}室`,
  birth_date: (random) => `190${random.between(0, 9)}年${random.between(1, 12)}月${random.between(1, 28)}日`,
  weak_mask: (random) => residentId(random).replace(/^(.{6}).{8}/, "$1********"),
};

/** 张某, 李某某, 王某甲: a name that stands for one. */
export function nameOf(random) {
  return random.pick([...SURNAMES]) + random.pick(["某", "某", "某某", "某甲", "某乙"]);
}

/** An office line. */
export function officeLine(random) {
  return `${random.pick(LINES)}-${random.between(3, 8)}000000`;
}

/** A credit code of a body that does not exist. */
export function creditCode(random, head = "91341802MA000000") {
  const characters = `${head}${random.between(1, 9)}`;
  return characters + creditCheck(characters);
}
