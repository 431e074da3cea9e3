import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Choice, Day } from '../parts/list-page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powerQuery, powersQuery } from '../queries.ts';
import { FrameSize } from './frame-size.tsx';
import type { FrameSearch } from './queries.ts';

const STATUS = ['open', 'ended'] as const;
const STRATA = ['none', 'power', 'stage', 'handler'] as const;
const FORMS = ['papers', 'visit', 'call'] as const;
const is = <T extends string>(all: readonly T[], one: string): T | undefined => all.find((known) => known === one);

/** The plan of a draw, with how many cases it is from; announced, it stands as it is. What was typed stays where it is refused. */
export function AnnounceDraw({ as }: { as: string }) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const [frame, setFrame] = useState<FrameSearch>({});
  const { data: power } = useQuery(powerQuery(frame.power ?? ''));
  const [by, setBy] = useState<(typeof STRATA)[number]>('none');
  const [form, setForm] = useState<(typeof FORMS)[number]>('papers');
  const [n, setN] = useState('3');
  const [said, setSaid] = useState({ source: '', remarks: '' });
  const change = (part: { readonly [K in keyof FrameSearch]?: FrameSearch[K] | undefined }) =>
    setFrame((before) => Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)));
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => answer(POST('/api/oversight/draws', { body: { as, frame, by, n: Number(n), form, ...said } })),
    onSuccess: async ({ seq }) => {
      await client.invalidateQueries({ queryKey: ['oversight', 'draws'] });
      await navigate({ to: '/oversight/draws/$seq', params: { seq: String(seq) } });
    },
  });
  return (
    <form
      className="panel several-form"
      aria-label={t('draws.new')}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <h2>{t('draws.new')}</h2>
      <RefusalAlert error={error} focus />
      <fieldset className="draw-frame">
        <legend>{t('draws.frame')}</legend>
        <div className="filters">
          <Choice
            id={`${id}-power`}
            label={t('draws.power')}
            value={frame.power ?? ''}
            any={t('draws.power.any')}
            options={powers?.filter(({ state }) => state === 'whole') ?? []}
            choose={(key) => change({ power: key, stage: undefined })}
          />
          <Choice
            id={`${id}-stage`}
            label={t('draws.stage')}
            value={frame.stage ?? ''}
            any={t('any')}
            options={power?.definition.stages ?? []}
            disabled={!frame.power}
            choose={(stage) => change({ stage })}
          />
          <Choice
            id={`${id}-status`}
            label={t('draws.status')}
            value={frame.status ?? ''}
            any={t('any')}
            options={STATUS.map((key) => ({ key, name: t(`draws.status.${key}`) }))}
            choose={(key) => change({ status: is(STATUS, key) })}
          />
          <Day id={`${id}-from`} label={t('draws.from')} value={frame.from} choose={(from) => change({ from })} />
          <Day id={`${id}-to`} label={t('draws.to')} value={frame.to} choose={(to) => change({ to })} />
          <Choice
            id={`${id}-by`}
            label={t('draws.by')}
            value={by}
            options={STRATA.map((key) => ({ key, name: t(`draws.by.${key}`) }))}
            choose={(key) => setBy(is(STRATA, key) ?? 'none')}
          />
          <div>
            <label htmlFor={`${id}-n`}>{t('draws.n')}</label>
            <input
              id={`${id}-n`}
              type="number"
              min={1}
              max={200}
              required
              value={n}
              onChange={(event) => setN(event.target.value)}
            />
          </div>
          <Choice
            id={`${id}-form`}
            label={t('draws.form')}
            value={form}
            options={FORMS.map((key) => ({ key, name: t(`draws.form.${key}`) }))}
            choose={(key) => setForm(is(FORMS, key) ?? 'papers')}
          />
        </div>
        <FrameSize frame={frame} by={by} n={Number(n)} />
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-source`}>{t('draws.source')}</label>
        <textarea
          id={`${id}-source`}
          rows={2}
          required
          maxLength={500}
          aria-describedby={`${id}-source-hint`}
          value={said.source}
          onChange={(event) => setSaid({ ...said, source: event.target.value })}
        />
        <p className="hint" id={`${id}-source-hint`}>
          {t('draws.source.hint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-remarks`}>{t('draws.remarks')}</label>
        <textarea
          id={`${id}-remarks`}
          rows={2}
          maxLength={2000}
          value={said.remarks}
          onChange={(event) => setSaid({ ...said, remarks: event.target.value })}
        />
      </div>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('draws.announce')}
      </Button>
    </form>
  );
}
