import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, attempt, delivered, department, given, happened } from '#testing/case.ts';
import { hashOf } from '#testing/filing.ts';
import { sight } from './access.ts';

/** `demo/powers/penalty.yaml`: a power of another department, as one file. */
const penalty = delivered('penalty');
const { definition } = penalty;

describe('the other department’s power', () => {
  it('names no post of this department but those who inspect both, and those whom a case concerns', () => {
    const own = new Set(definition.posts.map(({ key }) => key));
    const used = [...definition.stages.flatMap((stage) => stage.acts), ...definition.anytime].flatMap(({ by }) => by);
    assert.deepEqual([...new Set(used.filter((post) => !own.has(post)))].toSorted(), [
      'applicant',
      'discipline-inspector',
      'inspection-staff',
    ]);
  });
  it('has somebody at each of its posts, and none of them holds a post of this department', () => {
    for (const { key } of definition.posts) {
      const holders = department.holdings.filter(({ post }) => post === key);
      assert.ok(holders.length > 0, key);
      for (const { person } of holders)
        assert.deepEqual(
          department.holdings.filter((one) => one.person === person && one.post in sight),
          [],
          person,
        );
    }
  });
  it('its papers tell the remedies: reconsideration first on the spot (行政复议法 第23条), else either', () => {
    const text = (key: string) => definition.documents.find((one) => one.key === key)?.template ?? '';
    assert.match(text('spot'), /应当先自收到本决定书之日起六十日内.*行政复议；对复议决定不服的.*十五日内/);
    for (const key of ['penalty', 'exemption'])
      assert.match(text(key), /六十日内.*行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼/);
    assert.doesNotMatch(text('spot'), /六个月/);
  });

  const matter = happened('2026-09-15 09:00', 'county-registrar-a', 'register-matter', {
    type: 'application.submitted',
    data: {
      applicant: '焊工某',
      creditCode: '',
      contact: '',
      phone: '',
      fields: { 'party-kind': 'citizen' },
      receivedAt: at('2026-09-15 09:00'),
      channel: 'matter',
    },
  });
  const opened = happened('2026-09-15 08:59', 'machine', 'open', {
    type: 'head.opened',
    data: {
      id: 1 as never,
      number: 'XC-2026-000001',
      title: definition.name,
      power: 'penalty' as never,
      definition: 1,
      stage: 'spot' as never,
    },
  });
  const choose = (...history: ReturnType<typeof happened>[]) =>
    attempt({
      power: penalty,
      now: '2026-09-15 10:00',
      who: 'county-squad-a',
      act: 'choose-procedure',
      view: given(opened, matter, ...history),
      input: { route: 'ordinary', reasons: '罚款将超过限额，转为立案。' },
    }).codes;
  it('a matter may be turned from the spot into a case, until something is decided', () => {
    assert.deepEqual(choose(), []);
    const decided = happened('2026-09-15 09:30', 'county-officer-a', 'decide-sanction', {
      type: 'decision.made',
      data: { result: 'spot-penalty', reasons: hashOf('reasons'), sanction: 'warning', charges: [], articles: [] },
    });
    assert.deepEqual(choose(decided), ['ALREADY_DECIDED']);
  });
});
