import type { AreaWords } from '../../words.ts';

/** Documents that went out: frozen, at hand, and verified by anybody. */
export const verifyEn: AreaWords = {
  acts: {
    'read-document': {
      name: 'Read a document',
      does: 'Opens or downloads a document; the trace comes first, then the content.',
    },
  },
  facts: { 'issued.frozen': 'Content of the document frozen' },
  facets: { issued: 'documents that went out' },
  ui: {
    'public.nav.verify': 'Verify a document',
    'public.front.verify': 'Do you hold a document?',
    'public.front.verifyHint':
      'Type the code on its last page, or scan the QR code, to see whether it was issued here and still stands. No account needed.',
    'public.verify.title': 'Verify a document',
    'public.verify.lead':
      'Type the code on the last page of the document to see whether a body in this system issued it, and whether it was corrected or revoked since. No account needed.',
    'public.verify.code': 'Code',
    'public.verify.code.hint':
      'Sixteen letters and digits in any case, with or without dashes; what looks like a zero or a one is one. The 64 digits of the content hash will do as well.',
    'public.verify.send': 'Verify',
    'public.verify.result': 'Result',
    'public.verify.found.issued': 'This document was issued',
    'public.verify.found.corrected': 'This document was issued, and corrected since',
    'public.verify.found.withdrawn': 'This document was issued, and revoked since',
    'public.verify.agency': 'Issued by',
    'public.verify.issuedOn': 'Issued on',
    'public.verify.standing': 'How it stands',
    'public.verify.standing.issued': 'Issued; neither corrected nor revoked',
    'public.verify.standing.corrected': 'Corrected on {day}',
    'public.verify.standing.withdrawn': 'Revoked on {day}',
    'public.verify.compare': 'Compare: body and date on your document should be those above.',
    'public.verify.corrected.what':
      'What counts is the correcting document. If you have not received it, ask the issuing body for it.',
    'public.verify.withdrawn.what': 'This document has no effect any more: ask the issuing body.',
    'public.verify.unknown': 'No such document is known',
    'public.verify.unknown.what':
      'No document with this code was issued in this system. Compare with the paper and type it again. If it is still not found, do not rely on the document, and ask the body that is named on it.',
    'public.verify.mistyped': 'The code is mistyped',
    'public.verify.mistyped.what':
      'No document can have this code: at least one character is wrong. Compare it with the paper group by group.',
    'public.verify.neither': 'This is not a code',
    'public.verify.neither.what':
      'A code has sixteen letters and digits in four groups; it stands beside the QR code on the last page of the document.',
    'public.verify.limits': 'What this page can tell',
    'public.verify.limits.tells':
      'Only whether a document was issued, by which body, on which day, and whether it was corrected or revoked; never its content, name, number or persons.',
    'public.verify.limits.paper':
      'It cannot prove that the paper in your hand was not altered: a code can be copied onto another sheet. If you doubt what it says, compare it with the original at the issuing body.',
    'public.verify.limits.private': 'You need to say nothing about yourself, and who asked is not recorded.',
    'public.life.documents': 'Documents issued to you',
    'public.life.documents.none': 'There is no document yet.',
    'public.life.documents.corrected': 'corrected',
    'public.life.documents.withdrawn': 'revoked',
  },
};
