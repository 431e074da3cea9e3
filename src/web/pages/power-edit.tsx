import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DefinitionDraft } from '../api.ts';
import { useWords } from '../i18n.ts';
import { ChoiceBox, TermBox, TextBox } from '../owners/box.tsx';
import { DraftPanel } from '../owners/draft-panel.tsx';
import { FormsProvider } from '../owners/forms.tsx';
import { draftQuery, formsQuery } from '../owners/queries.ts';
import { RuleLists } from '../owners/rule-lists.tsx';
import { StageRow } from '../owners/stage-row.tsx';
import { TextPanel } from '../owners/text-panel.tsx';
import { useDefinitionDraft } from '../owners/use-draft.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { queryClient } from '../queries.ts';

const SOURCES = ['法定', '授权', '委托', '待核'];

/** 修改防控图: the chart itself is the form. */
export function PowerEdit() {
  const { key } = useParams({ from: '/inside/powers/$key/edit' });
  const { data: draft, error } = useQuery(draftQuery(key));
  const [round, setRound] = useState(0);
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!draft) return <Waiting />;
  return (
    <ChartEditor
      key={`${key} ${round}`}
      power={key}
      given={draft}
      reload={async () => {
        await queryClient.fetchQuery({ ...draftQuery(key), staleTime: 0 });
        setRound(round + 1);
      }}
    />
  );
}

function ChartEditor({ power, given, reload }: { power: string; given: DefinitionDraft; reload: () => void }) {
  const { t, language } = useWords();
  const editing = useDefinitionDraft(power, given);
  const { data: forms } = useQuery(formsQuery(power));
  const { definition, draft } = editing;
  const text = (at: string, label: string, hint?: string) => (
    <TextBox editing={editing} at={at} label={label} {...(hint === undefined ? {} : { hint })} />
  );
  return (
    <>
      <PageTitle title={t('edit.title', { name: definition.name })} />
      <p>{t('edit.lead')}</p>
      <p>
        {draft.running > 0
          ? t('edit.running', { n: draft.running, version: draft.version })
          : t('edit.none-running', { version: draft.version })}
      </p>
      <div className="editor" lang={language === 'en' ? 'zh-CN' : undefined}>
        <div className="edit-chart">
          <section className="panel" aria-labelledby="edit-head">
            <h2 id="edit-head">{t('edit.head')}</h2>
            <div className="grid">
              {text('validFrom', t('edit.validFrom'))}
              <ChoiceBox
                editing={editing}
                at="authority.source"
                label={t('edit.authority.source')}
                options={SOURCES.map((value) => ({ value, name: value }))}
              />
              {text('authority.document', t('edit.authority.document'), t('edit.authority.document-hint'))}
              {definition.limits.legal && <TermBox editing={editing} at="limits.legal.term" label={t('edit.legal')} />}
              {definition.limits.promised && (
                <TermBox editing={editing} at="limits.promised.term" label={t('edit.promised')} />
              )}
            </div>
          </section>
          {forms ? (
            <FormsProvider forms={forms} editing={editing}>
              {definition.stages.map((stage, i) => (
                <StageRow key={stage.key} editing={editing} stage={stage} number={i + 1} />
              ))}
              <RuleLists editing={editing} />
            </FormsProvider>
          ) : (
            <Waiting />
          )}
          <section className="panel" aria-labelledby="edit-foot">
            <h2 id="edit-foot">{t('edit.foot')}</h2>
            <div className="grid">
              {text('phones.supervision', t('edit.phones.supervision'), t('edit.phones-hint'))}
              {text('phones.service', t('edit.phones.service'), t('edit.phones-hint'))}
            </div>
          </section>
          <TextPanel power={power} version={draft.version} as={draft.as} />
        </div>
        <DraftPanel editing={editing} power={power} reload={reload} />
      </div>
    </>
  );
}
