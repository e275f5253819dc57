/** Words that together leave nothing out: of these, a list after 其中 is known to be complete. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/农村|乡村/, /城镇|城市/],
  [/男/, /女/],
  [/公办/, /民办/],
  [/进口/, /出口/],
  [/中央/, /地方/],
  [/自然人|个人/, /法人|单位|企业/],
  [/同意|赞成/, /反对|不同意/, /弃权/],
];

/** A label longer than this says more than the word: 男生公寓管理员 is no part of all men and women. */
const LONGEST_LABEL = 6;

/** Whether labels name each member of a partition once. */
export function isPartition(labels: readonly string[]): boolean {
  return PARTITIONS.some(
    (words) =>
      words.length === labels.length &&
      labels.every(({ length }) => length <= LONGEST_LABEL) &&
      words.every((word) => labels.filter((label) => word.test(label)).length === 1),
  );
}
