import type { AreaWords } from '../../words.ts';

/** What the program tells one person: sentences of notices that no other area has. */
export const noticesZh: AreaWords = {
  frames: {
    recused: '您与事项 {number} 有利害关系，依规定回避，不能查看或者办理。',
    'card-answered': '事项 {number} 的{level}已收到回复，请认定。',
    'meeting-called': '事项 {number}：请您参加{purpose}，{day}，{place}。',
    'meeting-moved': '事项 {number}：{purpose}已改期，现为{day}，{place}。',
    'held-signed': '事项 {number}：您提出或者签名的“{act}”已签齐，已经生效。',
    'term-near': '事项 {number} 的期限即将届满，截止 {day}。',
    'term-over': '事项 {number} 的期限已超过，截止 {day}。',
    'rights-changed': '经安全管理员批准，您的账号或者岗位有变动：{what}。',
    'chart-published': '“{power}”防控图第 {version} 版已发布，新收的办件按新版办理。',
    'chart-returned': '您提出的“{power}”防控图第 {version} 版已退回，请查看理由。',
    'notice.no-place': '地点另行通知',
  },
};
