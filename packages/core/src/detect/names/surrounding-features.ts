import type { Span } from "../../text-map.ts";
import { type Features, named } from "./features.ts";
import { HAN_ONLY } from "./name-shape.ts";
import { actsAsPerson, isPersonNoun, takesPerson } from "./person-words.ts";
import { kindOf, type WordedSentence, wordIndex } from "./worded-sentence.ts";

/** Posts, trades and kin that stand right before a name. */
const ROLE_BEFORE =
  /(?:记者|主席|总理|总统|部长|主任|书记|局长|处长|科长|市长|县长|省长|院长|校长|教授|博士|先生|女士|同志|医生|教练|队长|司令|作者|演员|委员|代表|编辑|导演|选手|联系人|负责人|法定代表人|姓名|经理|总裁|董事长|大使|将军|师傅|村民|农民|职工|学生|老师|医师|律师|厂长|站长|所长|秘书长|外长|首相|国王|议员|球员|门将|主帅|助理|女儿|儿子|妻子|丈夫|父亲|母亲|同学|客户|旅客|用户|患者|团长|队员|主持人|画家|诗人|作家|明星|球星|社长|政委|司令员|委员长|总书记|店主|老板|户主|教师|法官|检察官|民警|战士|参谋长|常委|干事|会长|理事长|秘书|顾问|主编|研究员|院士|工程师|设计师|摄影师|歌手|冠军|名将|小将|老将|后卫|前锋|中场|棋手|[六七八九]段|大师|导师|总监|法人|当事人|原告|被告|嫌疑人|死者|伤者|烈士|英雄|模范|乡长|镇长|村长|支书|区长|州长|议长|发言人|财长|总长|行长|署长|厅长|司长|组长|台长|馆长|船长|机长|青年|姑娘|男子|女子|妇女|大姐|大嫂|大爷|大娘|大妈|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶)$/;
/** Posts and forms of address that stand right behind a name. */
const ROLE_BEHIND =
  /^(?:同志|先生|女士|教授|同学|老师|主任|局长|书记|总书记|总理|副总理|总统|主席|副主席|委员长|省长|市长|部长|院长|校长|医生|博士|经理|总经理|夫妇|一家|元帅|将军|上将|中将|大使|行长|国王|女王|队长|导演|厂长|董事长|乡长|镇长|县长|区长|所长|站长|村长|支书|院士|记者|老人|一行)/;
const SAYS = /^(?:说|表示|指出|强调|介绍|认为|告诉|会见|主持|出席|摄|报道|回忆|透露|宣布|走|来|对|向)/;
const GOES_ON =
  /^(?:著|等|的|是|在|与|和|被|将|把|就|也|还|又|从|曾|已|因|患|住|身份|手机|电话|邮箱|自|说|表示|指出|介绍|认为)/;
const LINKS = /[由与和向为是被给请让同跟找叫]$/;
/** What makes a place or a way of what stands before it. */
const PLACE = /[市县省州国区岛山江河湖海港镇乡村路街]/;
const PUNCTUATION = /[，,、：:（(“"《\s·.)）”]/;

const LEFT = named<string>("left:");
const RIGHT = named<string>("right:");

/** What stands around a stretch: the characters at either side, and the words. */
export function addSurroundings(around: Features, text: string, sentence: WordedSentence, { start, end }: Span): void {
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  const behind = text.slice(end, Math.min(sentence.end, end + 4));
  const [previous, next] = [before.slice(-1), behind.charAt(0)];
  around.addIf(previous === "", "opens the sentence");
  around.addIf(next === "", "ends the sentence");
  const [afterHan, beforeHan] = [HAN_ONLY.test(previous), HAN_ONLY.test(next)];
  if (afterHan) {
    around.add("after Han");
    around.addIf(ROLE_BEFORE.test(before), "after a role");
    around.addIf(LINKS.test(before), "linked");
  } else {
    around.addIf(PUNCTUATION.test(previous), "after punctuation");
    around.addIf(/[0-9A-Za-z]/.test(previous), "after a sign");
    around.addIf(/[·・•]/.test(previous), "after a dot");
    around.addIf(/[:：]/.test(previous), "after a colon");
  }
  if (beforeHan) {
    around.add("before Han");
    around.addIf(ROLE_BEHIND.test(behind), "before a role");
    around.addIf(SAYS.test(behind), "speaks");
    around.addIf(GOES_ON.test(behind), "goes on");
    around.addIf(PLACE.test(next), "before a place");
  } else {
    around.addIf(PUNCTUATION.test(next), "before punctuation");
    around.addIf(/[·・•]/.test(next), "before a dot");
  }
  addNeighbours(around, text, sentence, { start, end });
}

function addNeighbours(around: Features, text: string, sentence: WordedSentence, { start, end }: Span): void {
  const { words } = sentence;
  const [first, last] = [wordIndex(sentence, start), wordIndex(sentence, end - 1)];
  const [head, tail, left, right] = [words[first]!, words[last]!, words[first - 1], words[last + 1]];
  if (head.start === start && left) {
    around.add(LEFT(sideKind(left.tag)));
    around.addIf(isPersonNoun(left.word, left.tag), "after a person");
    around.addIf(takesPerson(left.word), "after what is done");
    const before = words[first - 2];
    around.addIf(
      left.word === "的" && before !== undefined && isPersonNoun(before.word, before.tag),
      "after a person's",
    );
  }
  if (tail.end === end && right) {
    around.add(RIGHT(sideKind(right.tag)));
    around.addIf(isPersonNoun(right.word, right.tag), "before a person");
    around.addIf(actsAsPerson(right.word), "before a deed");
  }
  // The rest of the word may be what is known by the name: 邓小平|理论.
  around.addIf(
    head === tail && head.start === start && tail.end > end && DEED.test(text.slice(end, tail.end)),
    "heads a word",
  );
}

const DEED = /^(?:理论|思想|主义|学说|精神)$/;

/** Kinds of neighbouring words: particles one by one. */
function sideKind(tag: string): string {
  return /^[dpcuf]/.test(tag) ? tag.charAt(0) : kindOf(tag);
}
