import { allMatches } from "../all-matches.ts";
import type { Combiner, View } from "../detect/hit.ts";
import { withTraits } from "../detect/traits.ts";
import { attachmentsListed } from "./attachment-list.ts";
import { sumAt } from "./figure-hit.ts";
import { hanNumber } from "./han-number.ts";

/** “详见附件3”, “填写附件二”, “（附件1-3）”: the last number named. */
const MENTION =
  /(?:见|填写|填报|按照?|参照|依照|\()附件 ?(?:\d{1,2}(?:[-—–~至到、和及]附?件? ?))?(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d.年月日级])/dg;
/** An attachment of another document. */
const OF_ANOTHER = /[》号"”](?:文件?)?[^,;。\n]{0,12}$|(?:上述|该|原)[^,;。\n]{0,8}$/;

const namingAttachments = withTraits("attachment");

/** Attachments a text refers to against those it lists. */
export const attachments: Combiner = {
  id: "attachments",
  types: ["inconsistent_figures"],
  *combine(_hits, { views }) {
    const mentions = namingAttachments(views).flatMap(mentionsIn);
    if (mentions.length === 0) return;
    const listed = attachmentsListed(views);
    if (listed === null) return;
    for (const { view, start, end, number } of mentions)
      yield sumAt(
        view,
        { start, end },
        {
          messageId: "attachment-not-listed",
          sum: String(listed),
          stated: String(number),
          holds: number <= listed,
        },
      );
  },
};

interface Mention {
  readonly view: View;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

function mentionsIn(view: View): readonly Mention[] {
  if (view.passage.hidden) return [];
  return [...allMatches(view.text, MENTION)].flatMap((match) => {
    const written = match[1]!;
    const number = /\d/.test(written) ? Number(written) : hanNumber(written);
    const before = view.text.slice(Math.max(0, match.index - 24), match.index);
    const [start, end] = match.indices![1]!;
    return Number.isNaN(number) || OF_ANOTHER.test(before) ? [] : [{ view, start, end, number }];
  });
}
