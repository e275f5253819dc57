// What the templates draw from: bodies, days, names that are public by duty.
import { planted } from "./parts.js";
import { creditCode, nameOf, officeLine } from "./values.js";

const PLACES = ["示例市", "示例县", "示例区", "某某市", "某某县", "某某区"];

/** The draws of one draft of a notice type in a format. */
export function kitOf(random, type, format, used) {
  const place = random.pick(PLACES);
  const year = random.between(2021, 2024);
  const month = random.between(2, 11);
  const day = random.between(1, 20);
  return {
    random,
    type,
    format,
    rarest: (ways) => rarestOf(random, ways, used),
    place,
    year,
    serial: random.between(1, 60),
    area: random.between(1, 90) / 10,
    money: random.between(2, 900) * 10,
    /** The day of the notice, and one `days` later in the same month. */
    date: (days = 0) => `${year}年${month}月${day + Math.min(days, 27 - day)}日`,
    isoDate: () => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    name: () => planted("person_name", nameOf(random), { open: true }),
    phone: () => officeLine(random),
    code: () => creditCode(random),
  };
}

/** The way that was used least so far, so that every disguise is measured; `used` counts them over the benchmark. */
function rarestOf(random, ways, used) {
  const uses = ([id]) => used.get(id) ?? 0;
  const least = Math.min(...ways.map(uses));
  const chosen = random.pick(ways.filter((way) => uses(way) === least));
  used.set(chosen[0], least + 1);
  return chosen;
}
