import { archiveList } from '#cases/archive-list.ts';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { none } from './params.ts';

/** 归档 (档案法 第14条): the definition's file list is complete before the case closes. */
export const archive = control({
  key: 'archive',
  serves: ['register'],
  effect: 'prevents',
  params: none,
  guard: ({ facts, before }, { power }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'archive.filed') return [];
      const missing = archiveList(power, before).filter((item) => !fact.data.items.includes(item.key));
      return missing.length > 0 ? [fault('ARCHIVE_INCOMPLETE', { items: missing.map((item) => item.key) })] : [];
    }),
});
