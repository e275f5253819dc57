import type { Sentence } from "./locale.ts";

/** Sentences on figures that do not agree. Each shows the sum that was done. */
export const zhCNFigures: Readonly<Record<string, Sentence>> = {
  "sum-differs": ({ title, sum, stated }) => `${title}：${sum}，文中写 ${stated}`,
  "identity-differs": ({ field, sum, stated }) => `“${field}”不成立：${sum}，而另一方为 ${stated}`,
  "amount-differs": ({ title, sum, stated }) => `${title}：一处为 ${sum}，一处为 ${stated}`,
  "list-count-differs": ({ title, sum, stated }) => `${title}：表中编号到 ${sum}，文中写 ${stated}`,
  "attachment-not-listed": ({ title, sum, stated }) => `${title}：文中提到附件 ${stated}，附件目录只列了 ${sum} 个`,
};

/** Steps on the same. */
export const zhCNFigureSteps: Readonly<Record<string, Sentence>> = {
  "sum-holds": ({ sum }) => `数据相符：${sum}`,
  "sum-fails": ({ sum }) => `数据不符：${sum}`,
};
