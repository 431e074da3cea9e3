import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { PowerChoice, rememberedPower, rememberPower } from '../counter/power-choice.tsx';
import type { Registered } from '../counter/register.ts';
import { RegisteredNow } from '../counter/registered.tsx';
import { StartFields } from '../counter/start-fields.tsx';
import { useWords } from '../i18n.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, powersQuery, startQuery } from '../queries.ts';

const MOST_SHOWN = 10;
const PRINTS_OFF = 'hengjian.counter.print-off';

/** 收件登记: one page for the keyboard. One application after the other: entered, its slip issued and printed, the next. */
export function Counter() {
  const { t } = useWords();
  const { power: chosen } = useSearch({ from: '/inside/counter' });
  const navigate = useNavigate();
  const { data: powers, error: powersError } = useQuery(powersQuery);
  const { data: me } = useQuery(meQuery);
  const open = powers?.filter((one) => me?.opens.includes(one.key)) ?? [];
  const kept = rememberedPower(me?.id ?? '');
  const power = chosen ?? (open.length === 1 ? open[0] : open.find((one) => one.key === kept))?.key ?? '';
  const { data: start, error, isLoading } = useQuery(startQuery(power));
  const [byChoice, setByChoice] = useState(false);
  const [registered, setRegistered] = useState<readonly Registered[]>([]);
  const [prints, setPrints] = useState(() => localStorage.getItem(PRINTS_OFF) === null);
  const choose = useCallback(
    (key: string, byDigit: boolean) => {
      rememberPower(me?.id ?? '', key);
      setByChoice(!byDigit);
      if (byDigit) document.getElementById('creditCode')?.focus();
      void navigate({ to: '/counter', search: { power: key } });
    },
    [me?.id, navigate],
  );
  const ready = start?.act?.as && start.act.open ? start.act.as : undefined;
  return (
    <div className="narrow">
      <PageTitle title={t('counter.title')}>
        {open.length > 0 && (
          <Link to="/counter/batch" search={power ? { power } : {}} className="button">
            {t('batch.title')}
          </Link>
        )}
      </PageTitle>
      <RefusalAlert error={powersError ?? error} />
      {me && powers && open.length === 0 && !chosen && (
        <Empty>
          <p>{t('counter.nothing')}</p>
        </Empty>
      )}
      <RegisteredNow
        all={registered}
        prints={prints}
        setPrints={(on) => {
          setPrints(on);
          if (on) localStorage.removeItem(PRINTS_OFF);
          else localStorage.setItem(PRINTS_OFF, 'yes');
        }}
        printed={() => document.getElementById('creditCode')?.focus()}
      />
      {open.length > 0 && <PowerChoice open={open} power={power} choose={choose} />}
      {isLoading && <Waiting />}
      {start && !ready && (
        <Empty>
          <p>{t('counter.not-yours')}</p>
        </Empty>
      )}
      {start && ready && (
        <StartFields
          key={power}
          start={start}
          as={ready}
          focus={!byChoice}
          done={(one) => setRegistered((before) => [one, ...before].slice(0, MOST_SHOWN))}
        />
      )}
    </div>
  );
}
