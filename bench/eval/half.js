// Splits a set by its ids, so that what is tuned on one half is reported on the other.
import { createHmac } from "node:crypto";

/** Not a secret: it only has to be the same for everybody and chosen before the sets were seen. */
const KEY = "xianshen evaluation halves 1";

/** `dev` or `held-out`, decided by a keyed hash of the id alone: it stays when a set grows or is sorted anew. */
export function halfOf(set, id) {
  const byte = createHmac("sha256", KEY).update(`${set}\0${id}`).digest()[0];
  return byte % 2 === 0 ? "dev" : "held-out";
}
