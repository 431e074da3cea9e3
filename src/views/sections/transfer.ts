import { sayValue, sayWord } from '#contract/say.ts';
import type { Hash } from '#kernel/ids.ts';
import { nameOf } from '../speech.ts';
import { takesUp } from './docket.ts';
import { type Entry, entry, type Line, line, listed, type SectionOf } from './section.ts';

const paper = (hash: Hash | ''): Line => line('transfer.paper', hash === '' ? '' : '已附', hash);

/** 移送: in the order in which it happened. */
export const transfer: SectionOf = {
  key: 'transfer',
  party: false,
  entries(sight) {
    const { view, engine } = sight;
    const { team, handedOver, receipts, dockets, articles, contested, asked, outcomes } = view.transfer;
    const materialName = (key: string): string =>
      engine.power.definition.materials.find((rule) => rule.key === key)?.name ?? key;
    const title = (fact: string): string => sayWord('zh-CN', 'facts', `transfer.${fact}`);
    const happened: readonly Entry[] = [
      ...handedOver.map((one) =>
        entry(title('handed-over'), one.at, [
          line('transfer.to', one.to),
          line('transfer.receiver', one.receiver),
          line('transfer.attachments', listed(one.attachments.map(({ material }) => materialName(material)))),
          line('transfer.on', one.on),
          paper(one.proof),
        ]),
      ),
      ...receipts.map((one) =>
        entry(title('receipt'), one.at, [
          line('transfer.receiver', one.by),
          line('transfer.accepted', sayValue('zh-CN', one.accepted ? 'yes' : 'no')),
          line('transfer.forwardedTo', one.forwardedTo),
          line('transfer.on', one.receivedOn),
          paper(one.document),
        ]),
      ),
      ...dockets.map((one) =>
        entry(`${title(one.docketed ? 'docketed' : 'not-docketed')} ${one.number}`.trim(), one.at, [
          line('transfer.reasons', one.reasons),
          line('transfer.on', one.on),
          paper(one.document),
        ]),
      ),
      ...articles.map((one) =>
        entry(title('articles-handed-over'), one.at, [
          line('transfer.articles', listed(one.articles)),
          line('transfer.to', one.to),
          line('transfer.on', one.on),
          paper(one.proof),
        ]),
      ),
      ...contested.map((one) =>
        entry(title('contested'), one.at, [
          line('transfer.route', sayValue('zh-CN', one.route, 'route')),
          line('transfer.reasons', one.reasons),
          paper(one.document),
        ]),
      ),
      ...asked.map((one) =>
        entry(title('asked'), one.at, [line('transfer.replyBy', one.replyBy), paper(one.document)]),
      ),
      ...outcomes.map((one) =>
        entry(`${title('outcome')}（${sayValue('zh-CN', one.by, 'by')}）`, one.at, [
          line('transfer.outcome', one.outcome),
          line('transfer.on', one.on),
          paper(one.document),
        ]),
      ),
    ];
    return [
      ...(team.length > 0 && !takesUp(sight)
        ? [
            entry(title('team-named'), undefined, [
              line('transfer.team', listed(team.map((one) => nameOf(engine.ctx.directory, one)))),
            ]),
          ]
        : []),
      ...happened.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
    ];
  },
};
