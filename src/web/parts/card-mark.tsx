import type { Card } from '../api.ts';
import { useWords } from '../i18n.ts';

/** △ asks for attention, ▮ is a card; what is under 督办 bears a flag. Word and shape, colour only besides. */
const SHAPES = { warning: '△', yellow: '▮', red: '▮' } as const;

/** 预警, 黄牌, 红牌, 督办. A withdrawn one is struck through and says so. */
export function CardMark({ card }: { card: Pick<Card, 'level' | 'order' | 'state'> }) {
  const { t } = useWords();
  const off = card.state === 'withdrawn';
  return (
    <>
      <span className={`card card-${card.level}${off ? ' card-off' : ''}`}>
        <span aria-hidden="true">{SHAPES[card.level]}</span> {t(`card.${card.level}`)}
      </span>
      {card.order && !off && (
        <span className="card card-order">
          <span aria-hidden="true">⚑</span> {t('card.order')}
        </span>
      )}
    </>
  );
}
