import type { Both, Scenario, Step } from '../format.ts';
import { later, morningAfter, overAfter } from './days.ts';
import type { Kit, Person } from './kit.ts';
import { byTime, type PathOptions, wait } from './path.ts';
import { both, by, overOf, overrunOf, pushed, story } from './tell.ts';

/** Stories that may be told of any stage of any power, one by one. Each is told only where it has a risk and something to rest on. */
type About = {
  readonly risk: string | undefined;
  readonly rests: string | undefined;
  readonly title?: Both;
  readonly story?: Both;
};

/** 超时: the stage's term runs out. `step` leaves the stage. */
export function leftLying(
  kit: Kit,
  about: About & {
    readonly stage: string;
    readonly step: string;
    readonly name?: string;
    readonly over?: string;
    readonly options?: PathOptions;
    /** Input of the step where it is done ten minutes before the end, if that is another one. */
    readonly input?: object;
  },
): readonly Scenario[] {
  return story(kit, about.risk, about.name ?? 'left-lying', about.rests, () => {
    const over = about.over ?? overOf(kit, about.stage);
    const at = later(over, -10);
    return {
      title: about.title ?? both('办理超时', 'The term of the stage runs out'),
      story:
        about.story ??
        both(
          '环节时限过去了，没有人办，也没有人说明。',
          'The term of the stage passes; nobody acts and nobody says why.',
        ),
      before: kit.path.before(about.step, about.options),
      wrong: wait(at),
      right: kit.path.one(about.step, { at, ...(about.input ? { input: about.input } : {}) }, about.options),
      after: [wait(later(over, 10))],
      expect: { answer: 'signal', code: 'STAGE_OVERDUE' },
      clue: { stage: about.stage, late: over },
    };
  });
}

/** 法定期限届满: the law's whole term ends without an answer. `step` would have been the answer. */
export function legalTermOver(
  kit: Kit,
  about: About & { readonly stage: string; readonly step: string; readonly name?: string; readonly input?: object },
): readonly Scenario[] {
  return story(kit, about.risk, about.name ?? 'legal-term-over', about.rests, () => {
    const over = overOf(kit, 'legal');
    const at = later(over, -10);
    return {
      title: about.title ?? both('法定期限届满仍未办结', 'The legal term ends without a result'),
      story: about.story ?? both('法定期限过去了，结果还没有送出。', 'The legal term passes and nothing has gone out.'),
      before: kit.path.before(about.step),
      wrong: wait(at),
      right: kit.path.one(about.step, { at, ...(about.input ? { input: about.input } : {}) }),
      after: [wait(later(over, 10))],
      expect: { answer: 'signal', code: 'LEGAL_TERM_OVERDUE' },
      clue: { stage: about.stage, late: over },
    };
  });
}

/** 超时不说明: after an overrun the case goes on without a word. */
export function unexplained(
  kit: Kit,
  about: About & { readonly stage: string; readonly step: string; readonly person: Person; readonly reason: string },
): readonly Scenario[] {
  return story(kit, about.risk, 'unexplained', about.rests, () => {
    const over = overOf(kit, about.stage);
    const at = morningAfter(over);
    return {
      title: about.title ?? both('超时后不作说明就往下办', 'Going on after an overrun without a word'),
      story:
        about.story ??
        both(
          '环节超时，不说明原因，直接往下办。',
          'The term was overrun; the case goes on as if nothing had happened.',
        ),
      before: [...kit.path.before(about.step), wait(later(at, -30))],
      wrong: kit.path.one(about.step, { at }),
      right: by(about.person, 'answer-card', at, {
        card: overrunOf(kit, about.stage),
        manner: 'explained',
        text: about.reason,
      }),
      expect: { answer: 'refused', code: 'OVERRUN_UNANSWERED' },
      clue: { stage: about.stage, late: over },
    };
  });
}

/** 举报逾期未办: a tip is registered five minutes after a step and left lying for fifteen working days; the case goes on meanwhile. */
export function tipLeftLying(
  kit: Kit,
  about: About & {
    readonly after: string;
    readonly route: 'phone' | 'box' | 'letter' | 'visit';
    readonly matter: string;
    readonly named?: readonly string[];
    readonly stage?: string;
    readonly result: string;
  },
): readonly Scenario[] {
  return story(kit, about.risk, 'tip-left-lying', about.rests, () => {
    const at = later(kit.path.at(about.after), 5);
    const over = overAfter(at, 15);
    const last = later(over, -30);
    const tip = by(kit.people.inspectionStaff, 'link-tip', at, {
      route: about.route,
      matter: about.matter,
      named: about.named ?? [],
      ...(about.stage ? { stage: about.stage } : {}),
    });
    return {
      title: about.title ?? both('举报登记后逾期未办', 'A tip is registered and left lying'),
      story:
        about.story ??
        both(
          '举报登记以后，十五个工作日没有办理结果。',
          'A tip is registered; fifteen working days later nobody has dealt with it.',
        ),
      before: byTime(kit.path.until(last), [tip]),
      wrong: wait(last),
      right: by(kit.people.inspector, 'handle-tip', last, { tip: 't1', result: about.result }),
      after: [...kit.path.until(later(over, 10), undefined, last), wait(later(over, 10))],
      expect: { answer: 'signal', code: 'TIP_UNHANDLED', sealed: true },
      clue: { late: over },
    };
  });
}

type Order = About & {
  /** The order is issued ten minutes after this step. */
  readonly after: string;
  readonly matter: string;
  readonly reply: string;
  /** Answers it. */
  readonly person: Person;
};
const orderOf = (kit: Kit, { after, matter }: Order): Step =>
  by(kit.people.inspector, 'issue-order', later(kit.path.at(after), 10), { matter });

/** 督办逾期不答复: three working days pass without an answer; the case goes on meanwhile. */
export function orderUnanswered(kit: Kit, about: Order): readonly Scenario[] {
  return story(kit, about.risk, 'order-unanswered', about.rests, () => {
    const order = orderOf(kit, about);
    const over = overAfter(order.at ?? '', 3);
    const last = later(over, -30);
    return {
      title: about.title ?? both('督办逾期不答复', 'An inspector’s order goes unanswered'),
      story:
        about.story ??
        both(
          '纪检要求三个工作日内说明情况，到期没有答复。',
          'The inspector asks for an explanation; three working days pass.',
        ),
      before: byTime(kit.path.until(last), [order]),
      wrong: wait(last),
      right: by(about.person, 'answer-order', last, { order: 'o1', reply: about.reply }),
      after: [...kit.path.until(later(over, 10), undefined, last), wait(later(over, 10))],
      expect: { answer: 'signal', code: 'ORDER_OVERDUE' },
    };
  });
}

/** 督办未答就办结: the case is to be closed over an unanswered order. Rests on `accountability` or `supervision`, whichever refuses. */
export function closedOverAnOrder(kit: Kit, about: Order): readonly Scenario[] {
  return story(kit, about.risk, 'order-unanswered', about.rests, () => ({
    title: about.title ?? both('督办未答就办结', 'Closed over an unanswered order'),
    story:
      about.story ??
      both('纪检督办没有答复就要办结。', 'The inspector’s order was never answered; the case is to be closed.'),
    before: byTime(kit.path.before(kit.steps.close), [orderOf(kit, about)]),
    wrong: kit.path.one(kit.steps.close),
    right: by(about.person, 'answer-order', kit.path.at(kit.steps.close), { order: 'o1', reply: about.reply }),
    expect: { answer: 'refused', code: 'ORDER_UNANSWERED' },
  }));
}

/** 超时无人担责: a stage overran, the reason was accepted, and the case is to be closed with nobody named for it. */
export function nobodyAnswersForIt(
  kit: Kit,
  about: About & {
    readonly stage: string;
    /** Leaves the stage, a day late. */
    readonly step: string;
    readonly over?: string;
    readonly options?: PathOptions;
    readonly explains: Person;
    readonly reason: string;
    readonly superior: Person;
    readonly reply: string;
    readonly responsible: string;
    readonly handling: 'none' | 'reminded' | 'admonished' | 'criticised' | 'referred';
    readonly because: string;
  },
): readonly Scenario[] {
  return story(kit, about.risk, 'nobody-answers-for-it', about.rests, () => {
    const at = morningAfter(about.over ?? overOf(kit, about.stage));
    const card = overrunOf(kit, about.stage);
    const { step, options } = about;
    const close = kit.path.one(kit.steps.close, {}, options);
    return {
      title: about.title ?? both('超时无人担责就办结', 'Closed with nobody held to account'),
      story:
        about.story ??
        both(
          '环节超时，没有追究到人，也没有说明为何不追究，就要办结。',
          'A stage overran its term; the case is to be closed with nobody named for it.',
        ),
      before: [
        ...kit.path.before(step, options),
        wait(later(at, -30)),
        by(about.explains, 'answer-card', at, { card, manner: 'explained', text: about.reason }),
        by(about.superior, 'judge-card', later(at, 10), { card, outcome: 'lowered', reasons: about.reply }),
        ...pushed(
          [kit.path.one(step, {}, options), ...kit.path.between(step, kit.steps.close, options)],
          later(at, 20),
        ),
      ],
      wrong: close,
      right: by(kit.people.inspector, 'account', close.at ?? '', {
        finding: card,
        responsible: about.responsible,
        handling: about.handling,
        reason: about.because,
      }),
      expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT' },
    };
  });
}

/** What must be published of a case: key, parts, the part that a story leaves out, and when the term for it is over. */
type Published = About & {
  readonly item: string;
  readonly parts: readonly string[];
  readonly leftOut: string;
  readonly text: string;
  readonly over: string;
};

/** 结果不公开: closed without publishing, published late, published in part. */
export function keptFromThePublic(kit: Kit, about: Published): readonly Scenario[] {
  const { publish, archive, serve, close } = kit.steps;
  if (publish === undefined) return [];
  const act = kit.path.one(publish).act;
  const told = (name: string, plot: Parameters<typeof story>[4]) => story(kit, about.risk, name, about.rests, plot);
  const closing = `${later(about.over, -10).slice(0, 10)} 15:00`;
  const late = later(about.over, -10);
  return [
    ...told('result-kept-back', () => ({
      title: both('结果不公开就办结', 'Closed without publishing the result'),
      story: both('办理结果没有公开，就要办结归档。', 'The result was never published; the case is to be closed.'),
      before: kit.path
        .before(close, archive === undefined ? {} : { times: { [archive]: later(closing, -60) } })
        .filter((step) => step.act !== act),
      wrong: kit.path.one(close, { at: closing }),
      right: kit.path.one(publish, { at: closing }),
      expect: { answer: 'refused', code: 'DISCLOSURE_OWED' },
    })),
    ...(serve === undefined
      ? []
      : told('published-late', () => ({
          title: both('结果逾期未公开', 'The result is not published in time'),
          story: both(
            '公开的期限过去了，结果还没有公开。',
            'The term for publishing passes; the result is still unpublished.',
          ),
          // Everything else that is to be done by then is done.
          before: kit.path.until(late).filter((step) => step.act !== act),
          wrong: wait(late),
          right: kit.path.one(publish, { at: late }),
          after: [wait(later(about.over, 10))],
          expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE' },
          clue: { late: about.over },
        }))),
    ...told('published-in-part', () => ({
      title: both('公开内容不全', 'Published in part'),
      story: both(`公开时略去了“${about.leftOut}”。`, 'The publication leaves out a required part.'),
      before: kit.path.before(publish),
      wrong: kit.path.one(publish, {
        input: { item: about.item, parts: about.parts.filter((part) => part !== about.leftOut), text: about.text },
      }),
      right: kit.path.one(publish, { input: { item: about.item, parts: about.parts, text: about.text } }),
      expect: { answer: 'refused', code: 'DISCLOSURE_INCOMPLETE' },
      clue: { mark: about.leftOut },
    })),
  ];
}

/** 归档不齐全: an item is left out of the archive. */
export function fileIncomplete(
  kit: Kit,
  about: About & { readonly items: readonly string[]; readonly leftOut: string; readonly place: string },
): readonly Scenario[] {
  const { archive } = kit.steps;
  if (archive === undefined) return [];
  return story(kit, about.risk, 'file-incomplete', about.rests, () => ({
    title: about.title ?? both('归档材料不齐', 'The archive lacks an item'),
    story: about.story ?? both('归档时少放了一样材料。', 'One of the items is not among the archived ones.'),
    before: kit.path.before(archive),
    wrong: kit.path.one(archive, {
      input: { items: about.items.filter((item) => item !== about.leftOut), place: about.place },
    }),
    right: kit.path.one(archive, { input: { items: about.items, place: about.place } }),
    expect: { answer: 'refused', code: 'ARCHIVE_INCOMPLETE' },
    clue: { mark: about.leftOut },
  }));
}

/**
 * 请托、宴请之后: a colleague registers that somebody spoke to the officer; within days he does what he was asked for. The twin:
 * another does it. `act` is the act of `step`.
 */
export function followsContact(
  kit: Kit,
  about: About & {
    readonly name: string;
    readonly step: string;
    /** When it is registered. */
    readonly registered: string;
    readonly reporter: Person;
    readonly other: Person;
    readonly contact: {
      readonly who: string;
      readonly manner: string;
      readonly words: string;
      readonly handed?: string;
    };
    readonly options?: PathOptions;
  },
): readonly Scenario[] {
  return story(kit, about.risk, about.name, about.rests, () => {
    const step = kit.path.one(about.step, {}, about.options);
    const registered = by(about.reporter, 'register-contact', about.registered, {
      about: step.by,
      handed: '',
      ...about.contact,
    });
    return {
      title: about.title ?? both('请托之后照办', 'Done within days of a plea'),
      story:
        about.story ??
        both(
          '同事登记有人找过他，几天之内他就办了。',
          'A colleague registers that somebody spoke to him; within days he acts.',
        ),
      before: byTime(kit.path.before(about.step, about.options), [registered]),
      wrong: step,
      right: { ...step, ...about.other },
      expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', sealed: true },
      clue: { mark: step.act },
    };
  });
}
