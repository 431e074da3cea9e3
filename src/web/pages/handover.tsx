import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { answer, newIdempotencyKey, once, POST } from '../api.ts';
import { HandoverGroup } from '../handover/group.tsx';
import { type Choices, groupsOf, movesOf } from '../handover/moves.ts';
import {
  type HandoverDone,
  type HandoverPage,
  type HandoverRow,
  handoverCountQuery,
  handoverQuery,
} from '../handover/queries.ts';
import { HandoverResult } from '../handover/result.tsx';
import { useWords } from '../i18n.ts';
import { Field } from '../parts/field.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { administers } from '../post-words.ts';
import { meQuery, queryClient } from '../queries.ts';

const NOTHING: Choices = { group: {}, one: {}, out: {} };

/** 离岗移交 of one person: everything in his hands, who takes it, and what came of it. */
export function Handover() {
  const { t } = useWords();
  const { person } = useParams({ from: '/inside/handovers/$person' });
  const { data: me } = useQuery(meQuery);
  const outside = me !== undefined && administers(me);
  const { data, error, isPending } = useQuery({ ...handoverQuery(person), enabled: me !== undefined && !outside });
  const [done, setDone] = useState<HandoverDone | null>(null);
  if (outside) return <Counted person={person} />;
  return (
    <>
      <PageTitle title={data ? t('handover.of', { name: data.person.name }) : t('handover.title')}>
        <Link to="/handovers">{t('handover.lists')}</Link>
      </PageTitle>
      <p className="hint">{t('handover.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {done && <HandoverResult done={done} />}
      {data && (
        <Form
          // What was moved is gone from the rows: a new form for what is left.
          key={done?.list ?? 0}
          page={data}
          finish={async (result) => {
            setDone(result);
            await queryClient.invalidateQueries();
          }}
        />
      )}
      {data && <Own rows={data.rows} />}
    </>
  );
}

function Form({ page, finish }: { page: HandoverPage; finish: (done: HandoverDone) => Promise<void> }) {
  const { t } = useWords();
  const [choices, setChoices] = useState(NOTHING);
  const [key, setKey] = useState(newIdempotencyKey);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const groups = groupsOf(page.rows);
  const cases = [...movesOf(groups, choices)];
  const path = { person: page.person.id };
  const { data: tried, error } = useQuery({
    queryKey: ['handovers', page.person.id, 'try', cases],
    queryFn: () => answer(POST('/api/handovers/{person}/try', { params: { path }, body: { cases } })),
    enabled: cases.length > 0,
    placeholderData: keepPreviousData,
  });
  const chosen = new Set(cases.map(({ id, kind, post }) => `${id} ${kind} ${post}`));
  const faults = new Map(
    tried?.rows
      .map((row) => [`${row.caseId} ${row.kind} ${row.post}`, row.faults] as const)
      .filter(([one, found]) => chosen.has(one) && found.length > 0),
  );
  if (groups.length === 0) return <Empty>{t('handover.none')}</Empty>;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    setBusy(true);
    setFailed(null);
    try {
      const params = { path, ...once(key) };
      const done = await answer(POST('/api/handovers/{person}', { params, body: { cases, reason } }));
      // Answered: what is sent from now on is another request.
      setKey(newIdempotencyKey());
      await finish(done);
    } catch (wrong) {
      setFailed(wrong);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form aria-label={t('handover.title')} onSubmit={(event) => void send(event)}>
      {page.more && <p className="note">{t('handover.more')}</p>}
      {groups.map((group) => (
        <HandoverGroup
          key={group.key}
          group={group}
          persons={page.candidates.find(({ post }) => post === group.first.post)?.persons ?? []}
          choices={choices}
          choose={(change) => setChoices({ ...choices, ...change })}
          faults={faults}
        />
      ))}
      <section className="panel several-form">
        <RefusalAlert error={failed ?? error} />
        <Field id="handover-reason" label={t('handover.reason')} hint={t('handover.reason.hint')} required>
          {(ids) => <textarea {...ids} name="reason" rows={3} maxLength={4000} required />}
        </Field>
        <p role="status">
          {cases.length === 0 ? t('handover.nothing') : faults.size > 0 ? t('handover.barred', { n: faults.size }) : ''}
        </p>
        <Button type="primary" htmlType="submit" loading={busy} disabled={cases.length === 0}>
          {t('handover.do', { n: cases.length })}
        </Button>
      </section>
    </form>
  );
}

const ownIn = (row: HandoverRow, t: ReturnType<typeof useWords>['t']): readonly string[] => [
  ...row.items
    .filter(({ kind }) => kind === 'exhibit' || kind === 'meeting')
    .map(({ kind, name }) => `${t(`handover.kind.${kind}`)}：${name}`),
  ...(row.cards > 0 ? [t('handover.cards', { n: row.cards })] : []),
  ...(row.draft ? [t('handover.draft')] : []),
];

/** What no leader moves: custody, meetings, cards, drafts; each with the way to its case. */
function Own({ rows }: { rows: readonly HandoverRow[] }) {
  const { t } = useWords();
  const lines = rows.map((row) => ({ row, texts: ownIn(row, t) })).filter(({ texts }) => texts.length > 0);
  if (lines.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('handover.own')}</h2>
      <p className="hint">{t('handover.own.hint')}</p>
      <table className="rows">
        <caption className="hidden">{t('handover.own')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('col.case')}</th>
            <th scope="col">{t('handover.own.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, texts }) => (
            <tr key={row.caseId}>
              <td data-label={t('col.case')}>
                <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
                  {row.number}
                </Link>
                <div className="under">{row.title}</div>
              </td>
              <td data-label={t('handover.own.what')}>
                {texts.map((text) => (
                  <div key={text}>{text}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** For an administrator, who sees no case: how many there are, and whose it is to hand them over. */
function Counted({ person }: { person: string }) {
  const { t } = useWords();
  const { data, error, isPending } = useQuery(handoverCountQuery(person));
  return (
    <>
      <PageTitle title={t('handover.title')} />
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {data && <p>{data.count > 0 ? t('handover.admin', { n: data.count }) : t('handover.admin.none')}</p>}
      <p className="hint">{t('handover.admin.who')}</p>
    </>
  );
}
