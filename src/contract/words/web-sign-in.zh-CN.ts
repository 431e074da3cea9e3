import type { WordList } from '../words.ts';

/** Words of the sign-in page about the department's provider; part of `webZh`. */
export const webSignInZh = {
  'web.sign-in.oidc.title': '统一身份认证',
  'web.sign-in.oidc': '用统一身份认证登录',
  'web.sign-in.emergency': '用密码登录（管理员应急、外部人员）',
  'web.sign-in.problem.unreachable': '统一身份认证暂时连接不上。请稍后再试；紧急情况由管理员用密码登录。',
  'web.sign-in.problem.cancelled': '您在统一身份认证中取消了登录。需要时请再登录一次。',
  'web.sign-in.problem.failed': '这次登录没有完成：可能超时，或者在别的窗口重新登录过。请再登录一次。',
  'web.sign-in.problem.no-claim': '统一身份认证没有给出您的账号。请联系系统管理员核对账号信息。',
  'web.sign-in.problem.unknown-account': '您已通过统一身份认证，但在本系统没有账号。请联系系统管理员登记账号。',
  'web.sign-in.problem.closed-account': '您在本系统的账号已停用。请联系系统管理员。',
  'web.sign-in.problem.first-password': '您有一个初始密码还没有更换。请先用初始密码登录并设置自己的密码。',
} as const satisfies WordList;
