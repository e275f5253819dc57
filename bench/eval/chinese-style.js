// Which names have the usual shape of a Chinese name.

const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|轩辕|南宫|独孤|百里|东郭|呼延|闻人|申屠|公冶|澹台|太史|淳于|钟离|西门|拓跋)\p{Script=Han}{1,2}$/u;

/** Two or three Han characters, or a compound surname with one or two more. */
export function isChineseStyle(name) {
  return /^\p{Script=Han}{2,3}$/u.test(name) || COMPOUND.test(name);
}
