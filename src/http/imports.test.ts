import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readSheet } from '#sheets/read-sheet.ts';
import { testDatabase } from '#testing/database.ts';
import { type Asking, asking } from './fixtures/asking.ts';
import { sessionsOn } from './fixtures/sessions.ts';

const HEAD = '姓名 *,工号,登录邮箱,科室,岗位,任职开始日期,利害关系对象,关系,资格,资格依据,资格有效期至';
const GOOD = [
  '新人甲,N-1,n1@x.invalid,综合科,受理人、审查人,2026-10-01,N-2,近亲属,,,',
  '新人乙,N-2,n2@x.invalid,,enforcement-officer,,91140400MADEM0A01M,配偶任职,行政执法证,证号演示第1号,2028-01-01',
];

describe('imports over HTTP', () => {
  let on: Asking;
  let cookiesOf: ReturnType<typeof sessionsOn>;
  before(async () => {
    on = await asking(await testDatabase(), '2026-09-28 10:00');
    cookiesOf = sessionsOn(on.server);
  });
  after(() => on.close());

  async function send(person: string, what: string, bytes: Buffer, draft = 'no') {
    const boundary = 'xxBOUNDARYxx';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return on.server.inject({
      method: 'POST',
      url: `/api/admin/imports/${what}?draft=${draft}`,
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      cookies: await cookiesOf(person),
    });
  }
  const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\r\n'));
  const changes = async () => (await on.ask('system-a', 'GET', '/api/admin/changes')).json().rows.length;

  it('only the system administrator may', async () => {
    for (const person of ['clerk-a', 'principal-a', 'inspector-a', 'applicant-a', 'security-a', 'auditor-a'])
      for (const what of ['staff', 'calendar']) {
        assert.equal((await send(person, what, csv(...GOOD), 'yes')).statusCode, 403, person);
        assert.equal((await on.ask(person, 'GET', `/api/admin/imports/${what}/template`)).statusCode, 403, person);
      }
    assert.equal((await on.ask(undefined, 'GET', '/api/admin/imports/staff/template')).statusCode, 401);
    assert.equal(await changes(), 0);
  });

  const wrong: readonly (readonly [string, string, string, RegExp])[] = [
    ['a name left out', ',N-3,n3@x.invalid,,,,,,,,', '姓名', /没有填写/],
    ['an e-mail', '甲,N-3,n3,,,,,,,,', '登录邮箱', /不是邮箱地址/],
    ['a staff number', '甲,N 3,n3@x.invalid,,,,,,,,', '工号', /不能作工号/],
    ['a post', '甲,N-3,n3@x.invalid,,皇帝,,,,,,', '岗位', /不在可填的名称之中/],
    ['a day', '甲,N-3,n3@x.invalid,,受理人,2026-02-30,,,,,', '任职开始日期', /不是日期/],
    ['a day that is past', '甲,N-3,n3@x.invalid,,受理人,2026-09-27,,,,,', '任职开始日期', /已经过去/],
    ['a formula', '甲,N-3,=A1,,,,,,,,', '登录邮箱', /公式/],
    ['half a relation', '甲,N-3,n3@x.invalid,,,,N-1,,,,', '关系', /只填了一部分/],
    ['a relation to nobody', '甲,N-3,n3@x.invalid,,,,91140400MADEM0A01X,近亲属,,,', '利害关系对象', /不是有效的/],
    ['a relation to himself', '甲,N-3,n3@x.invalid,,,,N-3,近亲属,,,', '利害关系对象', /不是有效的/],
    ['a lapsed qualification', '甲,N-3,n3@x.invalid,,,,,,行政执法证,x,2026-09-27', '资格有效期至', /已经到期/],
    ['an account that exists', '甲,N-3,clerk-a@demo.hengjian.invalid,,,,,,,,', '登录邮箱', /已有账号/],
    ['an administrator with cases', '甲,N-3,n3@x.invalid,,安全审计员、受理人,,,,,,', '岗位', /不能由同一人担任/],
    ['a number twice', '甲,N-1,n3@x.invalid,,,,,,,,', '工号', /已有账号/],
  ];
  for (const [name, row, column, text] of wrong)
    it(`names the row, the column and the mending of ${name}; nothing is written, even if asked`, async () => {
      const answer = (await send('system-a', 'staff', csv(...GOOD, row), 'yes')).json();
      assert.deepEqual(
        answer.problems.map((one: { row: number; column: { zh: string } }) => [one.row, one.column.zh]),
        [[4, column]],
        JSON.stringify(answer.problems),
      );
      assert.match(answer.problems[0].text.zh, text);
      assert.ok(answer.problems[0].mend.zh && answer.problems[0].mend.en && answer.problems[0].text.en);
      assert.deepEqual([answer.id, answer.change, await changes()], [null, null, 0]);
    });

  it('everything wrong is named at once, each cell once, in the words that stand in it', async () => {
    const rows = [
      '甲,N 3,n3,,皇帝,2026-02-30,N-4,近亲属,,,',
      ',N-4,=B1,,,,,,行政执法证,,',
      '乙,N-5,n5@x.invalid,,,,N-4,近亲属,,,',
    ];
    const { problems } = (await send('system-a', 'staff', csv(...rows))).json();
    assert.deepEqual(
      problems.map((one: { row: number; column: { zh: string } }) => `${one.row} ${one.column.zh}`).sort(),
      [
        '2 任职开始日期',
        '2 岗位',
        '2 工号',
        '2 登录邮箱',
        '3 姓名',
        '3 登录邮箱',
        '3 资格依据',
        '3 资格有效期至',
      ].sort(),
    );
    const saidOf = (column: string) =>
      problems.find((one: { row: number; column: { zh: string } }) => one.row === 2 && one.column.zh === column).text;
    assert.equal(saidOf('岗位').zh, '“皇帝”不在可填的名称之中。');
    assert.match(saidOf('任职开始日期').en, /2026-02-30/);
  });

  it('a head that is not the template’s is named once, not row by row', async () => {
    const { problems } = (await send('system-a', 'staff', Buffer.from('姓名,邮件\n甲,a@x.invalid'))).json();
    assert.deepEqual(
      problems.map((one: { row: number }) => one.row),
      [1, 1, 1],
    );
  });

  it('what is no table is refused in words', async () => {
    const answer = await send('system-a', 'staff', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    assert.deepEqual([answer.statusCode, answer.json().code], [422, 'SHEET_OLD']);
  });

  it('a good list is one change; approved by another it is accounts, posts, relations and qualifications', async () => {
    const tried = (await send('system-a', 'staff', csv(...GOOD))).json();
    assert.deepEqual([tried.rows, tried.problems, tried.id, await changes()], [2, [], null, 0]);
    const { id, hash } = (await send('system-a', 'staff', csv(...GOOD), 'yes')).json();
    const twice = await send('system-a', 'staff', csv(...GOOD), 'yes');
    assert.equal(twice.json().faults[0].code, 'CHANGE_ALREADY_PENDING');
    const staff = async (text: string) => (await on.ask('system-a', 'GET', `/api/admin/staff?text=${text}`)).json();
    assert.equal((await staff('N-1')).total, 0, 'nothing before it is approved');
    const [pending] = (await on.ask('security-a', 'GET', '/api/admin/changes?state=pending')).json().rows;
    assert.deepEqual(pending.data.file, { name: 'a.csv', hash });
    const approve = { approve: true, reason: '' };
    assert.equal((await on.ask('system-a', 'POST', `/api/admin/changes/${id}/decision`, approve)).statusCode, 403);
    assert.equal((await on.ask('security-a', 'POST', `/api/admin/changes/${id}/decision`, approve)).statusCode, 200);
    const [a] = (await staff('N-1')).rows;
    const [b] = (await staff('N-2')).rows;
    assert.deepEqual(a.holdings.map(({ post }: { post: string }) => post).sort(), ['clerk', 'reviewer']);
    assert.deepEqual(a.relations, [{ subject: b.id, name: '新人乙', kind: '近亲属' }]);
    assert.deepEqual(
      b.qualifications.map((one: { key: string; evidence: string; when: string }) => [one.key, one.evidence, one.when]),
      [['enforcement-certificate', '证号演示第1号', 'now']],
    );
    assert.equal(a.password, 'none');
  });

  it('a qualification is entered and ended by two, with what it rests on', async () => {
    const by = async (change: object) => {
      const drafted = (await on.ask('system-a', 'POST', '/api/admin/changes', { change })).json();
      if (drafted.id === undefined) return drafted.faults[0].code;
      await on.ask('security-a', 'POST', `/api/admin/changes/${drafted.id}/decision`, { approve: true, reason: '' });
      return '';
    };
    const mine = async () =>
      (await on.ask('system-a', 'GET', '/api/admin/staff?text=执法员丙'))
        .json()
        .rows[0].qualifications.map(({ when }: { when: string }) => when);
    const entered = {
      kind: 'qualification',
      person: 'officer-c',
      qualification: 'enforcement-certificate',
      evidence: 'x',
    };
    assert.deepEqual(await mine(), ['past']);
    assert.equal(await by({ ...entered, to: '2026-09-27' }), 'DAY_IS_PAST');
    assert.equal(await by({ ...entered, from: '2026-10-02', to: '2026-10-01' }), 'DAYS_REVERSED');
    assert.equal(await by({ ...entered, qualification: 'driving', to: '2028-01-01' }), 'QUALIFICATION_UNKNOWN');
    assert.equal(await by({ ...entered, from: '2026-10-01', to: '2028-01-01' }), '');
    assert.deepEqual(await mine(), ['past', 'future']);
    assert.equal(await by({ ...entered, to: '2026-09-28' }), '');
    assert.deepEqual(await mine(), ['past', 'future', 'now']);
    const ended = {
      kind: 'qualification-ended',
      person: 'officer-c',
      qualification: 'enforcement-certificate',
      evidence: '收回',
    };
    assert.equal(await by(ended), '');
    assert.deepEqual(await mine(), ['past', 'past', 'past']);
    assert.equal(await by(ended), 'QUALIFICATION_NOT_HELD');
  });

  const notice = [
    '项目,内容或者名称,开始日期,结束日期',
    '年份,2027',
    '通知标题,演示用通知',
    '文号,演示〔2026〕1号',
    '印发日期,2026-09-01',
    '数据来源,测试用，不是真实通知',
  ];
  it('a year of the calendar, as a table: what contradicts itself is said, what is good is drafted', async () => {
    const year = (...rows: string[]) => Buffer.from([...notice, ...rows].join('\n'));
    const bad = (
      await send('system-a', 'calendar', year('放假,元旦,2027-01-01,2027-01-03', '上班,元旦,2027-01-11'))
    ).json();
    assert.deepEqual(
      bad.problems.map(({ row, column, text }: { row: number; column: { zh: string }; text: object }) => [
        row,
        column.zh,
        text,
      ]),
      [[8, '开始日期', { zh: '不是周末：2027-01-11', en: 'not a weekend day: 2027-01-11' }]],
    );
    const gap = (await send('system-a', 'calendar', Buffer.from(notice.join('\n').replace('2027', '2031')))).json();
    assert.deepEqual(
      gap.problems.map(({ row, text }: { row: number; text: { zh: string } }) => [row, text.zh]),
      [[1, '年份须连续，应为 2027']],
    );
    const unread = (await send('system-a', 'calendar', year('放假,元旦,元月一日', '休息,x,2027-01-01'))).json();
    assert.deepEqual(
      unread.problems.map((one: { row: number }) => one.row),
      [7, 8],
    );
    const good = (
      await send('system-a', 'calendar', year('放假,元旦,2027-01-01,2027-01-03', '上班,元旦,2027/1/9'), 'yes')
    ).json();
    assert.deepEqual([good.problems, typeof good.id], [[], 'number']);
    await on.ask('security-a', 'POST', `/api/admin/changes/${good.id}/decision`, { approve: true, reason: '' });
    const years = (await on.ask('system-a', 'GET', '/api/admin/calendar')).json().rows;
    assert.deepEqual([years.at(-1).year, years.at(-1).workingDays], [2027, 261]);
  });

  it('the template is read by what reads the imports, and lists every post that may be given', async () => {
    const { rawPayload } = await on.ask('system-a', 'GET', '/api/admin/imports/staff/template');
    const [head] = await readSheet(rawPayload);
    assert.equal(head?.cells[0]?.text, '姓名 *');
    const tried = (await send('system-a', 'staff', rawPayload)).json();
    assert.match(tried.problems[0].text.zh, /表头之下没有内容/);
    const calendar = await on.ask('system-a', 'GET', '/api/admin/imports/calendar/template');
    assert.equal((await readSheet(calendar.rawPayload)).length, 9);
  });
});
