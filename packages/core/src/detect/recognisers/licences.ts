import type { DetectContext, Hit, View } from "../hit.ts";
import { type NumberWindow, windows } from "../numbers.ts";
import { inHost, labelWord, ownLabel, standsApart } from "./number-place.ts";

const ANY_LABEL = /档案|社会保障|社保|医保|个人编号/;
const FILE_LABEL = /档案编号|驾驶证档案/;
const CARD_LABEL = /社会保障卡|社保卡|社保号|社会保障号|医保卡|医保(?:编号|号|账号)/;
const PERSON_LABEL = /个人编号/;

/**
 * Numbers of driving licences and social security that are not resident identity numbers; they have no check and no
 * shape of their own, so only a label makes them.
 */
export function* readLicenceNumbers(view: View, context: DetectContext): Iterable<Hit> {
  const { cell, key } = view.passage;
  if (!ANY_LABEL.test(`${cell?.header} ${cell?.label} ${key}`) && !ANY_LABEL.test(view.text)) return;
  for (const window of windows(context.numbers(view), [8, 9, 10, 11, 12])) {
    if (window.groups.length > 1 || inHost(view, window)) continue;
    const label = ownLabel(view, window.start);
    yield* readFileNumber(view, window, label);
    yield* readInsuranceNumber(view, window, label);
  }
}

function* readFileNumber(view: View, window: NumberWindow, text: string): Iterable<Hit> {
  const label = labelWord(text, FILE_LABEL);
  if (!label || window.digits.length !== 12 || !standsApart(view, window)) return;
  yield labelled(view, window, "driving_licence", window.digits, label, 0.8);
}

function* readInsuranceNumber(view: View, window: NumberWindow, text: string): Iterable<Hit> {
  const { start, end, digits } = window;
  const card = labelWord(text, CARD_LABEL);
  const letter = /[A-Za-z]/.test(view.text[start - 1] ?? "") ? view.text[start - 1]! : "";
  const span = { start: start - letter.length, end };
  if (card && (letter + digits).length === 9 && standsApart(view, span)) {
    yield labelled(view, span, "social_security", letter.toUpperCase() + digits, card, 0.9);
    return;
  }
  const person = labelWord(text, PERSON_LABEL);
  if (person && standsApart(view, window)) yield labelled(view, window, "social_security", digits, person, 0.8);
}

function labelled(
  view: View,
  { start, end }: { start: number; end: number },
  type: string,
  value: string,
  label: string,
  confidence: number,
): Hit {
  return { type, view, start, end, value, confidence, steps: [{ code: "label", data: { label } }] };
}
