import type { SittingItem } from '../api.ts';
import { useWords } from '../i18n.ts';

const SIGNS = { called: '○', open: '◉', closed: '✔', dropped: '–' } as const;

/** How one meeting stands: sign and word. */
export function MeetingState({ state }: Pick<SittingItem, 'state'>) {
  const { t } = useWords();
  return (
    <span className={`meeting-state meeting-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`meeting.state.${state}`)}
    </span>
  );
}
