import type { DrawShown } from '#contract/draw-shapes.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';

/** A draw's plan as one sentence. */
export function useFrameWords(): (plan: Pick<DrawShown, 'frame' | 'scope' | 'by' | 'n' | 'form'>) => string {
  const { t, language } = useWords();
  const day = (one: string | undefined) => (one ? showDay(one, language) : '…');
  return ({ frame: { status, from, to }, scope, by, n, form }) => {
    const parts = [
      scope === '' ? t('draws.power.any') : scope,
      ...(status === undefined ? [] : [t(`draws.status.${status}`)]),
      ...(from || to ? [t('draws.days', { from: day(from), to: day(to) })] : []),
    ];
    return t('draws.said-plan', {
      frame: parts.join(language === 'en' ? ', ' : '、'),
      by: t(`draws.by.${by}`),
      n,
      form: t(`draws.form.${form}`),
    });
  };
}
