import type { WordList } from '../words.ts';

/** What letters say. */
export const mailZh = {
  'digest.subject': '您在衡鉴有 {n} 条新通知',
  'digest.body': '您在衡鉴有 {n} 条新通知。请登录查看：\n{address}',
  'code.subject': '衡鉴邮件提醒确认码',
  'code.body': '您的确认码是 {code}，{minutes} 分钟内有效。\n如果不是您本人操作，请不必理会。',
} as const satisfies WordList;
