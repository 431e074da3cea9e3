import { numberedLetter } from '#cases/facets/letters.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import { dayText, entry, line, type SectionOf } from './section.ts';

const title = (fact: string): string => sayWord('zh-CN', 'facts', `acceptance.${fact}`);

/** 受理 by law, or refused in writing: what the applicant is told. */
export const acceptance: SectionOf = {
  key: 'acceptance',
  party: true,
  entries({ view }) {
    const { deemed, refused, acceptedAt } = view.acceptance;
    return [
      ...(deemed ? [entry(title('deemed'), deemed.at, [line('acceptance.from', dayText(acceptedAt))])] : []),
      ...(refused
        ? [
            entry(title('refused'), refused.at, [
              line('acceptance.number', numberedLetter(view.letters, 'refusal', refused.at)?.number ?? refused.number),
              line('refuse-acceptance.ground', sayValue('zh-CN', refused.ground, 'ground')),
              line('refuse-acceptance.to', refused.to),
              line('refuse-acceptance.reasons', refused.reasons),
              line('acceptance.remedy', refused.remedy),
            ]),
          ]
        : []),
    ];
  },
};
