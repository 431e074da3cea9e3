import type { CaseDetail, Signal } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { RestsList } from '../parts/refusal-alert.tsx';

/** Cards and notes. A card presumes innocence: it says its rule and asks for an account. */
export function SignalList({ signals, rail }: { signals: readonly Signal[]; rail: CaseDetail['rail'] }) {
  const { both, language } = useWords();
  return (
    <ul className="plain-list">
      {signals.map((signal) => (
        <li key={signal.key}>
          <SignalLevel level={signal.level} /> {both(signal.text)}
          <div className="small">
            {rail.find((stage) => stage.key === signal.stage)?.name} {showInstant(signal.raisedAt, language)}
          </div>
          <RestsList rests={signal.rests} />
        </li>
      ))}
    </ul>
  );
}

export function SignalLevel({ level }: { level: Signal['level'] }) {
  const { t } = useWords();
  return <span className={`card card-${level}`}>{t(`signal.${level}`)}</span>;
}
