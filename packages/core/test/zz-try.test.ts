import { test } from "vitest";
import { readFileSync } from "node:fs";
import { read } from "/work/main/packages/core/src/read/read.ts";
test("x",()=>{
 const src=readFileSync("/tmp/read-lab/sample.md","utf8");
 const d=read({path:"a.md",text:src});
 console.log(d.title,JSON.stringify(d.problems),d.tables.map(t=>JSON.stringify(t.header)).join());
 for(const p of d.passages){const s=p.map.locate(0,p.text.length);console.log(p.index,p.kind,p.key??"",p.hidden?"H":"",p.section,p.cell?JSON.stringify(p.cell):"",JSON.stringify(p.text),JSON.stringify(src.slice(s.start,s.end)), [...Array(p.text.length).keys()].filter(i=>{const q=p.map.locate(i,i+1);return src.slice(q.start,q.end)!==p.text[i]}).map(i=>{const q=p.map.locate(i,i+1);return JSON.stringify(p.text[i])+"<-"+JSON.stringify(src.slice(q.start,q.end))}).join(" "))}
});
