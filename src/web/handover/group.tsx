import { Link } from '@tanstack/react-router';
import type { Fault as RestedFault } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { useNow } from '../parts/now.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { postWord } from '../post-words.ts';
import type { Choices, Group, Movable } from './moves.ts';

type Person = { readonly id: string; readonly name: string };
type Props = {
  readonly group: Group;
  readonly persons: readonly Person[];
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  readonly faults: ReadonlyMap<string, readonly RestedFault[]>;
};

/** Cases of one power and stage with the same work in them: who takes them, together or one by one. */
export function HandoverGroup({ group, persons, choices, choose, faults }: Props) {
  const { t, language } = useWords();
  const { key, first, items } = group;
  const hasBeside = items.some(({ row }) => row.items.length > 1 || row.cards > 0 || row.draft);
  const id = `handover-${key.replaceAll(' ', '-')}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {t('handover.group', {
          power: first.row.powerName,
          stage: first.row.stageName,
          what: t(`handover.kind.${first.kind}`),
          post: postWord(language, first.post, first.postName),
          n: items.length,
        })}
      </h2>
      {persons.length === 0 ? (
        <p className="note">{t('handover.to.nobody')}</p>
      ) : (
        <p className="filters">
          <label htmlFor={`${id}-to`}>{t('handover.to.group')}</label>
          <select
            id={`${id}-to`}
            value={choices.group[key] ?? ''}
            onChange={(event) => choose({ group: { ...choices.group, [key]: event.target.value } })}
          >
            <option value="">{t('handover.to.choose')}</option>
            {persons.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <table className="rows">
        <caption className="hidden">{t('handover.take')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('handover.take')}</th>
            <th scope="col">{t('col.lamp')}</th>
            <th scope="col">{t('col.case')}</th>
            <th scope="col">{t('handover.due')}</th>
            {hasBeside && <th scope="col">{t('handover.beside')}</th>}
            <th scope="col">{t('handover.to')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.key}
              {...{ item, persons, choices, choose, hasBeside }}
              faults={faults.get(item.key) ?? []}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(
  props: Omit<Props, 'group' | 'faults'> & {
    readonly item: Movable;
    readonly faults: readonly RestedFault[];
    readonly hasBeside: boolean;
  },
) {
  const { t, language } = useWords();
  const now = useNow();
  const { item, persons, choices, choose, faults, hasBeside } = props;
  const { row, key } = item;
  const beside = [
    ...row.items
      .filter(({ kind, post }) => kind !== item.kind || post !== item.post)
      .map(({ kind, name }) => (name === '' ? t(`handover.kind.${kind}`) : `${t(`handover.kind.${kind}`)}：${name}`)),
    ...(row.cards > 0 ? [t('handover.cards', { n: row.cards })] : []),
    ...(row.draft ? [t('handover.draft')] : []),
  ];
  return (
    <tr>
      <td data-label={t('handover.take')} className="select">
        <input
          type="checkbox"
          aria-label={t('handover.take.one', { number: row.number })}
          checked={!choices.out[key]}
          onChange={(event) => choose({ out: { ...choices.out, [key]: !event.target.checked } })}
        />
      </td>
      <td>
        <Lamp state={row.lamp} />
      </td>
      <td data-label={t('col.case')}>
        <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
          {row.number}
        </Link>
        <div className="under">{row.title}</div>
      </td>
      <td data-label={t('handover.due')} className="due">
        {row.dueAt ? (
          <>
            {t('due.before', { day: showDay(row.dueAt, language) })}
            <div className="under">{showLeft(row.dueAt, now, t)}</div>
          </>
        ) : (
          t('due.none')
        )}
      </td>
      {hasBeside && (
        <td data-label={t('handover.beside')}>
          {beside.map((text) => (
            <div key={text}>{text}</div>
          ))}
        </td>
      )}
      <td data-label={t('handover.to')}>
        <select
          aria-label={t('handover.to.one', { number: row.number })}
          value={choices.one[key] ?? ''}
          disabled={persons.length === 0}
          onChange={(event) => choose({ one: { ...choices.one, [key]: event.target.value } })}
        >
          <option value="">{t('handover.to.same')}</option>
          {persons.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
        {faults.map((fault) => (
          <FaultText key={fault.control + fault.code} fault={fault} />
        ))}
      </td>
    </tr>
  );
}
