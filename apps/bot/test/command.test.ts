import { describe, expect, it } from "vitest";
import { parseCommand } from "../src/command.ts";

describe("a command in a comment", () => {
  it.each([
    ["/xianshen help", { kind: "help" }],
    ["/xianshen", { kind: "help" }],
    ["看过了。\n\n/xianshen recheck\n谢谢", { kind: "recheck" }],
    ["没有命令", null],
    ["说到 /xianshen decide 时不算", null],
    [
      "/xianshen decide F-3fa2c1 误报 不是 手机号",
      {
        kind: "act",
        item: null,
        action: { kind: "decide", finding: "F-3fa2c1", disposition: "false-positive", reason: "不是 手机号" },
      },
    ],
    [
      "/xianshen 处理 2026-0001 F-3fa2c1 依法应公开 值班电话 依据：《政府信息公开条例》第二十条 文书：函1号",
      {
        kind: "act",
        item: "2026-0001",
        action: {
          kind: "decide",
          finding: "F-3fa2c1",
          disposition: "public-by-duty",
          reason: "值班电话 依据：《政府信息公开条例》第二十条 文书：函1号",
          basis: "《政府信息公开条例》第二十条",
          reference: "函1号",
        },
      },
    ],
    [
      "/xianshen sign 2026-0001 公开 同意",
      { kind: "act", item: "2026-0001", action: { kind: "sign", conclusion: "publish", opinion: "同意" } },
    ],
    [
      "/xianshen sign 不予公开 涉及第三人 理由：15",
      {
        kind: "act",
        item: null,
        action: { kind: "sign", conclusion: "withhold", opinion: "涉及第三人 理由：15", ground: "15" },
      },
    ],
    [
      "/xianshen withdraw #12 看错了",
      { kind: "act", item: null, action: { kind: "withdraw", entry: 12, reason: "看错了" } },
    ],
    ["/xianshen withdraw x 看错了", { kind: "wrong", fault: "entry", word: "" }],
    ["/xianshen decide F-3fa2c1 批准 可以", { kind: "wrong", fault: "disposition", word: "批准" }],
    ["/xianshen decide F-3fa2c1 误报", { kind: "wrong", fault: "reason", word: "" }],
    ["/xianshen sign 公开", { kind: "wrong", fault: "reason", word: "" }],
    ["/xianshen approve-all", { kind: "wrong", fault: "unknown", word: "approve-all" }],
  ])("%j", (text, command) => {
    expect(JSON.parse(JSON.stringify(parseCommand(text)))).toEqual(command);
  });

  it("is one a comment", () => {
    const two = parseCommand("/xianshen decide F-111111 误报 一\n/xianshen decide F-222222 误报 二");
    expect(JSON.stringify(two)).not.toContain("222222");
  });
});
