import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kit } from '../scenarios/filing/kit.ts';
import { acceptStories } from '../scenarios/shared/accept.ts';
import { morningAfter, overAfter } from '../scenarios/shared/days.ts';
import { byTime, pathOf, wait } from '../scenarios/shared/path.ts';
import { overrunOf, pushed } from '../scenarios/shared/tell.ts';
import { judgeOf, readJudges } from './harm.ts';
import { judgePair } from './judge.ts';
import { isTold, readPowers } from './powers.ts';

const powers = (await readPowers([])).filter(isTold);

describe('what is told of each power', () => {
  for (const { key, told, definition } of powers)
    describe(key, () => {
      const stories = [...told.scenarios, ...told.owed];
      const risks = new Set(definition.stages.flatMap((stage) => stage.risks.map(({ id }) => id)));
      const measures = new Set(definition.stages.flatMap((stage) => stage.measures.map(({ id }) => id)));
      const articles = new Set((definition.statutory ?? []).map(({ article }) => `${article.law} ${article.article}`));
      it('ids are its own, and told once', () => {
        const ids = [...stories, ...told.honest, ...(told.hollow ?? [])].map(({ id }) => id);
        assert.deepEqual(
          ids.filter((id, i) => ids.indexOf(id) !== i),
          [],
        );
        assert.deepEqual(
          ids.filter((id) => !id.startsWith(`${key}.`) && !id.startsWith(`${key}/`)),
          [],
        );
      });
      it('the usual run is one of its honest ones', () => assert.ok(told.honest.some(({ id }) => id === told.usual)));
      it('each story is of a risk of the chart, and named after it', () =>
        assert.deepEqual(
          stories.filter(({ id, risk }) => !risks.has(risk) || !id.startsWith(`${risk}/`)).map(({ id }) => id),
          [],
        ));
      it('what it rests on is there', () =>
        assert.deepEqual(
          stories
            .map(({ id, expect: { rests } }) => ({ id, rests }))
            .filter(({ rests }) => !measures.has(rests) && !articles.has(rests) && !rests.startsWith('product:')),
          [],
        ));
      it('misconduct and twin differ in one act, person or field', () =>
        assert.deepEqual(
          stories.filter((story) => judgePair(story).length > 0).map(({ id }) => id),
          [],
        ));
      it('somebody judges its harm', async () => {
        const own = await readJudges(key);
        assert.deepEqual(
          stories.filter((story) => !judgeOf(own, story)).map(({ id }) => id),
          [],
        );
        const known = new Set(stories.map(({ id }) => id));
        assert.deepEqual(
          Object.keys(own).filter((id) => id.includes('.') && !known.has(id)),
          [],
        );
      });
    });
});

describe('a kit', () => {
  const names = (more: object) => acceptStories({ ...kit, ...more }).map(({ id }) => id);
  it('says by what it rests on which stories are told', () => {
    const { jurisdiction: _, ...rests } = kit.accept.rests;
    const told = names({ accept: { ...kit.accept, rests } });
    assert.deepEqual(
      names({}).filter((id) => !told.includes(id)),
      ['filing.accept.r2/not-ours', 'filing.accept.r2/referred-though-ours'],
    );
  });
  it('leaves out by name and by id', () => {
    const told = names({ without: ['borrowed-file', 'filing.accept.r1/passed-on'] });
    assert.deepEqual(
      names({}).filter((id) => !told.includes(id)),
      ['filing.accept.r1/passed-on', 'filing.accept.r5/borrowed-file'],
    );
  });
  it('of a stage with another name tells the same under its risks', () => {
    const told = names({
      stages: ['prepare', 'review'],
      over: { ...kit.over, prepare: kit.over.accept },
      accept: { ...kit.accept, stage: 'prepare', risks: { overtime: 'transfer.prepare.r3' } },
    });
    assert.ok(told.includes('transfer.prepare.r3/left-lying'));
    assert.ok(told.every((id) => id.startsWith('transfer.prepare.r3/')));
  });
  it('counts an overrun by the place of its stage', () => {
    assert.equal(overrunOf(kit, 'accept'), 'overdue:accept:2');
    assert.throws(() => overrunOf(kit, 'prepare'), /no stage prepare/);
  });
});

describe('paths', () => {
  const path = pathOf(() => [
    ['one', wait('2026-09-28 09:00')],
    ['two', wait('2026-09-28 10:00')],
    ['three', wait('2026-09-29 09:00')],
  ]);
  it('are cut by names', () => {
    assert.equal(path.before('three').length, 2);
    assert.equal(path.between('one', 'three').length, 1);
    assert.equal(path.after('three').length, 0);
    assert.throws(() => path.before('four' as 'one'), /no step four/);
  });
  it('and by moments', () => {
    assert.equal(path.until('2026-09-28 10:00').length, 2);
    assert.equal(path.until('2026-09-28 10:00', undefined, '2026-09-28 09:00').length, 1);
  });
  it('steps of one moment stay in the order of their lists', () =>
    assert.deepEqual(
      byTime([wait('2026-09-28 09:00')], [{ ...wait('2026-09-28 09:00'), by: 'b' }, wait('2026-09-28 08:00')]).map(
        ({ at, by }) => `${at} ${by ?? ''}`,
      ),
      ['2026-09-28 08:00 ', '2026-09-28 09:00 ', '2026-09-28 09:00 b'],
    ));
  it('what comes too early is pushed, the rest stays', () =>
    assert.deepEqual(
      pushed(path.complete(), '2026-09-28 09:55').map(({ at }) => at),
      ['2026-09-28 10:05', '2026-09-28 10:15', '2026-09-29 09:00'],
    ));
  it('terms end across 国庆 and the make-up Saturday', () => {
    assert.equal(overAfter('2026-09-28 09:00', 5), '2026-10-11 00:00');
    assert.equal(overAfter('2026-09-30 09:00', 1), '2026-10-09 00:00');
    assert.equal(morningAfter('2026-10-01 00:00'), '2026-10-08 09:00');
    assert.equal(morningAfter('2026-10-10 00:00'), '2026-10-10 09:00');
  });
});
