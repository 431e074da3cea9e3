import { readFileSync } from 'node:fs';
import { SettingWrong } from './settings-error.ts';

/** A secret from the environment, or from the file that `<name>_FILE` names: what stands in an environment is seen by more. */
export function secretSetting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || undefined;
  if (env[name])
    throw new SettingWrong(`${name} 和 ${name}_FILE 只能设置一个。\nSet either ${name} or ${name}_FILE, not both.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new SettingWrong(
      `${name}_FILE 所指的文件不能读取：${file}\nThe file that ${name}_FILE names cannot be read: ${file}\n${error instanceof Error ? error.message : ''}`,
    );
  }
}
