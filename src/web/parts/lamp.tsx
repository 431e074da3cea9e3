import { useWords } from '../i18n.ts';

export type LampState = 'normal' | 'near' | 'overdue' | 'paused' | 'ended';

const SHAPES: Readonly<Record<LampState, string>> = { normal: '●', near: '▲', overdue: '■', paused: '‖', ended: '○' };

/** How a clock stands: shape and word, colour only besides. */
export function Lamp({ state }: { state: LampState }) {
  const { t } = useWords();
  return (
    <span className={`lamp lamp-${state}`}>
      <span aria-hidden="true">{SHAPES[state]}</span> {t(`lamp.${state}`)}
    </span>
  );
}
