import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readBook, utils } from "@e965/xlsx";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbers } from "../../core/test/planted.ts";
import { type Server, startPostgres } from "../../ledger/test/postgres.ts";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { Bureau } from "./office.ts";

const NOTICE = readFileSync(
  new URL("../../../fixtures/notices/关于征求促进服务业发展若干措施意见的公告.md", import.meta.url),
  "utf8",
);
const ITEM = `${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}-0001`;
const MONTH = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
const PATH = "通知公告/意见.md";

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** What differs between two runs of one story: moments and days, hashes, and how long a day it is until a deadline. */
function timeless(transcript: readonly string[]): string {
  return transcript
    .join("\n")
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "TIME")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replace(/\d{4}-\d\d-\d\d/g, "DAY")
    .replace(/校验值 [0-9a-f]{16}/g, "校验值 HASH");
}

/** Author submits, it is held, the reviewers decide and sign, the text is edited, all lapses, and it is done again. */
async function story(bureau: Bureau): Promise<void> {
  const decide = ["--reason", "征求意见期间的值班电话", "--basis", "《政府信息公开条例》第二十条"];
  bureau.write(PATH, NOTICE);
  const submitted = await bureau.as("zhang", "submit", PATH);
  expect(submitted.code).toBe(1);
  const finding = /F-[0-9a-f]+/.exec(submitted.out)![0];
  expect((await bureau.as("li", "queue")).out).toContain(ITEM);
  expect((await bureau.as("zhao", "queue")).out).not.toContain(ITEM);
  expect((await bureau.as("li", "show", ITEM)).out).not.toContain("13000000000");

  const refusals: readonly (readonly [who: string, words: readonly string[], told: string])[] = [
    ["zhang", ["decide", ITEM, finding, "误报", "--reason", "不是手机号"], "不能审批自己的稿件"],
    ["wang", ["decide", ITEM, finding, "误报", "--reason", "不是手机号"], "应由科室负责人处理"],
    ["li", ["decide", ITEM, finding, "依法应公开", "--reason", "值班电话"], "须写明法律依据"],
    ["li", ["decide", ITEM, finding, "误报", "--reason", "13912345678 是单位的"], "不宜记入台账"],
    ["li", ["decide", ITEM, finding, "通过", "--reason", "可以"], "可选"],
    ["li", ["sign", ITEM, "公开", "--opinion", "同意"], "先逐项处理"],
    ["zhao", ["sign", ITEM, "公开", "--opinion", "同意"], "请先由科室负责人签批"],
    ["sun", ["publish", ITEM], "尚未完成"],
    ["li", ["show", ITEM, "--reveal", "--finding", finding], "只能在终端上使用"],
    ["li", ["show", "2020-0001"], "没有编号为"],
  ];
  for (const [who, words, told] of refusals) {
    const { code, err } = await bureau.as(who, ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  }

  const round = async (): Promise<void> => {
    expect((await bureau.as("li", "decide", ITEM, finding, "依法应公开", ...decide)).code).toBe(0);
    for (const who of ["li", "wang", "zhao"]) {
      expect((await bureau.as(who, "sign", ITEM, "公开", "--opinion", "经审查，不涉密")).code).toBe(0);
    }
  };
  await round();
  expect(JSON.parse((await bureau.as("li", "show", ITEM, "--json")).out)).toMatchObject({ verdict: "clear" });

  bureau.write(PATH, `${NOTICE}\n特此公告。\n`);
  const stale = await bureau.as("sun", "publish", ITEM);
  expect([stale.code, stale.err]).toEqual([2, expect.stringContaining("已经改动")]);
  const again = await bureau.as("zhang", "submit", PATH);
  expect(again.code).toBe(1);
  expect(again.out.match(/文稿已改动/g)).toHaveLength(4);
  expect(again.out).toContain("请确认或者重新处理");
  await round();
  expect((await bureau.as("sun", "publish", ITEM, "--address", "https://www.example.gov.cn/1")).code).toBe(0);
  await bureau.as("sun", "show", ITEM);

  for (const words of [
    ["form", ITEM, "-o", "单.pdf"],
    ["form", ITEM, "-o", "单.docx"],
    ["sheet", MONTH, "-o", "表.xlsx"],
    ["sheet", MONTH, "-o", "表.csv"],
    ["sheet", "2019-01", "-o", "零报告.csv"],
    ["report", MONTH.slice(0, 4), "-o", "报告.md"],
    ["report", MONTH.slice(0, 4), "-o", "报告.html"],
    ["report", MONTH.slice(0, 4), "-o", "报告.docx"],
    ["ledger", "export", "台账.jsonl"],
  ]) {
    const { code, err } = await bureau.as("sun", ...words);
    expect([code, err]).toEqual([0, expect.stringMatching(/已写入|已导出/)]);
  }
  expect((await bureau.as("sun", "ledger", "verify")).out).toContain("台账完整：11 条记录");
}

describe("the story of an item", () => {
  const transcripts: string[] = [];

  it.each(["embedded", "server"])(
    "is told on the %s database",
    async (kind) => {
      const environment: NodeJS.ProcessEnv =
        kind === "embedded"
          ? { XIANSHEN_LEDGER: temporaryFolder() }
          : { XIANSHEN_DATABASE_URL: await server.database("story") };
      const bureau = new Bureau(environment);
      await story(bureau);
      transcripts.push(timeless(bureau.transcript));

      expect(bureau.read("单.pdf").subarray(0, 5).toString()).toBe("%PDF-");
      expect(bureau.read("单.docx").subarray(0, 2).toString()).toBe("PK");
      const [name] = readBook(bureau.read("表.xlsx")).SheetNames;
      const rows = utils.sheet_to_json<string[]>(readBook(bureau.read("表.xlsx")).Sheets[name!]!, { header: 1 });
      expect(rows[2]).toEqual(
        expect.arrayContaining([ITEM, "通知公告", "zhang@example.gov.cn", "wang@example.gov.cn"]),
      );
      expect(bureau.read("零报告.csv").toString()).toContain("零报告");
      const report = bureau.read("报告.md").toString();
      for (const line of [
        "送审 1 件，发布 1 件",
        "依法应公开 | 2",
        `${MONTH} 发布 1 件，任务 2 件，差 1 件`,
        "通知公告 占 100%，应不高于 50%，不符合",
        "政策法规：从未发布，空白栏目",
      ]) {
        expect(report).toContain(line);
      }
      expect(bureau.read("报告.html").toString()).toContain("<svg");
      // Every command opens the embedded database anew, which takes a second or two.
    },
    180_000,
  );

  it("is the same on both", () => {
    expect(transcripts).toHaveLength(2);
    expect(transcripts[0]).toBe(transcripts[1]);
  });

  it("moves to another database by export and import, and not when a row was changed", async () => {
    const from = new Bureau({ XIANSHEN_LEDGER: temporaryFolder() });
    from.write("a.md", "# 通知\n\n正文。\n");
    await from.as("zhang", "submit", "a.md");
    await from.as("li", "sign", ITEM, "公开", "--opinion", "同意");
    await from.as("sun", "ledger", "export", "台账.jsonl");
    const text = from.read("台账.jsonl").toString();
    const to = new Bureau({ XIANSHEN_DATABASE_URL: await server.database("import") });
    to.write("改过.jsonl", text.replace("同意", "不同意"));
    to.write("短了.jsonl", text.split("\n").toSpliced(1, 1).join("\n"));
    to.write("不是.jsonl", "你好\n");
    to.write("台账.jsonl", text);
    for (const [file, told] of [
      ["改过", "第 2 行被改动"],
      ["短了", "缺少第 2 行"],
      ["不是", "第 1 行不是台账记录"],
    ] as const) {
      const { code, err } = await to.as("sun", "ledger", "import", `${file}.jsonl`);
      expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    }
    expect((await to.as("sun", "ledger", "import", "台账.jsonl")).code).toBe(0);
    expect((await to.as("sun", "ledger", "verify")).out).toContain("2 条记录");
    expect((await to.as("wang", "sign", ITEM, "公开", "--opinion", "同意")).err).toContain("找不到文稿");
    expect((await to.as("sun", "ledger", "import", "台账.jsonl")).err).toContain("只能导入空台账");
  });
});

describe("200 planted values", () => {
  it("are in no database, export, form, sheet, report or output", async () => {
    const planted = fc.sample(numbers, { numRuns: 200, seed: 20_261_127 });
    const folder = temporaryFolder();
    const url = await server.database("planted");
    const said: string[] = [];
    for (const environment of [{ XIANSHEN_LEDGER: folder }, { XIANSHEN_DATABASE_URL: url }]) {
      const bureau = new Bureau(environment);
      for (let at = 0; at < 4; at += 1) {
        const own = planted.slice(at * 50, at * 50 + 50);
        const lines = own.map(
          ({ label, value }, line) => `${line % 7 === 0 ? `## ${label}：${value}\n\n` : ""}张某${label}：${value}。`,
        );
        bureau.write(`通知公告/${at}.md`, `# 关于${own[0]!.value}的公示\n\n${lines.join("\n\n")}\n`);
      }
      await bureau.as("zhang", "submit", "通知公告");
      const all = JSON.parse((await bureau.as("li", "queue", "--all", "--json")).out) as { item: string }[];
      expect(all).toHaveLength(4);
      for (const { item } of all.slice(0, 2)) {
        await bureau.as("li", "show", item);
        await bureau.as("li", "show", item, "--json");
        await bureau.as("li", "sign", item, "退回", "--opinion", `请删去 ${planted[0]!.value}`);
        await bureau.as("li", "sign", item, "退回", "--opinion", "请删去号码");
      }
      await bureau.as("li", "form", all[0]!.item, "-o", "单.docx");
      await bureau.as("li", "sheet", MONTH, "-o", "表.csv");
      await bureau.as("li", "report", MONTH.slice(0, 4), "-o", "报告.html");
      await bureau.as("li", "ledger", "export", "台账.jsonl");
      for (const file of ["表.csv", "报告.html", "台账.jsonl"]) said.push(bureau.read(file).toString());
      // A command that was given a value says it back to nobody; what the person typed is not ours.
      said.push(...bureau.transcript.filter((line) => !line.startsWith("$")));
    }
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (name.isFile()) said.push(readFileSync(join(name.parentPath, name.name)).toString("latin1"));
    }
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const table of ["record", "head"])
      said.push(JSON.stringify((await client.query(`select * from ${table}`)).rows));
    await client.end();
    expect(said.join("\n").length).toBeGreaterThan(1_000_000);
    for (const { value } of planted) {
      expect(said.filter((text) => text.includes(value)).map((text) => text.slice(0, 80))).toEqual([]);
    }
  });
});
