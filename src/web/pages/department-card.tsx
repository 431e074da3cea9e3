import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, type CardAct, POST } from '../api.ts';
import { CardForm } from '../case/card-form.tsx';
import { CardStory } from '../case/card-story.tsx';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { departmentCardQuery } from '../queries.ts';

/** A card that belongs to no case (窗口无人): its whole course, and what can be done about it. */
export function DepartmentCard() {
  const { t, language } = useWords();
  const { card: key } = useParams({ from: '/inside/cards/$card' });
  const { act } = useSearch({ from: '/inside/cards/$card' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const [done, setDone] = useState('');
  const { data, error, isPending } = useQuery(departmentCardQuery(key));
  const send = useMutation({
    mutationFn: (body: CardAct) => answer(POST('/api/department/cards/{key}', { params: { path: { key } }, body })),
    onSuccess: async (_, body) => {
      setDone(t('card.window.done', { act: t(`card.do.${body.act}`) }));
      await Promise.all(['cards', 'oversight', 'notices'].map((one) => client.invalidateQueries({ queryKey: [one] })));
      await navigate({ to: '/cards/$card', params: { card: key }, search: {}, replace: true });
    },
  });
  if (isPending) return <Waiting />;
  if (!data) return <RefusalAlert error={error} />;
  const confidence = domainWords(language).value('confidence', data.rule.confidence) ?? '';
  const forms = data.forms.toSorted((a, b) => Number(b.act === act) - Number(a.act === act));
  return (
    <>
      <PageTitle title={t('card.window.title', { window: data.window })}>
        <Link to="/cards">{t('card.window.back')}</Link>
      </PageTitle>
      <p className="hint">{t('cards.presumption')}</p>
      <p className="hint">
        {t('card.window.hint', { minutes: data.rule.minutes, source: data.rule.source, confidence })}
      </p>
      {done !== '' && (
        <p role="status" className="alert alert-done">
          {done}
        </p>
      )}
      <section className="panel">
        <CardStory card={data.card} caseId={null} />
      </section>
      {forms.map((form) => (
        <CardForm
          key={`${form.act} ${data.card.state}`}
          form={form}
          error={send.variables?.act === form.act ? send.error : null}
          busy={send.isPending}
          send={(body) => send.mutate(body)}
        />
      ))}
    </>
  );
}
