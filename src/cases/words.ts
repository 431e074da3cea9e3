/** Words that fill a box and say nothing; an opinion, a reason or a reply made of them alone is none. */
const hollow = new Set([
  '无',
  '没有',
  '已阅',
  '阅',
  '同意',
  '不同意',
  '是',
  '否',
  '好',
  '可以',
  '正常',
  '合格',
  '符合',
  '属实',
  '情况属实',
  '拟同意',
  '请领导审示',
  '略',
  '见材料',
  'ok',
  'yes',
  'no',
  'none',
  'n/a',
]);

/**
 * Whether a text says something: more than a hollow word, at least `min` characters of letters or 汉字, and of these four
 * different ones (all, where fewer are asked for): not one sign repeated.
 */
export function saysSomething(text: string, min = 8): boolean {
  const bare = text.replaceAll(/[\s\p{P}\p{S}]/gu, '').toLowerCase();
  return !hollow.has(bare) && bare.length >= min && new Set(bare).size >= Math.min(min, 4);
}
