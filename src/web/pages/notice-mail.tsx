import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { MailSettingShape } from '#contract/notice-shapes.ts';
import { NOTICE_TOPICS } from '#contract/notice-topics.ts';
import { answer, DELETE, POST, PUT } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Field } from '../parts/field.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { mailQuery } from '../queries.ts';

/** 邮件提醒: where one is told that there are notices, and of which. In the app they always are. */
export function NoticeMail() {
  const { t } = useWords();
  const { data, error } = useQuery(mailQuery);
  return (
    <>
      <PageTitle title={t('mail.title')}>
        <Link to="/notices" search={{}}>
          {t('mail.back')}
        </Link>
      </PageTitle>
      <RefusalAlert error={error} focus={false} />
      {!data && !error && <Waiting />}
      {data && !data.available && <Empty>{t('mail.none')}</Empty>}
      {data?.available && <Setting setting={data} />}
    </>
  );
}

function Setting({ setting }: { setting: MailSettingShape }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (change: () => Promise<MailSettingShape>) => change(),
    onSuccess: (now) => client.setQueryData(mailQuery.queryKey, now),
  });
  const { address, wanted, topics } = setting;
  const sent =
    (name: string, change: (value: string) => Promise<MailSettingShape>) => (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (isPending) return;
      const value = String(new FormData(event.currentTarget).get(name) ?? '').trim();
      mutate(() => change(value));
    };
  return (
    <>
      <p className="hint">{t('mail.hint')}</p>
      <RefusalAlert error={error} />
      <section className="mail-address" aria-labelledby="mail-address-title">
        <h2 id="mail-address-title">{t('mail.address')}</h2>
        <p role="status">
          {address === null ? t('mail.no-address') : t('mail.address-is', { address })}
          {wanted !== null && ` ${t('mail.wanted', { address: wanted })}`}
        </p>
        {wanted !== null && (
          <form
            className="mail-form"
            onSubmit={sent('code', (code) => answer(POST('/api/notices/mail/code', { body: { code } })))}
          >
            <Field id="mail-code" label={t('mail.code')} hint={t('mail.code.hint')}>
              {(ids) => (
                <Input
                  {...ids}
                  name="code"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  pattern="\d{6}"
                  maxLength={6}
                  required
                />
              )}
            </Field>
            <button type="submit" className="button primary">
              {t('mail.confirm')}
            </button>
          </form>
        )}
        <form
          key={`${address} ${wanted}`}
          className="mail-form"
          onSubmit={sent('address', (to) => answer(POST('/api/notices/mail/address', { body: { address: to } })))}
        >
          <Field id="mail-address" label={t(address === null ? 'mail.new' : 'mail.other')}>
            {(ids) => <Input {...ids} name="address" type="email" autoComplete="email" maxLength={200} required />}
          </Field>
          <button type="submit">{t('mail.ask')}</button>
        </form>
        {(address !== null || wanted !== null) && (
          <button type="button" onClick={() => mutate(() => answer(DELETE('/api/notices/mail/address')))}>
            {t('mail.forget')}
          </button>
        )}
      </section>
      <Topics topics={topics} />
    </>
  );
}

/** Each tick counts at once; one that was not taken goes back, and says why. */
function Topics({ topics }: { topics: MailSettingShape['topics'] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(topics);
  const { mutate, error } = useMutation({
    mutationFn: (wanted: MailSettingShape['topics']) =>
      answer(PUT('/api/notices/mail/topics', { body: { topics: wanted } })),
    onError: () => setChosen(topics),
    onSuccess: (now) => client.setQueryData(mailQuery.queryKey, now),
  });
  return (
    <section aria-labelledby="mail-topics-title">
      <h2 id="mail-topics-title">{t('mail.topics')}</h2>
      <p className="hint">{t('mail.topics.hint')}</p>
      <RefusalAlert error={error} />
      <fieldset className="mail-topics">
        <legend className="hidden">{t('mail.topics')}</legend>
        {NOTICE_TOPICS.map((topic) => (
          <label key={topic}>
            <input
              type="checkbox"
              checked={chosen.includes(topic)}
              onChange={({ target }) => {
                const wanted = NOTICE_TOPICS.filter((one) => (one === topic ? target.checked : chosen.includes(one)));
                setChosen(wanted);
                mutate(wanted);
              }}
            />
            {t(`notices.topic.${topic}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
