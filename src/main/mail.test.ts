import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { createApp } from '#app/create.ts';
import { CodeRefused, type MailOptions } from '#app/mail.ts';
import type { PersonId } from '#kernel/ids.ts';
import { at, department, root } from '#testing/case.ts';
import { runTo, type TestApp, testApp } from '#testing/record.ts';
import { mailSettings } from './mail-settings.ts';
import { smtp } from './smtp.ts';

type Got = { readonly to: string; readonly id: string; readonly text: string };

/** A mail server of this test, on loopback: it keeps what it is given, and can be told to refuse or to be away. */
function mailServer() {
  const got: Got[] = [];
  let refuse: 'receiver' | 'for-now' | 'lost-answer' | undefined;
  const make = () =>
    new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      onRcptTo: ({ address }, _, done) => {
        if (refuse === 'receiver')
          return done(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }));
        if (refuse === 'for-now') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const [head = '', ...rest] = raw.split('\r\n\r\n');
          const body = rest.join('\r\n\r\n');
          const text = /base64/i.test(head)
            ? Buffer.from(body, 'base64').toString('utf8')
            : decodeQuoted(body.replaceAll('=\r\n', ''));
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          got.push({ to, id: /^message-id: (.+)$/im.exec(head)?.[1] ?? '', text: `${decodeHead(head)}\n\n${text}` });
          if (refuse === 'lost-answer') return done(Object.assign(new Error('shutting down'), { responseCode: 421 }));
          done();
        });
      },
    });
  let server = make();
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  let port = 0;
  return {
    got,
    set: (how: typeof refuse) => {
      refuse = how;
    },
    start: async () => {
      await listen(port);
      port = (server.server.address() as AddressInfo).port;
      return `smtp://127.0.0.1:${port}`;
    },
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => {
          server = make();
          done();
        });
      }),
  };
}
const decodeQuoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const decodeHead = (head: string): string =>
  head
    .replaceAll(/\r\n\s+/g, '')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );

const ORIGIN = 'https://hengjian.invalid';
const ME = 'reviewer-a' as PersonId;

describe('reminders by mail, over a real SMTP server', () => {
  const server = mailServer();
  let test: TestApp;
  let app: TestApp['app'];
  let deliver: ReturnType<typeof smtp>;
  let options: MailOptions;

  before(async () => {
    test = await testApp();
    deliver = smtp({ url: await server.start(), from: '衡鉴 <hengjian@hengjian.invalid>' });
    options = { deliver, origin: ORIGIN, everyMinutes: 15 };
    app = await another();
    await app.moveClock(at('2026-09-28 09:00'));
  });
  after(async () => {
    deliver.close();
    await app.close();
    await server.stop();
    await test.end();
  });
  beforeEach(() => {
    server.got.length = 0;
    server.set(undefined);
  });

  const another = () =>
    createApp({
      db: test.db,
      root,
      files: test.files,
      demonstration: true,
      freeClock: true,
      register: department,
      mail: options,
    });
  const codeIn = ({ text }: Got) => /\b(\d{6})\b/.exec(text)?.[1] ?? assert.fail(text);
  const ownAddress = async (person: PersonId, address: string) => {
    await app.mail.ask(person, address);
    await app.mail.work();
    await app.mail.confirm(person, codeIn(server.got.find(({ to }) => to === address) ?? assert.fail('no letter')));
    server.got.length = 0;
  };
  /** As if so much time had passed for the mail. */
  const later = () =>
    Promise.all([
      test.owner.query(`update mail_setting set next_at = now() - interval '1 second'`),
      test.owner.query(`update mail_out set next_at = now() - interval '1 second' where state = 'waiting'`),
    ]);
  const assigned = async (to: string) => {
    const id = await runTo(test, 'review');
    await test.app.act(test.by('head-a'), id, 'reassign', { to });
    return id;
  };
  const refused = (why: CodeRefused['why']) => (error: unknown) => error instanceof CodeRefused && error.why === why;

  it('an address is one’s own by the code that was mailed to it, and by no other', async () => {
    await app.mail.ask(ME, 'wanted@hengjian.invalid');
    assert.equal((await app.mail.setting(ME)).address, null);
    await app.mail.work();
    const [letter] = server.got;
    assert.equal(letter?.to, 'wanted@hengjian.invalid');
    const code = codeIn(letter);
    const wrong = code === '000000' ? '000001' : '000000';
    await assert.rejects(app.mail.confirm(ME, wrong), refused('wrong'));
    await assert.rejects(
      app.mail.confirm('reviewer-b' as PersonId, code),
      refused('over'),
      'another’s code is nobody’s',
    );
    await app.mail.confirm(ME, code);
    assert.deepEqual(await app.mail.setting(ME), { address: 'wanted@hengjian.invalid', wanted: null, topics: [] });
    await assert.rejects(app.mail.confirm(ME, code), refused('over'), 'once');
  });

  it('after five wrong tries, or a quarter of an hour, the right code is over too; a sixth code in an hour is not mailed', async () => {
    const person = 'reviewer-b' as PersonId;
    await app.mail.ask(person, 'b@hengjian.invalid');
    await app.mail.work();
    const code = codeIn(server.got[0] ?? assert.fail());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i++) await assert.rejects(app.mail.confirm(person, wrong), refused('wrong'));
    await assert.rejects(app.mail.confirm(person, code), refused('over'));
    await app.mail.ask(person, 'b@hengjian.invalid');
    await app.mail.work();
    await test.owner.query(`update mail_setting set code_until = now() - interval '1 second'`);
    await assert.rejects(app.mail.confirm(person, codeIn(server.got[1] ?? assert.fail())), refused('over'));
    for (let i = 2; i < 5; i++) await app.mail.ask(person, 'b@hengjian.invalid');
    await assert.rejects(app.mail.ask(person, 'b@hengjian.invalid'), refused('too-many'));
  });

  it('nobody who has not asked for it is reminded; of what is old, nobody', async () => {
    await assigned('reviewer-a');
    await ownAddress(ME, 'me@hengjian.invalid');
    await later();
    await app.mail.work();
    assert.deepEqual(server.got, [], 'no topic chosen');
    await app.mail.choose(ME, ['step']);
    await later();
    await app.mail.work();
    assert.deepEqual(server.got, [], 'nothing new since');
  });

  it('one letter for what has come in a while: how many and where, and nothing of any case', async () => {
    const ids = [await assigned('reviewer-a'), await assigned('reviewer-a')];
    await later();
    await app.mail.work();
    assert.equal(server.got.length, 1);
    const [letter] = server.got as [Got];
    assert.equal(letter.to, 'me@hengjian.invalid');
    assert.match(letter.text, /Subject: 您在衡鉴有 2 条新通知/);
    assert.match(letter.text, /https:\/\/hengjian\.invalid\/app\/notices/);
    for (const id of ids) {
      const { view } = await test.app.open('head-a' as PersonId, id);
      for (const secret of [
        view.head.number,
        view.head.title,
        view.application.applicant,
        String(id),
        '审查员甲',
        'reviewer',
      ])
        assert.ok(!letter.text.includes(secret), secret);
    }
    await assigned('reviewer-a');
    await app.mail.work();
    assert.equal(server.got.length, 1, 'the next not before its time');
    await later();
    await app.mail.work();
    assert.match(server.got[1]?.text ?? '', /有 1 条新通知/, 'each is counted once');
  });

  it('two processes write and send each letter once', async () => {
    await assigned('reviewer-a');
    await later();
    const other = await another();
    await Promise.all([app.mail.work(), other.mail.work(), app.mail.work(), other.mail.work()]);
    await other.close();
    await app.mail.work();
    assert.equal(server.got.length, 1);
  });

  it('a server that is away loses nothing: each try later than the last, until it is back', async () => {
    await assigned('reviewer-a');
    await later();
    await server.stop();
    assert.equal((await app.mail.work()).failed.length, 1);
    const wait = async () =>
      (
        await test.owner.query<{ s: number }>(
          `select extract(epoch from next_at - now())::int as s from mail_out where state = 'waiting'`,
        )
      )[0]?.s ?? 0;
    const first = await wait();
    await later();
    await app.mail.work();
    const second = await wait();
    assert.ok(first >= 55 && second >= 2 * first - 5, `${first} s, then ${second} s`);
    await server.start();
    await app.mail.work();
    assert.equal(server.got.length, 0, 'not before its time');
    await later();
    await app.mail.work();
    assert.equal(server.got.length, 1);
    assert.deepEqual(
      await test.owner.query(`select distinct address, subject, body from mail_out where state = 'sent'`),
      [{ address: '', subject: '', body: '' }],
      'what is out is not kept',
    );
  });

  it('a letter whose answer was lost is sent again under the same number', async () => {
    await assigned('reviewer-a');
    await later();
    server.set('lost-answer');
    await app.mail.work();
    server.set(undefined);
    await later();
    await app.mail.work();
    assert.equal(server.got.length, 2);
    assert.equal(server.got[0]?.id, server.got[1]?.id);
    assert.match(server.got[0]?.id ?? '', /^<[0-9a-f]{40}@hengjian\.invalid>$/);
  });

  it('a receiver that does not exist is not tried again; one that is refused for now is', async () => {
    const waiting = async () =>
      (await test.owner.query<{ n: number }>(`select count(*)::int as n from mail_out where state = 'waiting'`))[0]?.n;
    const before_ = await waiting();
    await assigned('reviewer-a');
    await later();
    server.set('for-now');
    await app.mail.work();
    assert.ok(Number(await waiting()) > Number(before_));
    server.set('receiver');
    await later();
    await app.mail.work();
    assert.equal(await waiting(), 0);
  });

  it('of a case that he may not see any more he is not reminded; nor is whoever took his address back', async () => {
    const id = await assigned('reviewer-a');
    await test.app.act(test.by('reviewer-a'), id, 'declare-interest', { interest: '与申请单位负责人是亲属。' });
    await later();
    await app.mail.work();
    assert.deepEqual(server.got, []);
    await assigned('reviewer-a');
    await app.mail.forget(ME);
    await later();
    await app.mail.work();
    assert.deepEqual(server.got, []);
  });
});

describe('settings of mail', () => {
  const whole = {
    HENGJIAN_SMTP_URL: 'smtps://u:p@mail.invalid',
    HENGJIAN_MAIL_FROM: 'hengjian@mail.invalid',
    PUBLIC_ORIGIN: ORIGIN,
  };
  it('none: no mail', () => assert.equal(mailSettings({}), undefined));
  it('whole', () => assert.equal(mailSettings(whole)?.everyMinutes, 15));
  for (const [name, change] of [
    ['another scheme', { HENGJIAN_SMTP_URL: 'http://mail.invalid' }],
    ['no sender', { HENGJIAN_MAIL_FROM: '' }],
    ['no address of its own', { PUBLIC_ORIGIN: '' }],
    ['no such interval', { HENGJIAN_MAIL_MINUTES: '0' }],
    ['a file beside the value', { HENGJIAN_SMTP_URL_FILE: '/dev/null' }],
    ['a file that is not there', { HENGJIAN_SMTP_URL: '', HENGJIAN_SMTP_URL_FILE: '/nowhere' }],
  ] as const)
    it(`refused: ${name}`, () =>
      assert.throws(() => mailSettings({ ...whole, ...change }), {
        name: 'SettingWrong',
        message: /HENGJIAN_[\s\S]*\n/,
      }));
  it('a server elsewhere is not spoken to without encryption', async () => {
    const plain = new SMTPServer({ disabledCommands: ['STARTTLS'], authOptional: true });
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    const { port } = plain.server.address() as AddressInfo;
    // The same machine by a name that is not known to be this one.
    const deliver = smtp({ url: `smtp://127.0.0.2:${port}`, from: 'a@b.invalid' });
    await assert.rejects(
      deliver({ messageId: '<1@b>', to: 'c@d.invalid', subject: 's', body: 'b' }),
      /STARTTLS|refused/i,
    );
    deliver.close();
    await new Promise<void>((done) => plain.close(() => done()));
  });
});
