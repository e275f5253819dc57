// A corpus of Chinese public notices from a fixed seed: the same bytes on every machine.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SENTENCES = [
  "全市商务系统坚持稳中求进工作总基调，统筹推进消费促进、外贸稳增长和招商引资各项任务。",
  "各县市区要压实属地责任，细化工作台账，按月报送进展情况，确保年度目标如期完成。",
  "根据《中华人民共和国政府信息公开条例》有关规定，现将有关情况公告如下。",
  "本项目位于开发区南侧，东至规划一路，西至经五路，建设内容包括标准厂房及配套管网。",
  "财政部门要加强资金监管，做到专款专用、专账核算，任何单位和个人不得截留挪用。",
  "对检查中发现的问题，要建立问题清单、责任清单和整改清单，逐项销号管理。",
  "申请人应当如实提交有关材料，并对申请材料实质内容的真实性负责。",
  "严格执行信息发布保密审查制度，坚持先审查、后公开，谁公开、谁审查、谁负责。",
  "社会各界如有意见建议，可在公示期内以书面形式反映，并注明真实情况和有效联系方式。",
  "持续优化营商环境，推动更多政务服务事项网上办、掌上办、一次办，提升群众满意度。",
  "加强统计监测和形势分析，及时掌握重点企业运行情况，帮助企业解决用工、用能等困难。",
  "**抓好落实**方面，要把各项政策举措*细化到*每个环节，做到有部署、有检查、有反馈。",
];
const HITS = [
  "联系人：某某某，联系电话：13000000000。",
  "申请人证件号码为341802190305120173，经审核符合条件。",
  "一卡通账号 6222020000000000018，按月发放。",
  "身份证号：341802********0173。",
];

/** A linear congruential generator: nothing but reproducible. */
export function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

function table(next) {
  const rows = Array.from(
    { length: 6 },
    (_, row) => `| ${row + 1} | 第${next(30) + 1}标段 | ${next(9000) + 1000} | ${next(100)}% |`,
  );
  return ["| 序号 | 名称 | 金额（万元） | 进度 |", "|---|---|---|---|", ...rows].join("\n");
}

function paragraph(next, plain) {
  // The last sentence has markup.
  const choice = plain ? SENTENCES.length - 1 : SENTENCES.length;
  const sentences = Array.from({ length: 3 + next(4) }, () => SENTENCES[next(choice)]);
  if (next(200) === 0 && !plain) sentences.push(HITS[next(HITS.length)]);
  return sentences.join("");
}

/** One draft of about `bytes` bytes of UTF-8; a plain one has neither values nor emphasis. */
export function draft(seed, bytes, { plain = false } = {}) {
  const next = generator(seed);
  const blocks = [`# 某某市商务局第${seed}号工作情况通报`];
  let size = 0;
  while (size < bytes) {
    const kind = next(12);
    const block = kind === 0 ? `## 第${next(20) + 1}部分 工作进展` : kind === 1 ? table(next) : paragraph(next, plain);
    blocks.push(block);
    size += Buffer.byteLength(block) + 2;
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Writes `count` drafts of about `bytes` bytes into `folder`; gives the bytes written. */
export function writeCorpus(folder, count, bytes, options) {
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (let i = 1; i <= count; i++) {
    const text = draft(i, bytes, options);
    total += Buffer.byteLength(text);
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}.md`), text);
  }
  return total;
}
