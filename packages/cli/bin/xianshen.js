#!/usr/bin/env node
// Written so that an old Node can read it: it must be able to say that it is too old.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "先审需要 Node.js 20.19 或更高版本，当前为 " +
      process.versions.node +
      "。\nXianshen needs Node.js 20.19 or newer; this is " +
      process.versions.node +
      ".",
  );
  process.exit(2);
}

// Node 22 and later keep what the compiler made of the bundle between two runs; earlier ones compile it each time.
const started = import("node:module").then(({ enableCompileCache }) => {
  if (enableCompileCache !== undefined) enableCompileCache();
  return import("../dist/main.js");
});

started.then(
  ({ main }) => main(process.argv.slice(2)),
  (error) => {
    console.error(
      `先审尚未构建，请先执行 npm run build。\nXianshen is not built: run npm run build first. (${error.code})`,
    );
    process.exitCode = 2;
  },
);
