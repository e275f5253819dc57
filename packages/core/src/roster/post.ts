/** The last word of a post. */
const NOUN =
  "书记|主任|局长|厅长|处长|科长|股长|司长|市长|县长|区长|州长|省长|镇长|乡长|主席|部长|院长|校长|所长|站长|会长|行长|台长|馆长|队长|支队长|总队长|秘书长|检察长|总经理|董事长|总工程师|总经济师|总会计师|主任科员|调研员|巡视员";
const BEFORE = new RegExp(`(副?)(${NOUN})(?:同志|、|,|:)?$`);
const BEHIND = new RegExp(`^(?:同志)?\\(?(?:[\\p{Script=Han}]{0,16}?)?(副?)(${NOUN})`, "u");
const BEHIND_AT_ONCE = new RegExp(`^(副?)(${NOUN})`);
/** One who held the post, or will: no statement of today. */
const NOT_NOW = /(?:时任|原|前|前任|历任|曾任|拟任|提名|候选|代|代理)[\p{Script=Han}]{0,20}$/u;

/** A post as a text or a roster has it, without its body. */
export interface Post {
  readonly deputy: boolean;
  readonly noun: string;
  /** Units from the name to the far edge of the post's noun. */
  readonly length: number;
}

/** The post right before a name: 党组书记、局长｜张某. */
export function postBefore(text: string): Post | null {
  const match = BEFORE.exec(text);
  if (match === null || NOT_NOW.test(text.slice(0, match.index))) return null;
  return { deputy: match[1] !== "", noun: match[2]!, length: match[0].length };
}

/** The post right behind a name: 张某｜局长, 张某｜（示例市商务局副局长）. */
export function postBehind(text: string): Post | null {
  const match = text.startsWith("(") ? BEHIND.exec(text) : BEHIND_AT_ONCE.exec(text);
  if (match === null || /[原前时]/.test(match[0])) return null;
  return { deputy: match[1] !== "", noun: match[2]!, length: match[0].length };
}

/** Whether a roster's title, one post or several, says the same of its holder. */
export function isTitled(title: string, { deputy, noun }: Post): boolean {
  return title.split(/[、,，;；兼]/).some((one) => {
    const plain = one.trim();
    if (!plain.endsWith(noun)) return false;
    const before = plain.slice(0, -noun.length);
    // 总队长 ends with 队长, 副局长 with 局长.
    return before.endsWith("副") === deputy && !/[支总秘主]$/.test(before);
  });
}
