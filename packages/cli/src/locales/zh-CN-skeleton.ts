const NUMERALS = "一二三四五六七八九";

/** 公文样稿的用语。样稿是中文公文，不随界面语言变化。 */
export const skeletonTexts = {
  title: (type: string) => `（${type}标题）`,
  /** 落款。 */
  organ: "（发文机关署名）",
  date: "（年　月　日）",
  conditional: (names: readonly string[]) => `视情况写明：${names.join("、")}。`,
  optional: (names: readonly string[]) => `可以写明：${names.join("、")}。`,
  /** 标题序号，1 至 99。 */
  number: (value: number): string => {
    const tens = Math.floor(value / 10);
    const head = tens === 0 ? "" : `${tens === 1 ? "" : NUMERALS[tens - 1]}十`;
    return `${head}${value % 10 === 0 ? "" : NUMERALS[(value % 10) - 1]}、`;
  },
} as const;
