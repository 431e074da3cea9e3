import type { CaseDetail } from '#contract/case-shapes.ts';
import { formatDay, formatInstant, type Lang, sayAct, sayField, sayOutcome, sayValue, sayWord } from '#contract/say.ts';
import { dayOf, isPlainDate, parseInstant } from '#kernel/time.ts';
import type { Both } from './speech.ts';
import { bothOf, joined, same, uiBoth } from './ui-words.ts';

/** One value of a case as it can be told beside its earlier one. `id` stays the same while the value changes. */
export type CaseLine = { readonly id: string; readonly part: Both; readonly label: Both; readonly shown: Both };

/** A case, told value by value: nothing that is not on its page for the same reader. */
export function caseLines(detail: CaseDetail): readonly CaseLine[] {
  return [
    ...course(detail),
    ...papers(detail),
    ...reviewed(detail),
    ...opinions(detail),
    ...letters(detail),
    ...supervised(detail),
    ...told(detail),
  ];
}

const part = (facet: string): Both => bothOf((lang) => sayWord(lang, 'facets', facet));
const field = (name: string, act = ''): Both => bothOf((lang) => sayField(lang, act, name));
const dated = (at: string): Both => bothOf((lang) => formatInstant(lang, at));
const day = (on: string): Both => bothOf((lang) => formatDay(lang, on));
const value = (key: string, list: string): Both => bothOf((lang) => sayValue(lang, key, list));

function course(detail: CaseDetail): readonly CaseLine[] {
  const { rail, stage, status, outcome, deadlines, application, acceptance } = detail;
  const head = part('head');
  const where = same(rail.find(({ key }) => key === stage)?.name ?? '');
  return [
    {
      id: 'stage',
      part: head,
      label: head,
      shown: status === 'ended' ? bothOf((lang) => ended(lang, outcome)) : where,
    },
    ...deadlines.map(({ kind, name, due, paused }) => ({
      id: `deadline.${kind}.${name}`,
      part: part('clock'),
      label: name === '' ? uiBoth(`deadline.${kind}`) : same(name),
      shown: joined([
        due ? day(dayOf(parseInstant(due))) : uiBoth('due.none'),
        paused ? uiBoth('changes.paused') : same(''),
      ]),
    })),
    ...application.fields.map(({ key, label, shown }) => ({
      id: `field.${key}`,
      part: part('application'),
      label: same(label),
      shown: same(shown),
    })),
    ...(acceptance.responsible
      ? [line('responsible', 'acceptance', uiBoth('changes.responsible'), same(acceptance.responsible.name))]
      : []),
    ...(acceptance.slip ? [line('slip', 'acceptance', uiBoth('changes.slip'), same(acceptance.slip.number))] : []),
    ...acceptance.notices.map((notice, i) =>
      line(
        `notice.${i}`,
        'acceptance',
        uiBoth('changes.notice'),
        joined([
          same(notice.items.map(({ name, problem }) => `${name}：${problem}`).join('；')),
          uiBoth(notice.answered ? 'notice.answered' : 'notice.waiting'),
        ]),
      ),
    ),
  ];
}

const ended = (lang: Lang, outcome: string): string => sayOutcome(lang, outcome);
const line = (id: string, facet: string, label: Both, shown: Both): CaseLine => ({
  id,
  part: part(facet),
  label,
  shown,
});

const papers = ({ materials }: CaseDetail): readonly CaseLine[] =>
  materials.flatMap(({ key, subject, name, versions, check }) => {
    const latest = versions.at(-1);
    const id = `material.${key}.${subject}`;
    return [
      ...(latest ? [line(id, 'materials', same(name), joined([same(latest.name), dated(latest.receivedAt)]))] : []),
      ...(check
        ? [
            line(
              `${id}.check`,
              'acceptance',
              uiBoth('changes.check', { name }),
              check.complete ? uiBoth('changes.complete') : same(check.problem),
            ),
          ]
        : []),
    ];
  });

function reviewed({ review, materials, results }: CaseDetail): readonly CaseLine[] {
  const paper = (key: string) => materials.find((one) => one.key === key)?.name ?? '';
  return [
    ...review.items.flatMap(({ key, subject, name, finding }) =>
      finding
        ? [
            line(
              `finding.${key}.${subject}`,
              'review',
              same(name),
              joined([
                finding.notApplicable ? uiBoth('review.not-applicable') : answerOf(finding.answer),
                finding.notApplicable ? same('') : uiBoth(finding.passes ? 'review.passes' : 'review.fails'),
                ...finding.evidence.map((one) =>
                  uiBoth('review.cite', { material: paper(one.material), page: one.page }),
                ),
                same(finding.note),
              ]),
            ),
          ]
        : [],
    ),
    ...review.conclusions.map(({ proposal, opinion }, i) =>
      line(
        `conclusion.${i}`,
        'review',
        uiBoth('changes.conclusion'),
        joined([resultOf(results, proposal), same(opinion)]),
      ),
    ),
    ...review.returns.map(({ reasons }, i) => line(`return.${i}`, 'review', uiBoth('changes.returned'), same(reasons))),
  ];
}

const resultOf = (results: CaseDetail['results'], key: string): Both => {
  const name = results.find((one) => one.key === key)?.name;
  return name === undefined ? value(key, 'proposal') : same(name);
};

function answerOf(answer: string | number | boolean): Both {
  if (typeof answer === 'boolean') return value(answer ? 'yes' : 'no', 'answer');
  const text = String(answer);
  return isPlainDate(text) ? day(text) : same(text);
}

function opinions({ doubts, consultation, decision, results, held }: CaseDetail): readonly CaseLine[] {
  return [
    ...doubts.map(({ key, what, answer }) =>
      line(`doubt.${key}`, 'doubts', same(what), answer === null ? uiBoth('doubts.open') : same(answer)),
    ),
    ...consultation.flatMap((round, i) => [
      line(
        `round.${i}`,
        'consultation',
        same(round.question),
        round.closed
          ? uiBoth('brief.consultation', { agree: round.closed.agree, disagree: round.closed.disagree })
          : uiBoth('changes.round-open'),
      ),
      ...round.opinions.map(({ person, stance, opinion }) =>
        line(
          `opinion.${i}.${person.id}`,
          'consultation',
          same(person.name),
          stance === null ? uiBoth('consultation.waiting') : joined([value(stance, 'stance'), same(opinion)]),
        ),
      ),
    ]),
    ...(decision
      ? [
          line(
            'decision',
            'decision',
            part('decision'),
            joined([resultOf(results, decision.result), same(decision.reasons)]),
          ),
        ]
      : []),
    ...held.map(({ key, act, signers }) =>
      line(
        `held.${key}`,
        'held',
        bothOf((lang) => sayAct(lang, act)),
        uiBoth('changes.signed', { who: signers.map(({ name }) => name).join('、') }),
      ),
    ),
  ];
}

function letters({ documents, disclosure }: CaseDetail): readonly CaseLine[] {
  return [
    ...documents.map(({ key, name, issued, served }) =>
      line(
        `document.${key}`,
        'documents',
        same(name),
        joined([
          issued ? same(issued.number) : uiBoth('document.standing.draft'),
          served ? uiBoth('changes.served', { receiver: served.receiver }) : same(''),
        ]),
      ),
    ),
    ...disclosure.map(({ item, name, text }) => line(`disclosure.${item}`, 'disclosure', same(name), same(text))),
  ];
}

function supervised({ orders, visits, recusal, cards, archive }: CaseDetail): readonly CaseLine[] {
  return [
    ...orders.map(({ key, matter, reply }) =>
      line(`order.${key}`, 'supervision', same(matter), reply === null ? uiBoth('changes.unanswered') : same(reply)),
    ),
    ...(visits.planned ? [line('visit.plan', 'visits', uiBoth('changes.visit-planned'), day(visits.planned.on))] : []),
    ...visits.made.map(({ on, findings }, i) =>
      line(
        `visit.${i}`,
        'visits',
        uiBoth('changes.visit-made', { on: day(on) }),
        joined(
          findings.map(({ matter, inOrder, note }) =>
            joined([same(matter), uiBoth(inOrder ? 'visits.in-order' : 'visits.not-in-order'), same(note)], {
              zh: '，',
              en: ', ',
            }),
          ),
        ),
      ),
    ),
    ...recusal.map(({ person, kind }) =>
      line(`recusal.${person.id}`, 'recusal', same(person.name), uiBoth(`recusal.${kind}`)),
    ),
    ...cards.map(({ key, text, state, level }) =>
      line(`card.${key}`, 'cards', text, joined([uiBoth(`card.${level}`), uiBoth(`card.state.${state}`)])),
    ),
    ...(archive ? [line('archive', 'archive', part('archive'), same(archive.place))] : []),
  ];
}

/** Parts that are told line by line already. */
const told = ({ sections }: CaseDetail): readonly CaseLine[] =>
  sections.flatMap(({ key, entries }) =>
    entries.flatMap(({ title, lines }, i) =>
      lines.map((one, j) => ({
        id: `section.${key}.${i}.${j}.${one.field}`,
        part: part(key),
        label: joined([same(title), field(one.field)], { zh: '：', en: ': ' }),
        shown: same(one.value),
      })),
    ),
  );
