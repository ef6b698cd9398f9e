/** What a model reads of one text beside the rules, for `stet intake`. */

import type { Item } from '../intake/extract/item.ts';
import type { Reading } from '../intake/extract/reading.ts';
import type { Given } from './cli-command.ts';
import { modelSettings } from './model-settings.ts';
import { optionOf } from './read-arguments.ts';
import { privatelyOf } from './serve-settings.ts';
import { voice } from './voice.ts';

/** The rules’ reading, with a model’s proposals where the command itself names one (the environment alone sends nothing) and it answers. */
export async function besideRules(given: Given, item: Item, rules: Reading): Promise<Reading> {
  const { env } = process;
  const value = (option: string, variable: string) => ({
    from: `--${option}`,
    value: optionOf(given, option) ?? (env[variable] || undefined),
  });
  const url = { from: '--model-url', value: optionOf(given, 'model-url') };
  const privately = privatelyOf(given, env);
  const settings = modelSettings({ url, name: value('model-name', 'STET_MODEL_NAME') }, env, privately);
  if (!settings) return rules;
  const [{ openDoor }, { privatelyIn }, { chatCompletions }, { placeOffers }, { mergeReading }] =
    await Promise.all([
      import('../intake/egress/open-door.ts'),
      import('../lib/host-and-port.ts'),
      import('../intake/model/chat-completions.ts'),
      import('../intake/model/place-offers.ts'),
      import('../intake/model/merge-reading.ts'),
    ]);
  const door = openDoor({ privately: privatelyIn(privately) });
  const provider = chatCompletions(settings, door);
  const language = rules.language.tag;
  const read = await provider.read({ text: item.text, language });
  if (read.ok) return mergeReading(rules, placeOffers(item, language, read.value));
  voice.aside(`${provider.name}: ${read.error.message} This is what the rules read.\n`);
  return rules;
}
