import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { TriedRow } from '#contract/intake-shapes.ts';
import { columnsOf, csvLine, MOST_AT_ONCE, readTable } from '#contract/intake-table.ts';
import { ApiProblem, answer, POST } from '../api.ts';
import { inputOf, isEmpty, isGood, newRow, type Row } from '../counter/batch-rows.ts';
import { BatchTable } from '../counter/batch-table.tsx';
import { rememberPower } from '../counter/power-choice.tsx';
import { issueSlip, open } from '../counter/register.ts';
import { useWords } from '../i18n.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, powersQuery, type StartForm, startQuery } from '../queries.ts';

/** 批量录入: a stack of applications typed or pasted as a table, each checked and entered on its own. */
export function Batch() {
  const { t } = useWords();
  const { power: chosen } = useSearch({ from: '/inside/counter/batch' });
  const navigate = useNavigate();
  const { data: powers, error: powersError } = useQuery(powersQuery);
  const { data: me } = useQuery(meQuery);
  const own = powers?.filter((one) => me?.opens.includes(one.key)) ?? [];
  const power = chosen ?? (own.length === 1 ? (own[0]?.key ?? '') : '');
  const { data: start, error, isLoading } = useQuery(startQuery(power));
  const as = start?.act?.open ? start.act.as : null;
  return (
    <>
      <PageTitle title={t('batch.title')}>
        <Link to="/counter" search={power ? { power } : {}} className="button">
          {t('batch.one')}
        </Link>
      </PageTitle>
      <RefusalAlert error={powersError ?? error} />
      {me && powers && own.length === 0 && <Empty>{t('counter.nothing')}</Empty>}
      {own.length > 0 && (
        <div className="filters">
          <Choice
            id="power"
            label={t('counter.power')}
            value={power}
            any={t('form.choose')}
            options={own}
            choose={(key) => {
              rememberPower(me?.id ?? '', key);
              void navigate({ to: '/counter/batch', search: key ? { power: key } : {} });
            }}
          />
        </div>
      )}
      {isLoading && <Waiting />}
      {start && !as && <Empty>{t('counter.not-yours')}</Empty>}
      {start && as && <Stack key={power} start={start} as={as} me={me?.id ?? ''} />}
    </>
  );
}

function Stack({ start, as, me }: { start: StartForm; as: string; me: string }) {
  const { t } = useWords();
  const columns = useMemo(
    () => columnsOf(start.application, (key) => t(`counter.${NAMES[key] ?? 'applicant'}`)),
    [start, t],
  );
  const draft = useDraft<readonly Row[]>(`${me}.batch.${start.power.key}`, () => []);
  const rows = draft.value;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [withSlip, setWithSlip] = useState(true);
  const good = rows.filter((row) => isGood(row, columns));

  const read = (pasted: string) => {
    const found = readTable(pasted, columns).map(newRow);
    const kept = rows.filter((row) => !isEmpty(row));
    draft.set([...kept, ...found].slice(0, MOST_AT_ONCE));
    const over = kept.length + found.length > MOST_AT_ONCE;
    setSaid(found.length === 0 ? t('batch.none-read') : over ? t('batch.most', { n: MOST_AT_ONCE }) : '');
    if (found.length > 0) setText('');
  };
  const work = async (task: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await task();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  const check = () =>
    work(async () => {
      const waiting = rows.filter((row) => row.entered === null && !isEmpty(row));
      if (waiting.length === 0) return;
      const inputs = waiting.map((row) => inputOf(row, columns));
      const tried = await answer(POST('/api/intake/try', { body: { power: start.power.key, as, inputs } }));
      const judged = rows
        .filter((row) => row.entered !== null || !isEmpty(row))
        .map((row) => ({ ...row, judged: tried.rows[waiting.indexOf(row)] ?? row.judged }));
      draft.set(judged);
      const left = judged.filter((row) => row.entered === null);
      const ok = left.filter((row) => isGood(row, columns)).length;
      setSaid(t('batch.said', { all: left.length, ok, bad: left.length - ok }));
    });
  const enter = () =>
    work(async () => {
      let now = rows;
      const put = (row: Row, change: Partial<Row>) => {
        now = now.map((one) => (one.id === row.id ? { ...one, ...change } : one));
        draft.set(now);
      };
      let n = 0;
      for (const row of good) {
        try {
          const { caseId, number } = await open(row.id, start.power.key, as, inputOf(row, columns));
          n++;
          const noSlip = start.slip && withSlip ? await refusalOf(issueSlip(caseId, as)) : null;
          put(row, { entered: { caseId, number, noSlip } });
        } catch (failed) {
          put(row, { judged: judgedBy(failed) });
        } finally {
          setSaid(t('batch.done', { n, left: now.filter((one) => one.entered === null).length }));
        }
      }
    });

  return (
    <>
      <section className="panel">
        <p>{t('batch.hint', { csv: CSV })}</p>
        <p className="hint">
          {t('batch.columns', { columns: columns.map(({ label }) => label).join('、') })} {t('batch.papers')}
        </p>
        <p>
          <a
            download={`${start.power.name}.csv`}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csvLine(columns.map(({ label }) => label))}\r\n`)}`}
          >
            {t('batch.template', { csv: CSV })}
          </a>
        </p>
        <label htmlFor="paste">{t('batch.paste')}</label>
        <Input.TextArea id="paste" rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        <div className="actions">
          <Button onClick={() => read(text)}>{t('batch.read')}</Button>
          <span className="file">
            <label>
              {t('batch.file', { csv: CSV })}
              <input
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                onChange={async (event) => {
                  const file = event.target.files?.[0];
                  event.target.value = '';
                  if (file) read(await textOf(file));
                }}
              />
            </label>
          </span>
          <Button onClick={() => draft.set([...rows, newRow()].slice(0, MOST_AT_ONCE))}>{t('batch.add')}</Button>
        </div>
      </section>
      <RefusalAlert error={error} />
      {rows.length > 0 && <BatchTable rows={rows} columns={columns} change={draft.set} />}
      <div className="actions">
        {rows.length > 0 && (
          <>
            <Button loading={busy} onClick={() => void check()}>
              {t('batch.check')}
            </Button>
            <Button type="primary" disabled={good.length === 0 || busy} onClick={() => void enter()}>
              {t('batch.enter', { n: good.length })}
            </Button>
            {start.slip && (
              <label className="check">
                <input type="checkbox" checked={withSlip} onChange={(event) => setWithSlip(event.target.checked)} />
                {t('batch.with-slip')}
              </label>
            )}
          </>
        )}
        <span role="status">{said}</span>
      </div>
    </>
  );
}

const CSV = 'CSV';

const NAMES: {
  readonly [key: string]: 'credit-code' | 'applicant' | 'contact' | 'phone' | 'received-at' | 'late-reason';
} = {
  creditCode: 'credit-code',
  applicant: 'applicant',
  contact: 'contact',
  phone: 'phone',
  receivedAt: 'received-at',
  lateReason: 'late-reason',
};

/** One row's no is that row's; what stops them all (the network, the session) is thrown on. */
function judgedBy(failed: unknown): TriedRow {
  if (!(failed instanceof ApiProblem) || ![400, 422].includes(failed.problem.status)) throw failed;
  const { errors, faults } = failed.problem;
  return { ok: false, errors: [...(errors ?? [])], faults: [...(faults ?? [])] };
}

const refusalOf = (work: Promise<unknown>): Promise<TriedRow | null> => work.then(() => null, judgedBy);

/** Spreadsheets here still write CSV in GBK: what is no UTF-8 is read as that. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
