import type { CaseDetail, ListedAct } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { listed, postWord } from '../post-words.ts';

/** Whose signatures the act takes. */
export function Signatures({ act }: { act: ListedAct }) {
  const { t, language } = useWords();
  if (act.signatures.length === 0) return null;
  return (
    <p className="note">
      {t('act.signatures', {
        who: listed(
          language,
          act.signatures.map((slot) =>
            t('act.signature', { post: postWord(language, slot.post, slot.postName), n: slot.n }),
          ),
        ),
      })}
    </p>
  );
}

/** Where the case goes by this act. */
export function Leads({ act, detail }: { act: ListedAct; detail: CaseDetail }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const moves = act.leads.filter((lead) => lead.to !== 'stay');
  if (moves.length === 0) return null;
  const goes = (lead: (typeof moves)[number]) =>
    lead.to === 'end'
      ? t('lead.end')
      : t('lead.stage', { stage: detail.rail.find((stage) => stage.key === lead.to)?.name ?? '' });
  const one = (lead: (typeof moves)[number]) => {
    const to = goes(lead);
    const outcome = words.outcome(lead.outcome);
    return moves.length > 1 && outcome ? t('lead.when', { outcome, to }) : to;
  };
  const [first] = moves;
  if (first && moves.every((lead) => lead.to === first.to)) return <span className="hint">{goes(first)}</span>;
  return <span className="hint">{moves.map(one).join('；')}</span>;
}
