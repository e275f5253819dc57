import { allMatches } from "../../all-matches.ts";
import type { Span } from "../../text-map.ts";
import { around } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { having } from "../traits.ts";
import { textHit } from "./text-hit.ts";

const DMS =
  /(?:东经|北纬|经度|纬度|[EN])?[:： ]?\d{1,3}[°度º] ?\d{1,2}(?:\.\d{1,6})?['’′‵分](?: ?\d{1,2}(?:\.\d{1,6})?(?:["”″秒]|['’′]{2})?)?(?:[EN](?![A-Za-z]))?/g;
const DECIMAL = /(?<![\d.])\d{1,3}\.\d{4,12}(?![\d.亿万元%])[°º度]?/g;
const PLANE = /X ?[=:：] ?\d{6,8}(?:\.\d{1,6})?[,，;；、 ]{0,3}Y ?[=:：] ?\d{6,8}(?:\.\d{1,6})?/gi;
const LABEL = /经纬|经度|纬度|东经|北纬|坐标|拐点|CGCS ?2000|国家2000|西安80|1980西安|北京54|1954北京|WGS ?84|GPS/i;
const AXIS_HEADER = /^(?:X|Y|[XYxy]坐标|坐标[XYxy]|横坐标|纵坐标|经度|纬度|东经|北纬|[XY]\(m\))/i;
/** Digits of the shortest decimal coordinate and of a pair of plane ones. */
const LEAST_DECIMAL = 5;
const LEAST_PLANE = 12;
/** Farthest two halves of a pair may stand apart, in units. */
const PAIR_GAP = 6;

/** Extremes of China: 73–135° east, 3–54° north. */
const isLongitude = (degrees: number): boolean => degrees >= 73 && degrees <= 136;
const isLatitude = (degrees: number): boolean => degrees >= 3 && degrees <= 54;
const makePair = (a: number, b: number): boolean =>
  (isLongitude(a) && isLatitude(b)) || (isLatitude(a) && isLongitude(b));

const hasDegree = having("degree");
const hasPoint = having("point");

interface Half extends Span {
  readonly degrees: number;
  /** Whether it is given to the second (about 30 m). */
  readonly fine: boolean;
}

function halves(view: View): readonly Half[] {
  const found: Half[] = [];
  const patterns = [...(hasDegree(view) ? [DMS] : []), ...(hasPoint(view) ? [DECIMAL] : [])];
  for (const pattern of patterns) {
    for (const match of allMatches(view.text, pattern)) {
      const degrees = Number.parseFloat(/\d{1,3}(?:\.\d{1,12})?/.exec(match[0])![0]);
      const fine = pattern === DECIMAL || /["”″秒]|['’′]{2}|\.\d/.test(match[0]);
      const start = match.index + (/^[:： ]/.test(match[0]) ? 1 : 0);
      if (isLongitude(degrees) || isLatitude(degrees))
        found.push({ start, end: match.index + match[0].length, degrees, fine });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function geographic(view: View, span: Span, fine: boolean, pair: boolean): Hit {
  const labelled = LABEL.test(around(view, span.start, span.end, 20));
  const confidence = fine ? (labelled ? 0.85 : pair ? 0.6 : 0.4) : 0.4;
  const why = fine ? (labelled ? "coordinate-label" : "coordinate-pair") : "coordinate-to-the-minute";
  return textHit(view, span, { type: "coordinates", confidence, why: [why] });
}

/** Degrees: two halves that stand close together make one hit; a half alone counts only beside a label. */
function* degrees(view: View): Iterable<Hit> {
  const found = halves(view);
  for (let index = 0; index < found.length; index += 1) {
    const first = found[index]!;
    const second = found[index + 1];
    if (
      second &&
      second.start - first.end <= PAIR_GAP &&
      second.start >= first.end &&
      makePair(first.degrees, second.degrees)
    ) {
      yield geographic(view, { start: first.start, end: second.end }, first.fine || second.fine, true);
      index += 1;
    } else if (LABEL.test(around(view, first.start, first.end, 12))) yield geographic(view, first, first.fine, false);
  }
}

function* axisCell(view: View): Iterable<Hit> {
  const value = /\d{6,8}\.\d{1,6}|\d{1,3}\.\d{4,12}/.exec(view.text);
  if (!value) return;
  const span = { start: value.index, end: value.index + value[0].length };
  yield textHit(view, span, { type: "coordinates", confidence: 0.7, why: ["coordinate-column"] });
}

/** Geographic and plane coordinates within China (测绘法 art. 37 and the secrecy limits on fine maps). */
export const coordinates: Recogniser = {
  id: "coordinates",
  types: ["coordinates"],
  needs: [
    { all: ["digit", "degree"] },
    { all: ["point"], figures: LEAST_DECIMAL },
    { all: ["axis"], figures: LEAST_PLANE },
  ],
  *find(view) {
    const { cell } = view.passage;
    if (cell && cell.row > 0 && AXIS_HEADER.test(cell.header.trim())) yield* axisCell(view);
    if (!cell || !AXIS_HEADER.test(cell.header.trim())) yield* degrees(view);
    if (view.figures < LEAST_PLANE) return;
    for (const match of allMatches(view.text, PLANE)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield textHit(view, span, { type: "coordinates", confidence: 0.9, why: ["plane-coordinates"] });
    }
  },
};
