import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillTemplate, placesIn } from '#powers/template.ts';
import { delivered } from '#testing/case.ts';
import { letterOf } from './letter.ts';

const powers = ['confirmation', 'discipline', 'filing', 'inspection', 'licence', 'reward', 'transfer', 'penalty'];
const documents = powers.flatMap((power) => delivered(power).definition.documents.map((rule) => ({ power, ...rule })));
/** Each place filled with the same value made from its name, as no officer would write it. */
const filledWith = (template: string, value: (place: string) => string): string => {
  const filled = fillTemplate(template, Object.fromEntries(placesIn(template).map((place) => [place, value(place)])));
  assert.ok(filled.ok);
  return filled.text;
};
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => (key === 'kind' ? [] : stringsIn(one)))
      : [];
const bare = (text: string): string => text.replaceAll(/[\s：、]/g, '');

describe('letters of all powers', () => {
  it('are those of eight powers', () => assert.ok(documents.length >= 19));

  for (const { power, key, template } of documents) {
    it(`${power}/${key}: has title, close and all its text, each character once`, () => {
      const text = filledWith(template, (place) => `【${place}】`);
      const letter = letterOf(template, text);
      assert.equal(letter.title, template.split('\n')[0]);
      assert.equal(letter.date, '【decidedOn】');
      assert.ok(letter.blocks.length > 0);
      const { date, ...rest } = letter;
      const said = [...stringsIn(rest), date ?? '', '【agency】', ...(letter.attachments.length > 0 ? ['附件'] : [])];
      assert.deepEqual([...bare(said.join(''))].toSorted(), [...bare(text)].toSorted());
    });

    it(`${power}/${key}: is built up the same whatever is filled in`, () => {
      const plain = letterOf(
        template,
        filledWith(template, () => '甲'),
      );
      const typed = /^(decision.reasons|conclusion.opinion|notice.facts|field)/;
      const hostile = '附件：乙\n一、丙\n\n丁：\n{agency}\n{decidedOn}　理由：戊';
      const odd = letterOf(
        template,
        filledWith(template, (place) => (typed.test(place) ? hostile : '甲')),
      );
      const kinds = (letter: typeof plain) => [
        letter.title,
        letter.addressee === null,
        letter.date,
        letter.blocks
          .filter((block) => block.kind !== 'paragraph')
          .map((block) =>
            block.kind === 'fields' ? block.rows.map((row) => row.map(({ label }) => label)) : block.kind,
          ),
      ];
      assert.deepEqual(kinds(odd), kinds(plain));
    });
  }
});

describe('a letter', () => {
  const licence = documents.find((one) => one.power === 'licence' && one.key === 'licence');
  const refusal = documents.find((one) => one.power === 'licence' && one.key === 'refusal');
  const spot = documents.find((one) => one.key === 'spot');
  const letter = (one: typeof licence) =>
    letterOf(
      one?.template ?? '',
      filledWith(one?.template ?? '', (place) => `【${place}】`),
    );

  it('that is a form has its labels in ruled rows', () => {
    const [block] = letter(licence).blocks;
    assert.deepEqual(block?.kind === 'fields' ? block.rows[0] : undefined, [
      { label: '企业名称', value: '【applicant】' },
    ]);
    assert.equal(letter(licence).addressee, null);
  });
  it('that is addressed to somebody has paragraphs', () => {
    assert.equal(letter(refusal).addressee, '【applicant】');
    assert.ok(letter(refusal).blocks.every((block) => block.kind === 'paragraph'));
  });
  it('that opens with a sentence before a list is addressed to nobody', () => {
    const opened = letterOf('表彰决定\n经审定，予以表彰：\n{list.units}', '表彰决定\n经审定，予以表彰：\n掘进一队');
    assert.equal(opened.addressee, null);
    assert.deepEqual(opened.blocks[0], { kind: 'paragraph', text: '经审定，予以表彰：' });
  });
  it('has two labels of one line on one row', () => {
    const rows = letter(spot).blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
    assert.deepEqual(
      rows.find((row) => row.length === 2),
      [
        { label: '时间', value: '【decidedOn】' },
        { label: '地点', value: '【field.site】' },
      ],
    );
  });
  it('has lines to be signed by hand', () => {
    const slots = letter(spot).blocks.flatMap((block) => (block.kind === 'signatures' ? block.slots : []));
    assert.deepEqual(
      slots.map(({ label }) => label),
      ['行政执法人员（签名）', '当事人（签收）'],
    );
  });
  it('whose text is not the template’s is set line by line', () => {
    assert.deepEqual(letterOf(refusal?.template ?? '', '不予备案。\n\n没有理由。'), {
      title: '不予备案。',
      addressee: null,
      blocks: [{ kind: 'paragraph', text: '没有理由。' }],
      attachments: [],
      date: undefined,
    });
  });
});
