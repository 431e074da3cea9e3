import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { KnownOrganisationShape } from '#contract/intake-shapes.ts';
import { useWords } from '../i18n.ts';
import { organisationQuery } from '../queries.ts';

/** What is known of the organisation whose code was just typed whole: told once to `fill`, and said. */
export function Organisation(props: {
  /** Empty until the code is right. */
  code: string;
  power: string;
  fill: (known: KnownOrganisationShape) => void;
}) {
  const { t } = useWords();
  const { code, power, fill } = props;
  const { data: known } = useQuery(organisationQuery(code));
  const filled = useRef('');
  useEffect(() => {
    if (code === '') filled.current = '';
    if (!known || filled.current === code) return;
    filled.current = code;
    if (known.name) fill(known);
  }, [known, code, fill]);
  if (!known || code === '') return <p role="status" className="hidden" />;
  const open = known.cases.filter((one) => one.power === power && one.status === 'open');
  return (
    <div role="status" className={open.length > 0 ? 'note' : 'hint'}>
      <p>{known.name ? t('counter.known', { name: known.name }) : t('counter.unknown')}</p>
      {open.length > 0 && (
        <p>
          {t('counter.open-already')}
          {open.map((one) => (
            <Link key={one.id} to="/cases/$caseId" params={{ caseId: String(one.id) }} target="_blank">
              {' '}
              {one.number}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
