import type { AreaWords } from '../../words.ts';

/** Documents that went out: frozen, at hand, and verified by anybody. */
export const verifyZh: AreaWords = {
  acts: {
    'read-document': { name: '查阅文书', does: '打开或下载一份文书；先留痕，后提供内容。' },
  },
  facts: { 'issued.frozen': '文书内容定稿' },
  facets: { issued: '已发出文书' },
  ui: {
    'public.nav.verify': '文书验真',
    'public.front.verify': '手里有一份文书？',
    'public.front.verifyHint':
      '输入文书末页的验真码，或者扫描上面的二维码，即可查验它是不是这里签发的、现在是否有效。不需要登录。',
    'public.verify.title': '文书验真',
    'public.verify.lead':
      '输入文书末页的验真码，查验这份文书是不是由本系统中的机关签发、签发之后有没有更正或者撤销。不需要登录。',
    'public.verify.code': '验真码',
    'public.verify.code.hint':
      '十六位字母和数字，不区分大小写，横线可以不输；像零的都是零，像一的都是一。也可以输入六十四位的内容摘要。',
    'public.verify.send': '查验',
    'public.verify.result': '查验结果',
    'public.verify.found.issued': '确有这份文书',
    'public.verify.found.corrected': '确有这份文书，但已经更正',
    'public.verify.found.withdrawn': '确有这份文书，但已经撤销',
    'public.verify.agency': '签发机关',
    'public.verify.issuedOn': '签发日期',
    'public.verify.standing': '现在的状态',
    'public.verify.standing.issued': '已签发，没有更正或者撤销',
    'public.verify.standing.corrected': '已于{day}更正',
    'public.verify.standing.withdrawn': '已于{day}撤销',
    'public.verify.compare': '请核对：您手中文书的签发机关、日期应与上面一致。',
    'public.verify.corrected.what': '请以更正文书为准。没有收到更正文书的，请向签发机关索取。',
    'public.verify.withdrawn.what': '这份文书不再有效，请向签发机关询问。',
    'public.verify.unknown': '没有查到这份文书',
    'public.verify.unknown.what':
      '本系统没有签发过这个验真码的文书。请对照原件再输一次；仍然查不到的，请不要据此办事，并向文书上写明的机关核实。',
    'public.verify.mistyped': '验真码输错了',
    'public.verify.mistyped.what': '这不可能是一份文书的验真码：至少有一个字符输错了。请对照原件逐组核对。',
    'public.verify.neither': '这不是验真码',
    'public.verify.neither.what': '验真码是十六位字母和数字，分成四组，印在文书末页二维码旁边。',
    'public.verify.limits': '本页能说明什么',
    'public.verify.limits.tells':
      '只说明一份文书是否签发过、由哪个机关、在哪一天、有没有更正或者撤销；不显示文书的内容、名称、文号和当事人。',
    'public.verify.limits.paper':
      '不能证明您手中的纸没有被改动：验真码可以抄到另一张纸上。对内容有疑问的，请向签发机关核对原件。',
    'public.verify.limits.private': '查验不需要您的任何信息，本系统也不记录是谁查的。',
    'public.life.documents': '发给您的文书',
    'public.life.documents.none': '还没有文书。',
    'public.life.documents.corrected': '已更正',
    'public.life.documents.withdrawn': '已撤销',
  },
};
