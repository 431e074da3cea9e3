import type { Definition } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Bindings } from './bindings.tsx';
import { ChoiceBox, TermBox, TextBox } from './box.tsx';
import { RiskChangeText } from './effects.tsx';
import type { Editing } from './use-draft.ts';
import { bindingsOf } from './values.ts';

type Stage = Definition['stages'][number];
const LEVELS = ['high', 'medium', 'low', null] as const;

/** A row of the chart: risks on the left, the stage in the middle, measures and who answers for them on the right. */
export function StageRow(props: { readonly editing: Editing; readonly stage: Stage; readonly number: number }) {
  const { t } = useWords();
  const { editing, stage, number } = props;
  const heading = `stage-${stage.key}`;
  const changeOf = (risk: string) => editing.draft.changes.find((one) => one.risk === risk);
  return (
    <section className="edit-row" id={`edit-${stage.key}`} tabIndex={-1} aria-labelledby={heading}>
      <div className="edit-stage">
        <h2 id={heading}>
          <span className="small">{number} </span>
          {stage.name}
        </h2>
        <TextBox editing={editing} at={`stage:${stage.key}:name`} label={t('edit.stage-name')} />
        <TermBox editing={editing} at={`stage:${stage.key}:term`} label={t('edit.term')} optional />
      </div>
      <div className={`edit-risks level-side-${String(editing.value(`stage:${stage.key}:level`) ?? 'none')}`}>
        {stage.risks.map((risk, i) => (
          <div key={risk.id}>
            <TextBox editing={editing} at={`risk:${risk.id}:text`} label={t('edit.risk', { n: i + 1 })} lines />
            <Effect change={changeOf(risk.id)} />
          </div>
        ))}
        <ChoiceBox
          editing={editing}
          at={`stage:${stage.key}:level`}
          label={t('edit.level')}
          options={LEVELS.map((value) => ({ value, name: t(`level.${value ?? 'none'}`) }))}
        />
      </div>
      <div className="edit-measures">
        {stage.measures.map((measure, i) => (
          <div className="edit-measure" key={measure.id}>
            <TextBox
              editing={editing}
              at={`measure:${measure.id}:text`}
              label={t('edit.measure', { n: i + 1 })}
              lines
            />
            <Bindings editing={editing} measure={measure} />
            {isPaper(editing, measure) && (
              <TextBox
                editing={editing}
                at={`measure:${measure.id}:rewording`}
                label={t('edit.rewording')}
                hint={t('edit.rewording-hint')}
                empty={null}
                lines
              />
            )}
          </div>
        ))}
        <TextBox
          editing={editing}
          at={`stage:${stage.key}:answersFor`}
          label={t('edit.answersFor')}
          hint={t('edit.answersFor-hint')}
          empty={null}
        />
      </div>
    </section>
  );
}

function Effect({ change }: { readonly change: Editing['draft']['changes'][number] | undefined }) {
  if (!change) return null;
  return (
    <p className={change.lost.length > 0 ? 'effect effect-lost' : 'effect'}>
      <RiskChangeText change={change} />
    </p>
  );
}

/** Words alone, as edited: then a wording that could be enforced is owed. */
const isPaper = (editing: Editing, measure: Stage['measures'][number]): boolean =>
  bindingsOf(editing.value(`measure:${measure.id}:bindings`)).length === 0 &&
  !measure.structural &&
  !measure.department;
