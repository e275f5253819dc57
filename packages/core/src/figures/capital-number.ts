const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEPS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** RE source of an amount of money in capital numerals (票据 style): 伍万贰仟壹佰贰拾元整. */
export const CAPITAL =
  "[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,24}[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:[零]?[壹贰叁肆伍陆柒捌玖]分)?";

/** The amount in yuan behind capital numerals; NaN when they are not a well-formed one. */
export function capitalAmount(text: string): number {
  const [, yuan, tenths, hundredths] = /^(.+?)[元圆](?:(.)角)?(?:零?(.)分)?$/.exec(text) ?? [];
  if (yuan === undefined) return Number.NaN;
  return integer(yuan) + digit(tenths) / 10 + digit(hundredths) / 100;
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : DIGITS.indexOf(character);
}

function integer(text: string): number {
  for (const [unit, worth] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return integer(text.slice(0, at)) * worth + (at + 1 < text.length ? integer(text.slice(at + 1)) : 0);
  }
  return belowTenThousand(text);
}

function belowTenThousand(text: string): number {
  let sum = 0;
  let pending: number | null = null;
  for (const character of text) {
    const step = STEPS[character];
    if (step !== undefined) {
      sum += (pending ?? 1) * step;
      pending = null;
    } else {
      // Two digits in a row are no amount; a 零 only fills a gap.
      if (pending !== null && pending > 0) return Number.NaN;
      pending = DIGITS.indexOf(character);
    }
  }
  return sum + (pending ?? 0);
}
