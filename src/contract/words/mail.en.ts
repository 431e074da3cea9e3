import type { mailZh } from './mail.zh-CN.ts';

export const mailEn: { readonly [key in keyof typeof mailZh]: string } = {
  'digest.subject': 'You have new notices in Hengjian: {n}',
  'digest.body': 'You have new notices in Hengjian: {n}. Sign in to read them:\n{address}',
  'code.subject': 'Hengjian: code for reminders by mail',
  'code.body': 'Your code is {code}; it holds for {minutes} minutes.\nIf you did not ask for it, do nothing.',
};
