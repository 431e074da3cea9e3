import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Done } from '#app/app.ts';
import { createApp } from '#app/create.ts';
import type { PersonId } from '#kernel/ids.ts';
import { actor, at, department, root } from './case.ts';
import { testDatabase } from './database.ts';
import { FINDINGS, MATERIALS, MINE } from './filing.ts';

type Product = Awaited<ReturnType<typeof createApp>>;

/** The use cases over a real database of this test file alone, in the demonstration department, at 2026-09-28 09:00. */
export async function testApp() {
  const test = await testDatabase();
  const files = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
  const another = (): Promise<Product> =>
    createApp({ db: test.db, root, files, demonstration: true, freeClock: true, register: department });
  const app = await another();
  const apps: Product[] = [app];
  const hashes: Record<string, string> = {};
  await app.moveClock(at('2026-09-28 09:00'));
  for (const name of [...MATERIALS, 'proof', 'photo'])
    hashes[name] = (
      await app.upload('clerk-a' as PersonId, `${name}.txt`, 'text/plain', Buffer.from(`内容 ${name}`))
    ).hash;
  return {
    ...test,
    app,
    hashes,
    files,
    /** A second process on the same database, as far as its memory goes. */
    another: async () => {
      const made = await another();
      apps.push(made);
      return made;
    },
    by: (who: string, idempotencyKey?: string) => ({
      actor: actor(who),
      ...(idempotencyKey ? { idempotencyKey } : {}),
    }),
    submission: () => ({
      applicant: '演示矿业有限公司',
      creditCode: MINE,
      contact: '矿业公司经办人',
      phone: '0000-0000000',
      fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
      materials: MATERIALS.map((key) => ({ material: key, hash: hashes[key], name: `${key}.pdf`, pages: 10 })),
    }),
    end: async () => {
      for (const one of apps) await one.close();
      await test.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;

const SAYS = '审查结论清楚，会商意见一致。';
const checks = MATERIALS.map((material) => ({ material, complete: true, problem: '' }));

/** An honest case over the use cases up to its arrival in that stage; `end` closes it. */
export async function runTo({ app, by, submission, hashes }: TestApp, stage: string): Promise<number> {
  const { caseId } = await app.start(by('clerk-a'), 'filing', submission());
  const act = async (who: string, what: string, input: object = {}): Promise<Done> =>
    app.act(by(who), caseId, what, input);
  const parts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['accept', async () => {}],
    [
      'review',
      async () => {
        await act('clerk-a', 'issue-slip');
        await act('clerk-a', 'check-form', { checks });
        await act('clerk-a', 'accept');
      },
    ],
    [
      'decide',
      async () => {
        await act('reviewer-a', 'record-findings', { findings: FINDINGS });
        await app.moveClock(at('2026-09-28 15:00'));
        await act('reviewer-a', 'hand-in-review', { proposal: 'file', opinion: '八个项目均已对照标准审查。' });
      },
    ],
    [
      'deliver',
      async () => {
        await act('head-a', 'open-consultation', {
          question: '是否同意审查结论？',
          participants: ['reviewer-b', 'legal-a'],
        });
        for (const who of ['reviewer-b', 'legal-a']) await act(who, 'give-opinion', { stance: 'agree', opinion: SAYS });
        await act('head-a', 'close-consultation');
        await act('deputy-a', 'decide', { result: 'file', reasons: SAYS });
      },
    ],
    [
      'supervise',
      async () => {
        const person = 'handler-a' as PersonId;
        const draft = app.listActs(person, await app.open(person, caseId)).find((one) => one.act === 'draft-document');
        await act('handler-a', 'draft-document', { ...draft?.options.prefill });
        await act('deputy-a', 'issue-document', { document: 'registration' });
        await act('handler-a', 'serve', {
          document: 'registration',
          method: 'direct',
          servedOn: '2026-09-28',
          receiver: '经办人',
          proof: hashes.proof,
        });
      },
    ],
    [
      'close',
      async () => {
        await act('handler-a', 'publish-result', {
          item: 'result',
          parts: ['单位名称', '预案名称', '办理结果', '办理日期'],
          text: '已备案。',
        });
        await act('head-a', 'plan-visit', { on: '2026-09-28', matters: ['应急演练'] });
        const held = await act('officer-a', 'record-visit', {
          visitedOn: '2026-09-28',
          findings: [{ matter: '应急演练', inOrder: true, note: '上半年已演练，有记录和照片。' }],
          evidence: [hashes.photo],
        });
        await app.sign(by('officer-b'), caseId, held.held ?? '');
        await act('officer-a', 'conclude-supervision');
      },
    ],
    [
      'end',
      async () => {
        const inspector = 'inspector-b' as PersonId;
        const { view } = await app.open(inspector, caseId);
        if (view.supervision.draw?.drawn)
          await act('inspector-b', 'spot-check', { findings: '与审查结论相符，未见异常情况。', agrees: true });
        await act('handler-a', 'archive', {
          items: ['application', 'slip', 'review', 'registration', 'service', 'visit'],
          place: '档案室一柜',
        });
        await act('handler-a', 'close');
      },
    ],
  ];
  for (const [key, run] of parts) {
    await run();
    if (key === stage) return caseId;
  }
  throw new Error(`no stage ${stage}`);
}
