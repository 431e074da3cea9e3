import { entry, line, listed, type SectionOf } from './section.ts';

/** 抄送通报: which other authorities were told of an issued document, and what proves it. */
export const documents: SectionOf = {
  key: 'documents',
  party: false,
  entries: ({ view, engine }) =>
    view.documents.all.flatMap(({ document, forwarded = [] }) =>
      forwarded.map(({ to, receiver, on, proof, at }) =>
        entry(engine.power.definition.documents.find((rule) => rule.key === document)?.name ?? document, at, [
          line('forward-document.to', listed(to)),
          line('forward-document.receiver', receiver),
          line('forward-document.on', on),
          line('forward-document.proof', '', proof),
        ]),
      ),
    ),
};
