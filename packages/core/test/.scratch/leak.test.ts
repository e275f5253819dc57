import { it } from "vitest";
import fc from "fast-check";
import { anyPlanted, SEATS, DISGUISES, rules } from "../planted.ts";
import { createReviewer } from "../../src/index.ts";
it("x", async () => {
  const r = createReviewer({ rules, key: new Uint8Array(32), explain: true, entities: true });
  const out = new Map<string, Set<string>>(); let n=0;
  const values = fc.sample(anyPlanted, { seed: 5, numRuns: 24 });
  for (const [s, seat] of Object.entries(SEATS)) for (const [d, dis] of Object.entries(DISGUISES)) for (const v of values) {
    const w = dis(v.value); const rv = await r.review({ path: "a.md", text: seat(w, v.label) }); n++;
    if (rv.problems.some(p => p.code === "internal")) console.log("INTERNAL", s, d, v);
    const j = JSON.stringify(rv); 
    for (const sh of [j, j.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "")])
    if (sh.includes(v.value) || sh.includes(w.trim())) { const k = s; if (!out.has(k)) out.set(k, new Set()); out.get(k)!.add(d + "/" + v.type); }
  }
  for (const [k, v] of out) console.log(k, [...v].join(", "));
  console.log(n);
});
