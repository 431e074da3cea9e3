/** What a notice is about, in the order in which one would look for it: the first word of its kind. */
export const NOTICE_TOPICS = ['step', 'term', 'card', 'meeting', 'held', 'chart', 'rights', 'recused'] as const;
