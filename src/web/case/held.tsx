import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, type CaseDetail, type ListedAct, materialUrl, POST } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed, named, postWord } from '../post-words.ts';
import { meQuery } from '../queries.ts';
import type { Finished } from './finished.ts';

/** Acts that wait for further signatures: who has signed, who must still, until when. */
export function HeldActs({
  detail,
  done,
}: {
  detail: CaseDetail;
  acts: readonly ListedAct[] | undefined;
  done: Finished;
}) {
  const { t, language } = useWords();
  const { data: me } = useQuery(meQuery);
  const [error, setError] = useState<unknown>(null);
  const words = domainWords(language);
  if (detail.held.length === 0) return null;
  return (
    <section className="panel held" aria-labelledby="held-title">
      <h2 id="held-title">{t('held.title')}</h2>
      <RefusalAlert error={error} />
      <ul className="plain-list">
        {detail.held.map((held) => {
          const as = held.missing.find((slot) => me?.posts.some((post) => post.key === slot.post))?.post;
          return (
            <li key={held.key}>
              <b>{held.actName}</b>
              <p>
                {t('held.signed', {
                  who: listed(
                    language,
                    held.signers.map((one) => named(language, one.name, [words.post(one.post)])),
                  ),
                })}
                <br />
                {t('held.missing', {
                  who: listed(
                    language,
                    held.missing.map((slot) =>
                      t('act.signature', {
                        post: postWord(language, slot.post, slot.postName),
                        n: slot.n,
                      }),
                    ),
                  ),
                })}
                <br />
                {t('held.until', { at: showInstant(held.expiresAt, language) })}
              </p>
              <dl className="held-content">
                {held.content.map((line) => (
                  <div key={line.label.zh}>
                    <dt>{line.label[language === 'en' ? 'en' : 'zh']}</dt>
                    <dd>
                      {line.hash ? (
                        <a href={materialUrl(detail.id, line.hash)} target="_blank" rel="noreferrer">
                          {t('held.file', { hash: line.shown[language === 'en' ? 'en' : 'zh'] })}
                        </a>
                      ) : (
                        line.shown[language === 'en' ? 'en' : 'zh']
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
              {held.mine && as && (
                <button
                  type="button"
                  className="button primary"
                  onClick={async () => {
                    setError(null);
                    try {
                      await done(
                        held.actName,
                        held.act,
                        await answer(
                          POST('/api/cases/{id}/held/{key}/sign', {
                            params: { path: { id: detail.id, key: held.key } },
                            body: { as },
                          }),
                        ),
                      );
                    } catch (failed) {
                      setError(failed);
                    }
                  }}
                >
                  {t('held.sign', { act: held.actName })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
