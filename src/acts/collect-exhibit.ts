import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { materialFaults } from './fields.ts';
import { optionalHash, person, shortText } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

const CUSTODIANS = ['enforcement-officer'];

/**
 * 收集证据: what was taken at one place, who keeps it, under which seal. A document or picture of a listed material counts as
 * received, so that findings can cite its pages.
 */
export const collectExhibit = act({
  key: 'collect-exhibit',
  lane: 'case',
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({
          kind: z.enum(['document', 'object', 'photo', 'recording', 'seized', 'statement']),
          name: shortText,
          /** The listed material that it is; empty where it is none. */
          material: z.string().trim().max(60).default(''),
          hash: optionalHash.default(''),
          pages: z.int().min(0).max(5000).default(0),
          seal: z.string().trim().max(200).default(''),
        }),
      )
      .min(1)
      .max(40),
    custodian: person,
    place: shortText,
  }),
  outcomes: ['collected'],
  emits: ['exhibits.collected', 'materials.received'],
  sees: ['exhibits'],
  options: (power, _, ctx, use) => ({
    choices: {
      custodian: holdersOf(ctx, postsIn(use, 'custodian', CUSTODIANS)),
      material: power.definition.materials.map((rule) => ({ value: rule.key, label: rule.name })),
    },
  }),
  needs: (input) => fileQueries(input.items.map((item) => item.hash)),
  perform({ input, view, power, ctx, answers }) {
    const { items, custodian, place } = input;
    const papers = items.flatMap((item) =>
      item.material !== '' && item.hash !== ''
        ? [{ material: item.material, hash: item.hash, name: item.name, pages: Math.max(1, item.pages) }]
        : [],
    );
    const faults = [
      ...unknownFiles(
        items.map((item) => item.hash),
        answers,
      ),
      ...materialFaults(
        power,
        items.filter((item) => item.material !== ''),
      ),
      ...items
        .filter((item) => item.material !== '' && item.hash === '')
        .map((item) => fault('EXHIBIT_WITHOUT_FILE', { name: item.name })),
      ...(ctx.directory.posts(custodian).length === 0 ? [fault('PERSON_UNKNOWN', { persons: [custodian] })] : []),
    ];
    if (faults.length > 0) return faults;
    const n = view.exhibits.all.length;
    return {
      outcome: 'collected',
      facts: [
        ...items.map((item, i) => ({
          type: 'exhibits.collected' as const,
          data: { key: `e${n + i + 1}`, ...item, custodian, place },
        })),
        ...(papers.length > 0
          ? [{ type: 'materials.received' as const, data: { items: recorded(papers, answers) } }]
          : []),
      ],
    };
  },
});
