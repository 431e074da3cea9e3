import type { Exhibit, Inventory } from '#cases/facets/exhibits.ts';
import { sayValue } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import { nameOf } from '../speech.ts';
import { dayText, type Entry, entry, line, listed, type SectionOf } from './section.ts';

/** 物证清单: each exhibit with its chain of custody, then each count. */
export const exhibits: SectionOf = {
  key: 'exhibits',
  party: false,
  entries({ view, engine }) {
    const name = (person: PersonId) => nameOf(engine.ctx.directory, person);
    const title = (key: string) => {
      const found = view.exhibits.all.find((one) => one.key === key);
      return found ? `${key} ${found.name}` : key;
    };
    return [
      ...view.exhibits.all.map((one) => exhibitEntry(one, name)),
      ...view.exhibits.inventories.map((one) => inventoryEntry(one, name, title)),
    ];
  },
};

type Name = (person: PersonId) => string;

const exhibitEntry = (one: Exhibit, name: Name): Entry =>
  entry(`${one.key} ${one.name}`, one.collectedAt, [
    line('collect-exhibit.kind', sayValue('zh-CN', one.kind, 'kind')),
    line('collect-exhibit.hash', one.hash === '' ? '' : '已附', one.hash),
    line('collect-exhibit.seal', one.seal),
    line('exhibits.collected-by', listed(one.collectedBy.map(name))),
    line(
      'exhibits.custody',
      listed(one.custody.map(({ person, place, from }) => `${name(person)}（${place}，${dayText(from)}起）`)),
    ),
    line('exhibits.state', one.state ? sayValue('zh-CN', one.state, 'state') : ''),
    line('explain-exhibit.what', one.explained?.what),
    line(
      'dispose-exhibit.how',
      one.disposed ? `${sayValue('zh-CN', one.disposed.how, 'how')}：${one.disposed.to}` : '',
      one.disposed?.proof,
    ),
  ]);

const inventoryEntry = (one: Inventory, name: Name, title: (key: string) => string): Entry =>
  entry(`清点（${listed(one.by.map(name))}）`, one.at, [
    line('exhibits.counted', one.counted),
    line('exhibits.missing', listed(one.missing.map(title))),
    line('take-inventory.altered', listed(one.altered.map(title))),
    line('take-inventory.note', one.note),
  ]);
