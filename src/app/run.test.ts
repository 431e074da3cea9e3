import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { CaseId, Hash, PersonId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { loadHeads } from '#store/cases.ts';
import { at, filingYaml } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';
import { Conflict, KeyReused, NotFound } from './app.ts';
import { compareReadModels } from './rebuild.ts';

const person = (id: string) => id as PersonId;
const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.deepEqual(
    error.faults.map((fault) => fault.code),
    [code],
  );
  return true;
};

describe('the use cases on a real database', () => {
  let test: TestApp;
  before(async () => {
    test = await testApp();
  });
  after(() => test.end());
  beforeEach(() => test.app.moveClock(at('2026-09-28 09:00')));

  const seqs = async (id: number) => {
    const heads = await loadHeads(test.db, id as CaseId);
    return { case: heads.case.seq, sealed: heads.sealed.seq, attempts: heads.attempts.seq };
  };
  const intact = async (id: number) => assert.deepEqual((await test.app.trace(person('inspector-a'), id)).problems, []);

  describe('one request asked again', () => {
    it('a hundred times at once: one event, one answer', async () => {
      const id = await runTo(test, 'accept');
      const before = await seqs(id);
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => test.app.act(test.by('clerk-a', 'key-slip'), id, 'issue-slip', {})),
      );
      assert.equal((await seqs(id)).case, before.case + 1);
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
      await intact(id);
    });
    it('opens one case', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => test.app.start(test.by('clerk-b', 'key-start'), 'filing', test.submission())),
      );
      assert.equal(new Set(answers.map((answer) => answer.caseId)).size, 1);
    });
    it('of two processes too', async () => {
      const id = await runTo(test, 'accept');
      const before = await seqs(id);
      const other = await test.another();
      const answers = await Promise.all(
        [test.app, other, test.app, other].map((app) => app.act(test.by('clerk-a', 'key-two'), id, 'issue-slip', {})),
      );
      assert.equal((await seqs(id)).case, before.case + 1);
      assert.equal(new Set(answers.map((answer) => answer.receipt)).size, 1);
    });
    it('with another content under the same key is refused', async () => {
      const id = await runTo(test, 'accept');
      await test.app.act(test.by('clerk-a', 'key-other'), id, 'raise-doubt', { what: '签署页日期看不清楚。' });
      await assert.rejects(
        test.app.act(test.by('clerk-a', 'key-other'), id, 'raise-doubt', { what: '印章与名称不一致。' }),
        KeyReused,
      );
      await assert.rejects(test.app.act(test.by('clerk-a', 'key-other'), id, 'issue-slip', {}), KeyReused);
    });
    it('by another person under the same key is another request', async () => {
      const id = await runTo(test, 'accept');
      await test.app.act(test.by('clerk-a', 'key-person'), id, 'raise-doubt', { what: '签署页日期看不清楚。' });
      await test.app.act(test.by('clerk-b', 'key-person'), id, 'raise-doubt', { what: '签署页日期看不清楚。' });
      assert.equal((await test.app.open(person('clerk-a'), id)).view.doubts.all.length, 2);
    });
    it('a refused one is decided anew: what was missing may be there by then', async () => {
      const id = await runTo(test, 'accept');
      await assert.rejects(
        test.app.act(test.by('clerk-a', 'key-refused'), id, 'supplement', {
          materials: [{ material: 'plan', hash: test.hashes.plan, name: 'a', pages: 1 }],
        }),
        refused('NO_NOTICE_TO_ANSWER'),
      );
      await assert.rejects(
        test.app.act(test.by('clerk-a', 'key-refused'), id, 'supplement', {
          materials: [{ material: 'plan', hash: test.hashes.plan, name: 'a', pages: 1 }],
        }),
        refused('NO_NOTICE_TO_ANSWER'),
      );
      assert.equal((await seqs(id)).attempts, 2);
    });
  });

  describe('a stale form', () => {
    it('passes when what its act sees is unchanged', async () => {
      const id = await runTo(test, 'accept');
      const { version } = (await test.app.open(person('clerk-a'), id)).view;
      await test.app.act(test.by('reviewer-a'), id, 'raise-doubt', { what: '签署页日期看不清楚。' });
      assert.equal((await test.app.act(test.by('clerk-a'), id, 'issue-slip', {}, version)).version, version + 2);
    });
    it('is a conflict when it changed, and names the part', async () => {
      const id = await runTo(test, 'accept');
      const { version } = (await test.app.open(person('reviewer-a'), id)).view;
      await test.app.act(test.by('reviewer-a'), id, 'raise-doubt', { what: '签署页日期看不清楚。' });
      await assert.rejects(
        test.app.act(test.by('reviewer-b'), id, 'raise-doubt', { what: '印章与名称不一致。' }, version),
        (error) => {
          assert.ok(error instanceof Conflict);
          assert.deepEqual([error.version, error.facets], [version + 1, ['doubts']]);
          return true;
        },
      );
    });
    it('of a version that does not exist yet is one too', async () => {
      const id = await runTo(test, 'accept');
      await assert.rejects(test.app.act(test.by('clerk-a'), id, 'issue-slip', {}, 999), Conflict);
    });
  });

  describe('two processes on one case', () => {
    it('lose no event, and the chain holds', async () => {
      const id = await runTo(test, 'accept');
      const other = await test.another();
      const before = await seqs(id);
      const says = (i: number) => ({ what: `第${i}页的内容与申报表不一致。` });
      // One at a time in each process: their appends meet, and the loser decides anew. Whoever lost too often asks again.
      const inTurn = async (app: typeof other, from: number) => {
        for (let i = from; i < from + 15; ) {
          const done = await app.act(test.by('reviewer-a'), id, 'raise-doubt', says(i)).catch((error: Error) => {
            assert.match(error.message, /against other writers/);
          });
          if (done) i++;
        }
      };
      await Promise.all([inTurn(test.app, 0), inTurn(other, 100)]);
      assert.equal((await seqs(id)).case, before.case + 30);
      const { view } = await (await test.another()).open(person('clerk-a'), id);
      assert.equal(new Set(view.doubts.all.map((doubt) => doubt.key)).size, 30);
      await intact(id);
    });
    it('do the same step once: the other is told that it was done', async () => {
      const id = await runTo(test, 'accept');
      const other = await test.another();
      const both = await Promise.allSettled(
        [test.app, other].map((app) => app.act(test.by('clerk-a'), id, 'issue-slip', {})),
      );
      assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
      assert.ok(both.some((one) => one.status === 'rejected' && refused('SLIP_ALREADY_ISSUED')(one.reason)));
      await intact(id);
    });
  });

  it('a refused attempt is in the trace, with what it rests on, and moves no version', async () => {
    const id = await runTo(test, 'accept');
    const before = await seqs(id);
    await assert.rejects(test.app.act(test.by('reviewer-a'), id, 'accept', {}), refused('NOT_YOUR_POST'));
    assert.deepEqual(await seqs(id), { ...before, attempts: before.attempts + 1 });
    const { rows } = await test.app.trace(person('inspector-a'), id);
    const row = rows.find((one) => one.kind === 'refused');
    assert.deepEqual(
      [row?.act, row?.signers[0]?.person, row?.faults[0]?.rests],
      ['accept', 'reviewer-a', [{ kind: 'product', rule: 'posts' }]],
    );
  });

  it('a protected read is on record before its bytes are handed out', async () => {
    const id = await runTo(test, 'accept');
    const before = await seqs(id);
    const hash = test.hashes.plan as Hash;
    const { bytes } = await test.app.readMaterial(test.by('reviewer-a').actor, id, hash);
    assert.equal(Buffer.from(bytes).toString('utf8'), '内容 plan');
    assert.deepEqual(await seqs(id), { ...before, attempts: before.attempts + 1 });
    await assert.rejects(test.app.readMaterial(test.by('reviewer-a').actor, id, 'f'.repeat(64) as Hash), NotFound);
    await assert.rejects(test.app.readMaterial(test.by('applicant-b').actor, id, hash), NotFound);
    assert.equal((await seqs(id)).attempts, before.attempts + 1);
  });

  it('a read whose record cannot be written hands out nothing', async () => {
    const id = await runTo(test, 'accept');
    await test.owner.query(
      `create function no_attempts() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    );
    await test.owner.query(
      'create trigger no_attempts before insert on event for each row execute function no_attempts()',
    );
    try {
      await assert.rejects(test.app.readMaterial(test.by('reviewer-a').actor, id, test.hashes.plan as Hash));
    } finally {
      await test.owner.query('drop trigger no_attempts on event');
    }
    await intact(id);
  });

  it('for a recused officer the case is not there; he is told so once, privately', async () => {
    const id = await runTo(test, 'review');
    const { number } = (await test.app.open(person('clerk-a'), id)).view.head;
    const mine = async () =>
      (await test.app.inbox.list(person('reviewer-c'), { limit: 50 })).rows.filter((notice) =>
        JSON.stringify(notice.data).includes(number),
      );
    for (let i = 0; i < 3; i++) await assert.rejects(test.app.open(person('reviewer-c'), id), NotFound);
    await assert.rejects(
      test.app.act(test.by('reviewer-c'), id, 'raise-doubt', { what: '签署页日期看不清楚。' }),
      NotFound,
    );
    assert.equal((await mine()).length, 1);
    const { rows } = await test.app.cases(person('reviewer-c'), { limit: 100 });
    assert.ok(!rows.some((row) => row.id === id));
    assert.ok((await test.app.cases(person('reviewer-a'), { limit: 100 })).rows.some((row) => row.id === id));
  });

  describe('the tick', () => {
    const raisedOf = async (id: number) =>
      (
        await test.db.query<{ key: string }>(
          `select key from signal where case_id = $1 and kind ~ '^[A-Z]' order by key`,
          [id],
        )
      ).map((row) => row.key);

    it('raises each signal once, however often and from wherever it is called', async () => {
      const id = await runTo(test, 'review');
      const other = await test.another();
      await test.app.moveClock(at('2026-10-01 00:00'));
      await Promise.all([test.app.tick(), other.moveClock(at('2026-10-01 00:00')), test.app.tick(), other.tick()]);
      await test.app.tick();
      assert.deepEqual(await raisedOf(id), ['overdue:review:3']);
      await intact(id);
    });

    it('after days of downtime: once each, and what the law made of the silence', async () => {
      const id = await runTo(test, 'review');
      await test.app.moveClock(at('2026-10-15 09:00'));
      await test.app.tick();
      const { view } = await test.app.open(person('clerk-a'), id);
      assert.deepEqual(
        [view.decision.deemed, view.decision.at, view.head.stage],
        [true, at('2026-10-11 00:00'), 'deliver'],
      );
      const keys = await raisedOf(id);
      assert.equal(new Set(keys).size, keys.length);
      assert.deepEqual(view.signals.raised.map((signal) => signal.key).sort(), keys);
      assert.equal(view.signals.raised.filter((signal) => signal.code === 'LEGAL_TERM_OVERDUE').length, 1);
    });

    it('looks at nothing that is not due', async () => {
      await test.app.tick();
      assert.equal(await test.app.tick(), 0);
    });
  });

  it('what fell due stays, although the act that met it is refused', async () => {
    const id = await runTo(test, 'decide');
    const other = await test.another();
    // The other process’s clock is moved without its tick looking at this case first.
    await test.db.query('update case_summary set wake_at = null where case_id = $1', [id]);
    await other.moveClock(at('2026-10-11 00:00'));
    await assert.rejects(
      other.act(test.by('deputy-a'), id, 'decide', { result: 'not-file', reasons: '预案引用了已废止的规定。' }),
      refused('NOT_IN_THIS_STAGE'),
    );
    const { view } = await (await test.another()).open(person('clerk-a'), id);
    assert.equal(view.decision.deemed, true);
    await intact(id);
  });

  it('read models: an honest case compares equal, an altered row is named, and is put right', async () => {
    const id = await runTo(test, 'end');
    const compare = (write = false) => compareReadModels(test.db, test.app, { write, progress: () => {} });
    assert.deepEqual(
      (await compare()).differences.filter((line) => line.includes(`-${String(id).padStart(6, '0')}`)),
      [],
    );
    await test.owner.query(`update case_summary set applicant = '另一家公司' where case_id = $1`, [id]);
    const { differences } = await compare();
    assert.ok(
      differences.some((line) => line.includes('另一家公司') && line.includes('summary')),
      differences.join('\n'),
    );
    await compareReadModels(test.owner, test.app, { write: true, progress: () => {} });
    assert.deepEqual((await compare()).differences, []);
  });

  describe('versions of a definition', () => {
    const longer = filingYaml.replace('seconds: 40', 'seconds: 60');
    it('are proposed by the business section alone', async () => {
      await assert.rejects(
        test.app.proposeVersion(test.by('deputy-a').actor, 'filing', longer),
        refused('NOT_YOUR_POST'),
      );
    });
    it('run when another person publishes them, and a case keeps the one it began under', async () => {
      const old = await runTo(test, 'accept');
      const { version } = await test.app.proposeVersion(test.by('owner-a').actor, 'filing', longer);
      assert.equal((await runOf(await runTo(test, 'accept'))).version, version - 1);
      await assert.rejects(
        test.app.publishVersion(test.by('owner-a').actor, 'filing', version),
        refused('NOT_YOUR_POST'),
      );
      await assert.rejects(
        test.app.publishVersion(test.by('owner-a:deputy-leader').actor, 'filing', version),
        refused('SAME_PERSON_SIGNS_TWICE'),
      );
      const other = await test.another();
      await test.app.publishVersion(test.by('deputy-a').actor, 'filing', version);
      // Nobody asked the other process for anything: it was told.
      for (let i = 0; i < 100 && other.findPower('filing')?.version !== version; i++) await setTimeout(20);
      assert.equal(other.powers().find(({ definition }) => definition.key === 'filing')?.version, version);
      await assert.rejects(test.app.publishVersion(test.by('principal-a').actor, 'filing', version), NotFound);
      assert.equal((await runOf(await runTo(test, 'accept'))).version, version);
      assert.equal((await runOf(old)).version, version - 1);
      await test.app.act(test.by('clerk-a'), old, 'issue-slip', {});
    });
    const runOf = async (id: number) => ({
      version: (await test.app.open(person('clerk-a'), id)).view.head.definition,
    });
  });
});
